/** The words of the settings of 帶入與連續比對. */

export const ROUND_SETTINGS_TEXT = {
  sendAfterFill: '帶入後直接送出查詢',
  sendAfterFillHint: '查詢不會改變差勤系統的資料。不勾選時,由您確認後按「確定」。',
  roundOffHours: '非上班時間也可以執行連續比對',
  roundOffHoursHint: '上班時間是上班日 08:00–18:00。不勾選時,其他時間會先暫停,由您決定要不要繼續。',
  roundPause: '兩次查詢間隔(秒)',
  roundPatience: '等候回應上限(秒)',
  roundPatienceHint: '超過這個時間沒有結果,就暫停。',
} as const

export function secondsHint({ usual, least, most }: { usual: number; least: number; most: number }): string {
  return `${least} 至 ${most} 秒,預設 ${usual} 秒。`
}

export function secondsProblem({ least, most }: { least: number; most: number }): string {
  return `請填 ${least} 至 ${most} 的數字。沒有儲存。`
}
