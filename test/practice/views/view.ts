import type { Kind } from '../state/query.ts'

/** What a page says, without a word of how: routes make views, a skin turns them into bytes. */
export type View = LoginView | MenuView | ErrorView | QueryFormView | ResultView | DownloadView | ReadyView

export interface LoginView {
  readonly page: 'login'
  readonly message: string | null
}

export interface MenuView {
  readonly page: 'menu'
}

export interface ErrorView {
  readonly page: 'error'
  readonly message: string
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly chosen: boolean
}

/** One question of a form: its field name and the answers it offers. */
export interface Question {
  readonly name: string
  readonly choices: readonly Choice[]
}

export interface TextField {
  readonly name: string
  readonly value: string
}

export interface QueryFormView {
  readonly page: 'query-form'
  readonly message: string | null
  readonly kind: Question
  readonly span: Question
  readonly year: TextField
  readonly month: TextField
  readonly day: TextField
  readonly agency: Question
  readonly change: Question
  readonly data: Question
}

export interface Pager {
  /** null on an empty result: the vendor leaves the box empty. */
  readonly page: number | null
  readonly pages: number
  readonly size: number
  readonly sizes: readonly number[]
  /** `第1-25筆，共51筆` */
  readonly text: string
}

export interface ResultView {
  readonly page: 'result'
  readonly kind: Kind
  readonly heading: string
  /** 注意事項, with the buttons 資料校正, 匯出 and 執行: only where there is, or was, something to correct. */
  readonly notice: string | null
  /** The notice stands above the buttons; after a run, below them, as in the document. */
  readonly noticeFirst: boolean
  readonly columns: readonly string[]
  /** A line break parts the start and end of 申請日期 in their one cell. */
  readonly rows: readonly (readonly string[])[]
  readonly pager: Pager | null
  readonly queriedAt: string | null
  /** The browser message the page opens with. */
  readonly message: string | null
  /** The query, to be sent again by pager and buttons. */
  readonly fields: Readonly<Record<string, string>>
  readonly escaped: boolean
}

export interface DownloadView {
  readonly page: 'download'
  readonly agency: Question
  readonly year: Question
  readonly month: Question
  readonly history: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } | null
}

export interface ReadyView {
  readonly page: 'ready'
  readonly file: string
  readonly href: string
}
