import type { ComponentChildren } from 'preact'

export type NoticeKind = 'done' | 'problem' | 'caution'

/** What just happened, told to screen readers too; a caution stands and is not announced. */
export function Notice({ kind, children }: { kind: NoticeKind; children: ComponentChildren }) {
  const role = kind === 'problem' ? 'alert' : kind === 'done' ? 'status' : undefined
  return (
    <div class={`dash-notice dash-notice--${kind}`} role={role}>
      {children}
    </div>
  )
}
