import { LANGUAGE_TAGS } from '../language.ts'

/** Of what the panel says, for its `lang`. */
export const PANEL_LANGUAGE = LANGUAGE_TAGS.en

/** The panel's own few words; kept apart, for they travel with its script into every page. */
export const PANEL_LABELS = {
  title: '差勤報送小幫手',
  fold: '收合',
  unfold: '展開小幫手',
  move: '移動(可用方向鍵)',
  send: '確定',
  round: '連續比對…',
} as const

/** What the panel offers where a page could not be read; what is left out of the file is said before it. */
export const COPY_LABELS = {
  why: '要請人協助時,可把這一頁存成檔案(在下載資料夾)。姓名、事由等都換成替代字;提供前請先開啟確認。',
  save: '存下這一頁供診斷',
} as const
