import type { TaughtKind } from '../../domain/taught-words.ts'
import { formatCount } from './dates.ts'

/** The words of teaching a site's own words: settings and their file. */

export const KIND_LABELS: Record<TaughtKind, string> = {
  header: '表格欄位',
  button: '按鈕',
  label: '查詢條件標籤或頁面標題',
}

export const WORDS_TEXT = {
  meaning:
    '有些網站把欄位、按鈕或標題換了名稱,小幫手就無法判讀。在這裡告訴它「這個網站的某某,就是公文說的某某」;只對該網站有效,隨時可以移除。',
  none: '還沒有教過任何用語。',
  site: '網站',
  kind: '種類',
  word: '這個網站的用語',
  means: '就是',
  add: '加入對照',
  remove: '移除',
  list: '已教的用語',
  action: '動作',
  export: '匯出用語檔',
  choose: '匯入用語檔',
  drop: '或把用語檔拖到這裡。',
  noSite: '請先在「允許的網站」加入網站,再教它的用語。',
  importHint: '匯入的用語會加到上面所選的網站。',
} as const

export function taughtText(word: string, means: string): string {
  return `已教會:「${word}」就是「${means}」。請重新整理該網站的頁面。`
}

export function forgottenText(word: string): string {
  return `已移除「${word}」的對照,不再採用。`
}

export function wordsExportedText(name: string, count: number): string {
  return `已匯出 ${name}(${formatCount(count)} 個用語)。檔案只有用語,沒有任何差勤資料。`
}

export function wordsImportedText(site: string, added: number): string {
  return added === 0 ? '檔案裡的用語這個網站都有了,沒有變更。' : `已為 ${site} 加入 ${formatCount(added)} 個用語。`
}

/** Why a word was not taught; nothing was changed. */
export function teachingFaultText(fault: string, word: string, means: string): string {
  switch (fault) {
    case 'empty':
      return '請填這個網站的用語,至少一個字。'
    case 'long':
      return '用語太長,請只填欄位或按鈕上的字(40 字以內)。'
    case 'shipped':
      return `「${word}」小幫手本來就認得,不能改成別的意思。`
    default:
      return `「${means}」不是可以對照的用語。`
  }
}

/** Why a file of words was not taken; nothing was changed. */
export function wordsFileFaultText(fault: 'size' | 'json' | 'format' | 'version' | 'word', detail = ''): string {
  switch (fault) {
    case 'size':
      return '這個檔案太大,不是用語檔,沒有匯入。'
    case 'json':
      return '這個檔案不是 JSON,無法讀取,沒有匯入。'
    case 'format':
      return '這不是小幫手的用語檔,沒有匯入。'
    case 'version':
      return '這個用語檔來自較新的版本,請先更新小幫手;沒有匯入。'
    case 'word':
      return `檔案裡有不能採用的用語:${detail}沒有匯入任何一個。`
  }
}
