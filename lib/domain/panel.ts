/** What the small panel on the vendor's page shows. The worker composes it in words; the reader only draws it. */
export interface PanelView {
  lines: PanelLine[]
  question?: PanelQuestion
  /** The page could not be read: the operator may save a redacted copy of it. The panel has the words. */
  offersCopy?: boolean
}

export interface PanelLine {
  icon: 'done' | 'todo' | 'waiting' | 'attention' | 'not-needed'
  text: string
  /** A quieter second line. */
  detail?: string
}

/** One click answers it (R6); `input` where the answer must be typed. */
export interface PanelQuestion {
  id: QuestionId
  text: string
  answers: { value: string; label: string }[]
  input?: { value: string; label: string }
}

export type QuestionId = 'data' | 'change' | 'agency' | 'run-data' | 'run-count' | 'run-day' | 'copy'
