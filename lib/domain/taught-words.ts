/**
 * A site's own words, taught by the operator: "here, this header means 假單狀態". They are data of that site, kept apart
 * from the words the product ships with, and never change what those mean. Only words are taught, never structure.
 */
export const taughtKinds = ['header', 'button', 'label'] as const
export type TaughtKind = (typeof taughtKinds)[number]

export interface TaughtWord {
  kind: TaughtKind
  /** The site's word, as the reader compares words: folded, without blanks, marks and icons. */
  word: string
  /** The documents' word for the same thing. */
  means: string
}

/** Taught words as the reader asks for them: by kind, from the site's word to the documents'. */
export type Taught = Partial<Record<TaughtKind, ReadonlyMap<string, string>>>

export function taughtFrom(words: readonly TaughtWord[]): Taught {
  const taught: Record<string, Map<string, string>> = {}
  for (const { kind, word, means } of words) (taught[kind] ??= new Map()).set(word, means)
  return taught
}

/** The documents' word for a site's; the word itself where nothing was taught. */
export function meant(taught: Taught, kind: TaughtKind, word: string): string {
  return taught[kind]?.get(word) ?? word
}

/** The list with one more word; it takes the place of what the same word meant before. */
export function withWord(words: readonly TaughtWord[], added: TaughtWord): TaughtWord[] {
  return [...withoutWord(words, added), added]
}

export function withoutWord(words: readonly TaughtWord[], { kind, word }: TaughtWord): TaughtWord[] {
  return words.filter((one) => one.kind !== kind || one.word !== word)
}
