import type { View } from '../views/view.ts'
import { plain } from './plain/plain.ts'

/** One vendor's way of saying the views. */
export interface Skin {
  readonly contentType: string
  render(view: View): string | Uint8Array
}

export const skins = { plain } as const satisfies Record<string, Skin>
export type SkinName = keyof typeof skins

export function findSkin(name: string): SkinName {
  if (Object.hasOwn(skins, name)) return name as SkinName
  throw new Error(`no skin ${name}; there are: ${Object.keys(skins).join(', ')}`)
}
