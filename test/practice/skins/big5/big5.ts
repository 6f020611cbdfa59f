import type { View } from '../../views/view.ts'
import { native } from '../shared/native.ts'
import { pageFor } from '../shared/pages.ts'
import { encodeBig5 } from './encode.ts'

/** The plain pages as they went out before UTF-8, saying so twice: in the header and in the document. */
export const big5 = {
  charset: 'big5',
  render(view: View) {
    const { markup } = pageFor(view, native)
    const declared = markup.replace(
      '<meta charset="utf-8">',
      '<meta http-equiv="Content-Type" content="text/html; charset=big5">',
    )
    return { type: 'text/html; charset=big5', body: encodeBig5(declared) }
  },
} as const
