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

/** Those a site's own word can be taught to mean. */
export const TITLE_WORDS = ['手動報送', 'JSON檔檢核功能', '彙整總表', '錯誤明細', '機關每月筆數統計表'] as const

/** Buttons, by their words alone [002]. */
export const FILE_BUTTONS = { upload: /^確認上傳$/, check: /^開始檢核$/ } as const
/** Those a site's own word can be taught to mean. */
export const FILE_BUTTON_WORDS = ['確認上傳', '開始檢核'] as const

/** What stands beside the file box [000, 002]. */
export const CHOOSER = /上傳檔案|選擇或拖曳檔案|請上傳json格式文件|選擇檔案/i

/** A cell that says there is nothing: the agency never filed, the month has no figures yet. Inferred, 2026-11. */
export const NOTHING = /^(-*|—|無|尚無|未報送|尚未報送|N\/A)$/i

/** An agency's code [001]: ten characters. */
export const CODE = /^[0-9A-Z]{10}$/i

/** Any of these, and a page of the platform is worth reading (`looks-relevant.ts`). */
export const PLATFORM_SIGNS =
  /手動報送|JSON檔|上傳檔案|json格式文件|檔檢核|開始檢核|確認上傳|彙整總表|正確筆數|錯誤筆數|錯誤明細|錯誤訊息|每月筆數統計|上傳結果|檢核結果/i
