export interface Row {
  姓名?: string
  起?: string
  迄?: string
  假別?: string
  加班別?: string
}

/** A file's name and text as the console makes it: `stamp` of 14 digits, `month` as `11205`; rows of 差假, then of 加班. */
export function dataFile(
  agency: string,
  stamp: string,
  month: string,
  leave: readonly Row[],
  overtime: readonly Row[] = [],
): { name: string; text: string } {
  const content = {
    機關代碼: agency,
    產製時間: stamp,
    資料年月: month,
    差假: leave.map((row) => ({ 假別: '休假', 起: '112-05-03 08:00', 迄: '112-05-03 17:00', ...row })),
    加班: overtime.map((row) => ({ 加班別: '一般加班', 起: '112-05-04 17:30', 迄: '112-05-04 19:30', ...row })),
  }
  return { name: `${agency}_${stamp}.json`, text: JSON.stringify(content) }
}
