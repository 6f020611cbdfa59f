/** The words of the settings' 提醒 section. */

export const REMINDER_SETTINGS_TEXT = {
  meaning:
    '同一時間要說的事合成一則通知,做完的不再提醒;電腦關機或睡眠錯過的,開機後說一次目前的情形。建議完成日依「期限與假日」的設定。',
  kinds: '要提醒的事',
  hours: '時間',
  morning: '早上提醒的時間',
  beforeClosing: '建議完成日下午再提醒的時間',
  beforeClosingHint: '平臺 18:00 關閉。',
  quietFrom: '勿擾時段從',
  quietTo: '勿擾時段到',
  quietHint: '這段時間不提醒,結束時仍未完成才提醒;兩個時間相同就是不設。',
  notifications: '桌面通知',
  state: {
    on: '通知已開啟。',
    off: '通知還沒有開啟:提醒只會出現在工具列的圖示與小視窗上。按「開啟通知」後,瀏覽器會詢問一次。',
    blocked: '已允許通知,但瀏覽器或作業系統不讓它顯示:提醒只會出現在工具列的圖示與小視窗上。請檢查系統的通知設定。',
  },
  test: '試發一則通知',
  tested: '已送出。沒有看到的話,請檢查作業系統的通知設定(勿擾、專注模式)。',
  notTested: '通知沒有送出。請檢查瀏覽器與作業系統的通知設定。',
  testTitle: '這是一則測試通知',
  testMessage: '看得到這則,就收得到提醒。',
  calendar: '行事曆檔',
  calendarMeaning:
    '未來 12 個月的產製日、建議完成日與期限,可匯入 Outlook、Google 日曆等辦公室行事曆。假日規則改變或公布新的辦公日曆後,再下載匯入一次,就會更新原來的事項。',
  calendarAction: '下載行事曆檔(.ics)',
  calendarNone: '還沒有機關,沒有可下載的日期。',
} as const

export function calendarSavedText(name: string, events: number): string {
  return `已下載 ${name}(${events} 件事項),請到瀏覽器的下載資料夾查看。`
}

/** Names of the settings in the preview of a restore. */
export const REMINDER_SETTING_NAMES: Record<string, string> = {
  remindOff: '關閉的提醒',
  remindMorning: REMINDER_SETTINGS_TEXT.morning,
  remindBeforeClosing: REMINDER_SETTINGS_TEXT.beforeClosing,
  quietFrom: REMINDER_SETTINGS_TEXT.quietFrom,
  quietTo: REMINDER_SETTINGS_TEXT.quietTo,
}
