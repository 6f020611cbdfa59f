/** What goes wrong at the platform. Switch them on and off while the server runs; all are off to begin with. */
export interface PlatformFaults {
  /** The rows of the next files, from the top, that are refused, each with its 錯誤訊息 [002 四9]. */
  rejects: readonly string[]
  /** Names that 表19 經歷檔 does not have: their rows are taken and not counted [002 三3]. */
  notIn19: readonly string[]
  /** Header words of a later version: `{ 正確筆數: '通過筆數' }`. */
  renamed: Record<string, string>
  /** Every request ends in an error. */
  broken: boolean
}

export const noPlatformFaults = (): PlatformFaults => ({ rejects: [], notIn19: [], renamed: {}, broken: false })
