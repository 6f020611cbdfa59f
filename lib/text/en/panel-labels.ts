import { LANGUAGE_TAGS } from '../language.ts'

/** Of what the panel says, for its `lang`. */
export const PANEL_LANGUAGE = LANGUAGE_TAGS.en

/** The panel's own few words; kept apart, for they travel with its script into every page. */
export const PANEL_LABELS = {
  title: 'Attendance Filing Companion',
  fold: 'Collapse',
  unfold: 'Open the companion',
  move: 'Move (arrow keys work)',
  send: 'OK',
  round: 'Comparison round…',
} as const

/** What the panel offers where a page could not be read; what is left out of the file is said before it. */
export const COPY_LABELS = {
  why: 'To ask for help, you can save this page as a file (in the download folder). Names, reasons and the like are replaced by stand-in text; open and check the file before you hand it on.',
  save: 'Save this page for diagnosis',
} as const
