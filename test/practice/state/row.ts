import type { Day } from '../calendar.ts'

export type Data = 'leave' | 'overtime'
export type ChangeState = '新增(更新)' | '刪除'
export type FormState = '核准' | '取消'

/** One form of one person, and what the statistics platform's copy says of it. */
export interface Row {
  readonly id: string
  readonly agency: string
  readonly data: Data
  readonly department: string
  readonly name: string
  readonly type: string
  /** `2023-05-21 08:00` */
  readonly start: string
  readonly end: string
  readonly reason: string
  /** The day the form came into being: before it, nobody can see the row. */
  readonly enteredOn: Day
  formState: FormState
  /** null: the platform has never heard of this form (補建). */
  platform: { changedOn: Day; changeState: ChangeState } | null
  /** A row the vendor's program cannot settle; someone has to call them. */
  stubborn: boolean
}

export const rightState = (row: Row): ChangeState => (row.formState === '核准' ? '新增(更新)' : '刪除')

/** What 校正 looks for: the platform's state against the form's (備註 4). */
export const differs = (row: Row) => row.platform !== null && row.platform.changeState !== rightState(row)

/** What 補建 looks for: a valid form the platform lacks (備註 4). */
export const isMissing = (row: Row) => row.platform === null && row.formState === '核准'

/** The platform's copy follows the form, and carries the day on which it did: the reason a file has to be made again. */
export function settle(row: Row, today: Day): void {
  row.platform = { changedOn: today, changeState: rightState(row) }
}
