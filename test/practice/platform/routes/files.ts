import { type DataFile, readDataFile, type Upload } from '../state/data-file.ts'
import type { PlatformDesk, Route } from '../state/desk.ts'
import { findErrors } from '../state/filing.ts'
import { isClosed, MOST_FILES } from '../state/limits.ts'
import { columns } from '../views/words.ts'
import { identityOf } from './session.ts'

type Result = readonly [file: string, result: string, message: string]

export const showUpload: Route = (desk) => viewFiles(desk, 'upload', null)
export const showCheck: Route = (desk) => viewFiles(desk, 'check', null)

/** 確認上傳 [002 六4]: each file is taken or refused; those taken are entered by the production time in their names [000]. */
export const upload: Route = (desk, { files }) => {
  const refusal = refuseAll(desk, files)
  const read = files.map((file) => ({ file, taken: refusal ?? refuseOther(desk, readDataFile(file)) }))
  const results = read.map(({ file, taken }): Result => {
    const message = typeof taken === 'string' ? taken : null
    desk.log.add({ what: 'upload', file: file.name, size: file.bytes.length, ok: message === null, message })
    return [file.name, message === null ? '上傳成功' : '上傳失敗', message ?? '']
  })
  const taken = read.flatMap((one) => (typeof one.taken === 'string' ? [] : one.taken))
  for (const file of taken.toSorted((one, other) => (one.producedAt < other.producedAt ? -1 : 1))) enter(desk, file)
  return viewFiles(desk, 'upload', results)
}

/** 開始檢核 [002 五5]: the same look at each file, of any agency and at any hour; nothing is entered. */
export const check: Route = (desk, { files }) => {
  const results = files.map((file): Result => {
    const read = tooMany(files) ?? readDataFile(file)
    const errors =
      typeof read === 'string' ? [read] : findErrors(read, desk.faults.rejects).map(({ message }) => message)
    const message = errors.length > 0 ? [...new Set(errors)].join('、') : null
    desk.log.add({ what: 'check', file: file.name, size: file.bytes.length, ok: message === null, message })
    return [file.name, message === null ? '檢核正確' : '檢核有誤', message ?? '']
  })
  return viewFiles(desk, 'check', results)
}

function enter(desk: PlatformDesk, file: DataFile): void {
  const { filings, faults, clock, log, entered } = desk
  const errors = findErrors(file, faults.rejects)
  const wrong = new Set(errors.map(({ row }) => row))
  const { agency, month, name, rows } = file
  const rejected = errors.length
  const accepted = rows.length - rejected
  const no = filings.length + 1
  filings.push({ no, agency, month, file: name, filedAt: clock.now(), accepted, rejected, errors })
  const taken = entered.enter(file, (row) => !wrong.has(row))
  desk.updatedAt = clock.now()
  log.add({ what: 'filing', agency, month, file: name, accepted, rejected, taken })
}

const tooMany = (files: readonly Upload[]): string | undefined =>
  files.length > MOST_FILES ? `一次不可超過${MOST_FILES}個檔案` : undefined

function refuseAll({ clock }: PlatformDesk, files: readonly Upload[]): string | undefined {
  return isClosed(clock.now()) ? '每日18:00~21:00為系統維護時間，不可上傳檔案' : tooMany(files)
}

/** 各機關應各自產製檔案進行上傳報送 [001]. */
function refuseOther({ acting }: PlatformDesk, file: DataFile | string): DataFile | string {
  return typeof file === 'string' || file.agency === acting.code ? file : '機關代碼與承辦機關不符'
}

const viewFiles = (desk: PlatformDesk, page: 'upload' | 'check', results: readonly Result[] | null) => ({
  view: { page, identity: identityOf(desk), columns: columns[page], results },
})
