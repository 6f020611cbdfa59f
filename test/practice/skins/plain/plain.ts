import type { View } from '../../views/view.ts'
import { htmlPage } from '../html.ts'
import { native } from '../shared/native.ts'
import { pageFor } from '../shared/pages.ts'

/** One whole UTF-8 page an answer, laid out in tables. */
export const plain = {
  charset: 'utf-8',
  render: (view: View) => htmlPage(pageFor(view, native)),
} as const
