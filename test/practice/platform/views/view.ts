/** What a page of the platform says, without a word of how. */
export type View = LoginView | ErrorView | CountsView | SummaryView | HistoryView | ErrorsView | FilesView

export interface LoginView {
  readonly page: 'login'
  readonly message: string | null
}
export interface ErrorView {
  readonly page: 'error'
  readonly message: string
}

/** Whom the pages greet, and as whom else one may act. */
export interface Identity {
  readonly code: string
  readonly name: string
  readonly others: readonly { readonly code: string; readonly name: string }[]
}

export interface PagerView {
  readonly page: number
  readonly pages: number
  readonly size: number
  /** `第1-20筆，共28筆` */
  readonly text: string
}

export interface CountsView {
  readonly page: 'counts'
  readonly identity: Identity
  readonly search: string
  readonly years: readonly number[]
  readonly year: number
  readonly rows: readonly { readonly code: string; readonly name: string; readonly figures: readonly string[] }[]
  readonly updatedAt: string
  readonly pager: PagerView
}

export interface SummaryView {
  readonly page: 'summary'
  readonly identity: Identity
  readonly search: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly code: string; readonly cells: readonly string[] }[]
  readonly pager: PagerView
}

export interface HistoryView {
  readonly page: 'history'
  readonly code: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly columns: readonly string[]
  /** `no`: the filing whose 錯誤明細 there are; null: none was wrong. */
  readonly rows: readonly { readonly no: number | null; readonly cells: readonly string[] }[]
}

export interface ErrorsView {
  readonly page: 'errors'
  readonly code: string
  readonly name: string
  readonly title: string
  readonly columns: readonly string[]
  /** `wrong`: the column that is marked red [002 四9]. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly wrong: number }[]
}

/** 手動報送 and JSON檔檢核功能 are alike: files go in, and each gets its line. */
export interface FilesView {
  readonly page: 'upload' | 'check'
  readonly identity: Identity
  readonly columns: readonly string[]
  readonly results: readonly (readonly string[])[] | null
}
