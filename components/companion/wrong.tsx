import { Icon } from '../icons.tsx'

/** A sentence about an entry or a deed that failed, said aloud as it appears. */
export function Wrong({ id, text }: { id?: string; text: string | undefined }) {
  return (
    <div id={id} role="alert">
      {text !== undefined && (
        <p class="wrong">
          <Icon name="attention" size={14} />
          <span>{text}</span>
        </p>
      )}
    </div>
  )
}
