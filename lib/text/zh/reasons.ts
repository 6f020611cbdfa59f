import type { Reason, ReasonKey, ReasonValues } from '../../domain/reasons.ts'
import type { StepId } from '../../domain/step.ts'
import { formatCount, rocDay, rocMoment, rocMonth } from './dates.ts'
import { comparisonLabel, STEP_LABELS } from './labels.ts'
import { uncountedText } from './uncounted.ts'

const SENTENCES: { [K in ReasonKey]: (values: ReasonValues[K]) => string } = {
  'compare-read': ({ total, at, before }) =>
    before === undefined
      ? `${rocMoment(at)} 讀取,${total === 0 ? '0 筆差異' : `${formatCount(total)} 筆差異`}。`
      : `原有 ${formatCount(before)} 筆差異,${rocMoment(at)} 複查為 0 筆。`,
  'compare-month-not-ended': ({ month, until, uncounted }) =>
    `${rocMonth(month)} 尚未結束,${rocDay(until)} 起再比對${uncounted ? `;${uncountedText(uncounted)}` : ''}。`,
  'compare-missing': ({ month, uncounted }) =>
    uncounted
      ? `${uncountedText(uncounted)};請以 ${rocMonth(month)} 整月、異動類型「全部」再查一次。`
      : `${rocMonth(month)} 尚未比對。`,

  'differences-rows-left': ({ mode, data, total, succeeded, left, on }) =>
    `${comparisonLabel(mode, data)} ${rocDay(on)} 處理 ${formatCount(total)} 筆,成功 ${formatCount(succeeded)} 筆,還有 ${formatCount(left)} 筆未成功;請洽廠商協助(使用 WebITR 的機關先洽輔導人員),並附上問題說明。`,
  'differences-open': ({ cells }) =>
    `${cells
      .map(({ mode, data, total, ranOn }) =>
        ranOn
          ? `${comparisonLabel(mode, data)} 已於 ${rocDay(ranOn)} 處理,請再查一次確認為 0 筆`
          : `${comparisonLabel(mode, data)} 有 ${formatCount(total)} 筆差異`,
      )
      .join(';')}${cells.some(({ ranOn }) => !ranOn) ? ';處理後請再查一次' : ''}。`,
  'differences-wait-comparisons': ({ missing }) =>
    `四種比對還差 ${missing.length} 種:${missing.map(({ mode, data }) => comparisonLabel(mode, data)).join('、')}。`,
  'differences-cleared': () => '差異已處理,複查皆為 0 筆。',
  'differences-none': () => '四種比對都是 0 筆差異。',

  'produce-out-of-order': ({ month, producedAt, older, olderProducedAt }) =>
    `${rocMonth(older)} 的檔產製於 ${rocMoment(olderProducedAt)},晚於 ${rocMonth(month)} 的檔(${rocMoment(producedAt)});依平臺規則推定,須重新產製 ${rocMonth(month)},再依月份順序上傳。`,
  'produce-follows-plan': ({ month, older }) =>
    `${rocMonth(older)} 須重新產製,較晚的 ${rocMonth(month)} 也要接著重新產製(依平臺規則推定)。`,
  'produce-done': ({ producedAt, records, verified }) =>
    `${rocMoment(producedAt)} 產製${records === undefined ? '' : `,${formatCount(records)} 筆`}${verified ? '' : '(時間取自下載紀錄,未驗證)'}。`,
  'produce-month-not-ended': ({ month, until, prematureAt }) =>
    prematureAt
      ? `${rocMoment(prematureAt)} 產製時 ${rocMonth(month)} 尚未結束,檔案不完整;${rocDay(until)} 起重新產製。`
      : `${rocMonth(month)} 尚未結束,${rocDay(until)} 起才能產製完整的檔。`,
  'produce-only-premature': ({ month, producedAt, since }) =>
    `只有 ${rocMoment(producedAt)} 提前產製的檔,缺少之後到 ${rocMonth(month)} 月底的資料;${rocDay(since)} 起可產製完整的檔,請重新產製。`,
  'produce-now': ({ month, safe, past }) =>
    `${rocMonth(month)} 可以產製了,${past ? '請儘快產製並報送' : `最遲 ${rocDay(safe)} 18:00 前完成報送`}。`,
  'produce-look-first': ({ month }) => `沒有 ${rocMonth(month)} 的產製紀錄;可能早已產製,請先查詢下載紀錄。`,
  'filed-through': ({ through }) => `依設定視為已報送(設定至 ${rocMonth(through)})。`,

  'file-wait-plan': ({ month }) => `等 ${rocMonth(month)} 重新產製後再上傳。`,
  'file-wait-produce': ({ month }) => `等 ${rocMonth(month)} 的資料檔產製。`,
  'file-rejected': ({ rejected, filedAt }) =>
    `${rocMoment(filedAt)} 報送有 ${formatCount(rejected)} 筆錯誤;請依平臺錯誤明細到差勤系統修正,再依原方式重新報送。`,
  'file-done': ({ filedAt, accepted }) => `${rocMoment(filedAt)} 報送,正確 ${formatCount(accepted)} 筆,錯誤 0 筆。`,
  'file-ready': ({ month, safe, past }) =>
    past
      ? `${rocMonth(month)} 的資料檔已備妥,請儘快上傳。`
      : `${rocMonth(month)} 的資料檔已備妥,請於 ${rocDay(safe)} 18:00 前上傳。`,
  'file-upload-again': ({ month, older, producedAt }) =>
    `平臺上 ${rocMonth(month)} 的檔早於 ${rocMonth(older)} 的檔;請上傳 ${rocMoment(producedAt)} 產製的新檔(依平臺規則推定)。`,
  'file-only-premature': ({ month, producedAt, since }) =>
    `報送的是 ${rocMoment(producedAt)} 提前產製的檔,${rocMonth(month)} 資料不完整;請產製 ${rocDay(since)} 以後的檔再報送。`,

  'carried-missed-run': ({ mode, data, total, openedAt, clearedAt }) =>
    `${comparisonLabel(mode, data)} 從 ${formatCount(total)} 筆(${rocMoment(openedAt)})變成 0 筆(${rocMoment(clearedAt)}),但沒有執行紀錄;請填寫執行日期,或按「不需要執行」。`,
  'carried-no-run': () => '本月沒有執行校正或補建。',
  'carried-done': ({ months }) => `校正的資料在 ${months.map(rocMonth).join('、')} 的檔中,已報送。`,
  'carried-attention': ({ carrier }) => `校正的資料納入 ${rocMonth(carrier)} 的資料檔,該檔有問題待處理。`,
  'carried-waiting': ({ month, carrier, on, rows, until, due, safe }) =>
    `${rocDay(on)} 處理的${rowsText(rows)}納入 ${rocMonth(carrier)} 的資料檔:${rocDay(until)} 起產製,${duesText(due, safe)} 前報送${ownFileText(month, carrier)}。`,
  'carried-todo': ({ month, carrier, on, rows, due, safe, produced }) =>
    `${rocDay(on)} 處理的${rowsText(rows)}納入 ${rocMonth(carrier)} 的資料檔,${produced ? '已產製、尚未報送' : '現在可以產製'};${duesText(due, safe)} 前報送${ownFileText(month, carrier)}。`,

  'survey-done': ({ at }) => `${rocMoment(at)} 標記已填報。`,
  'survey-too-early': ({ missing }) => `已標記填報,但尚待完成:${stepsText(missing)}。`,
  'survey-now': () => '各項都完成了,可以到 WebHR 填報調查表,填好後在這裡標記。',
  'survey-wait': ({ missing }) => `尚待完成:${stepsText(missing)}。`,

  'keep-month-not-ended': ({ month, until }) => `${rocMonth(month)} 尚未結束,${rocDay(until)} 起確認。`,
  'keep-now': ({ month }) => `請確認 ${rocMonth(month)} 差假資料已在 WebHR 維護完成,再標記。`,
  'count-done': ({ leave, overtime, at }) =>
    `${rocMoment(at)} 讀取,差假 ${formatCount(leave)} 筆,加班 ${formatCount(overtime)} 筆。`,
  'count-wait-keep': () => '等 WebHR 差假資料維護完成。',
  'count-now': ({ month }) => `請到彙整平臺查看 ${rocMonth(month)} 的筆數。`,

  marked: ({ at, note }) => `${rocMoment(at)} 手動標記${note ? `:${note}` : ''}。`,

  'note-backfill-inferred': () => '補建的歸屬月份依校正同理推定,請確認。',
  'note-platform-closed': ({ lastDay }) =>
    `平臺每日 18:00 至 21:00 關閉,21:00 起再上傳${lastDay ? ';今天是最後一天' : ''}。`,
  'note-rejected-why': ({ message, count, kinds }) =>
    `錯誤明細:「${message}」${formatCount(count)} 筆${kinds > 1 ? `,共 ${kinds} 種` : ''}。`,
  'note-rejected-look': () => '請在彙整平臺開啟「錯誤明細」,小幫手會讀出錯誤的種類。',
  'note-count-below': ({ platform, file }) =>
    `平臺統計 ${formatCount(platform)} 筆,少於檔案的 ${formatCount(file)} 筆:可能是人員與表19 經歷檔不符,不計入統計;不影響報送完成。`,
  'note-better-not-upload': ({ month, producedAt }) =>
    `${rocMonth(month)} 已報送;${rocMoment(producedAt)} 又產製的檔建議不要上傳,否則較晚月份須依序重新產製(依平臺規則推定)。`,
  'note-overdue': ({ due, latest, days }) =>
    `期限 ${rocDay(due)}${latest > due ? `(順延至 ${rocDay(latest)})` : ''},已逾期 ${days} 天。`,
}

/** A reason in one zh-TW sentence. */
export function reasonText({ key, values }: Reason): string {
  return (SENTENCES[key] as (values: unknown) => string)(values)
}

/** A step's reason and the sentences that follow it. */
export function stepText({ reason, notes }: { reason: Reason; notes: readonly Reason[] }): string {
  return [reason, ...notes].map(reasonText).join('')
}

function rowsText(rows: number | null): string {
  return rows === null ? '資料(筆數不明)' : ` ${formatCount(rows)} 筆`
}

function duesText(due: string, safe: string): string {
  return safe < due ? `${rocDay(safe)}(期限 ${rocDay(due)} 非上班日)` : rocDay(due)
}

function ownFileText(month: string, carrier: string): string {
  return month === carrier ? '' : `;${rocMonth(month)} 的檔不必重新產製`
}

function stepsText(steps: readonly StepId[]): string {
  return steps.map((id) => STEP_LABELS[id]).join('、')
}
