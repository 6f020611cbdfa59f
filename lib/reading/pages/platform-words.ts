/**
 * Words of the platform (差勤資料彙整平臺) that stand on more than one of its pages. None of its pages is public: the
 * words are those of the manual [002] and of the SOP's picture [000]; what is ours alone says "inferred".
 */

/** Functions as the manual names them [002]; 手動報送 (離線測試) is its other name for the check [002 六]. */
export const TITLES = {
  upload: /^手動報送$/,
  check: /^(JSON檔?檢核(功能)?|手動報送離線測試)$/i,
  summary: /^彙整總表$/,
  history: /^(報送)?歷程$|歷次報送紀錄$/,
  errors: /^(查看)?(所有)?(歷史)?錯誤(明細|資料)$/,
  counts: /^(\d{2,4}年度?)?機關每月筆數統計表$/,
} as const

/** Buttons, by their words alone [002]. */
export const FILE_BUTTONS = { upload: /^確認上傳$/, check: /^開始檢核$/ } as const

/** What stands beside the file box [000, 002]. */
export const CHOOSER = /上傳檔案|選擇或拖曳檔案|請上傳json格式文件|選擇檔案/i

/** A cell that says there is nothing: the agency never filed, the month has no figures yet. Inferred, 2026-11. */
export const NOTHING = /^(-*|—|無|尚無|未報送|尚未報送|N\/A)$/i

/** An agency's code [001]: ten characters. */
export const CODE = /^[0-9A-Z]{10}$/i

/** Any of these, and a page of the platform is worth reading (`looks-relevant.ts`). */
export const PLATFORM_SIGNS =
  /手動報送|JSON檔|上傳檔案|json格式文件|檔檢核|開始檢核|確認上傳|彙整總表|正確筆數|錯誤筆數|錯誤明細|錯誤訊息|每月筆數統計|上傳結果|檢核結果/i

/** Between the letters of a header's raw text (fold.ts, `UNSEEN`). */
const GAP = String.raw`[\s\u00AD\u180E\u200B-\u200F\u2060\uFEFF]*`
const anyOf = (words: readonly string[]): string => words.map((word) => [...word].join(GAP)).join('|')

/**
 * For `TableWords.never`: the pattern of a row that lacks one of `needs` (a word, or any of several), or says one of
 * `not`. Two tables may share most of their header's words; what one is about tells it apart.
 */
export function unlessSays(needs: readonly (string | readonly string[])[], not: readonly string[] = []): RegExp {
  const lacking = needs.map((words) => String.raw`^(?![\s\S]*(?:${anyOf([words].flat())}))`)
  return new RegExp([...lacking, ...not.map((word) => anyOf([word]))].join('|'))
}
