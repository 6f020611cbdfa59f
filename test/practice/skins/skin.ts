import type { View } from '../views/view.ts'
import { big5 } from './big5/big5.ts'
import { frames } from './frames/frames.ts'
import { grid } from './grid/grid.ts'
import type { Html, Page } from './html.ts'
import { partial } from './partial/partial.ts'
import { plain } from './plain/plain.ts'

/** One vendor's way of saying the views. */
export interface Skin {
  /** What its pages are written in, and so what its forms come in as. */
  readonly charset: 'utf-8' | 'big5'
  /** `isPartial`: a page's own script asks, for the parts that change. */
  render(view: View, isPartial: boolean): Page
  /** Documents that say nothing of the state, by address. */
  readonly standing?: Readonly<Record<string, () => Html>>
}

export const skins = { plain, frames, partial, grid, big5 } as const satisfies Record<string, Skin>
export type SkinName = keyof typeof skins
export const skinNames = Object.keys(skins) as SkinName[]

export function findSkin(name: string): SkinName {
  if (Object.hasOwn(skins, name)) return name as SkinName
  throw new Error(`no skin ${name}; there are: ${skinNames.join(', ')}`)
}
