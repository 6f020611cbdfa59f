/** Where the first look leaves, in the world our scripts share and the page does not, what the reader takes over. */
export const SEAT = 'chaiqinSeat'

export interface Seat {
  /** What the page's message box said last, before the reader was there. */
  heard: string[]
  /** Set by the reader, once a document. */
  hear?: (text: string) => void
}
