import type { TableWords } from '../strip.ts'
import type { Query, ReadablePage, ReadingOf } from '../verdicts.ts'
import type { View } from '../view.ts'

/** One page the product knows: how it is recognised, its table's words, what it gives. */
export interface Page<P extends ReadablePage = ReadablePage> {
  id: P
  table?: TableWords
  /** True for this page and for no other, whatever stands on it; the order of the register means nothing. */
  recognises(view: View): boolean
  /** Reads a page that was recognised. Says unreadable where signals contradict each other. */
  read(view: View, query: Query | undefined): ReadingOf<P>
}
