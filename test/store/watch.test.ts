import 'fake-indexeddb/auto'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { loadAgencies, saveAgency } from '../../lib/store/agencies.ts'
import { restoreBackup } from '../../lib/store/backup.ts'
import { eraseAll, eraseRows } from '../../lib/store/erase.ts'
import { loadRecords, saveRecords } from '../../lib/store/records.ts'
import { saveUnreadable } from '../../lib/store/unreadable.ts'
import { watch } from '../../lib/store/watch.ts'
import { backupOf, comparison, correction, freshDatabase, luodong, YILAN } from './samples.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function watching<T>(querier: () => Promise<T>) {
  const onValue = vi.fn<(value: T) => void>()
  const onError = vi.fn<(error: { key: string }) => void>()
  const stop = watch(querier, onValue, onError)
  onTestFinished(stop)
  return { onValue, onError, stop }
}

test('tells what is there, and every change, from another connection too', async () => {
  const [here, there] = [freshDatabase('watched'), freshDatabase('watched')]
  const { onValue, onError } = watching(() => loadRecords(here, YILAN))
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith([]))
  await saveRecords(there, [comparison])
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith([comparison]))
  await saveRecords(here, [correction])
  await vi.waitFor(() => expect(onValue.mock.lastCall?.[0]).toHaveLength(2))
  await eraseAll(there)
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith([]))
  expect(onError).not.toHaveBeenCalled()
})

test('follows all that was loaded, one after the other', async () => {
  const db = freshDatabase()
  const { onValue } = watching(() => loadAgencies(db).then((agencies) => loadRecords(db, agencies[0]?.code ?? YILAN)))
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith([]))
  await saveRecords(db, [comparison])
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith([comparison]))
  await saveAgency(db, luodong)
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith([]))
})

test('is not woken by a table or a database it did not look at, nor where nothing changed', async () => {
  const [db, other] = [freshDatabase(), freshDatabase()]
  await saveRecords(db, [correction])
  const records = watching(() => loadRecords(db, YILAN))
  await vi.waitFor(() => expect(records.onValue).toHaveBeenLastCalledWith([correction]))
  const agencies = watching(() => loadAgencies(db))
  await vi.waitFor(() => expect(agencies.onValue).toHaveBeenCalled())
  await saveRecords(other, [comparison])
  await saveRecords(db, [correction])
  await eraseRows(db, YILAN, comparison.month)
  await expect(saveAgency(db, {})).rejects.toMatchObject({ key: 'store-refused' })
  await saveAgency(db, luodong)
  await vi.waitFor(() => expect(agencies.onValue).toHaveBeenLastCalledWith([luodong]))
  expect(agencies.onValue).toHaveBeenCalledTimes(2)
  expect(records.onValue).toHaveBeenCalledTimes(1)
})

test('runs once at a time, and once more for all that changed meanwhile', async () => {
  const db = freshDatabase()
  const runs: PromiseWithResolvers<void>[] = []
  const { onValue } = watching(async () => {
    const { length } = await loadRecords(db)
    const run = Promise.withResolvers<void>()
    runs.push(run)
    await run.promise
    return length
  })
  await vi.waitFor(() => expect(runs).toHaveLength(1))
  for (let total = 1; total <= 5; total++) await saveRecords(db, [{ ...comparison, total }])
  expect(runs, 'one that does not end').toHaveLength(1)
  runs[0]!.resolve()
  await vi.waitFor(() => expect(runs).toHaveLength(2))
  runs[1]!.resolve()
  await vi.waitFor(() => expect(onValue.mock.calls).toEqual([[0], [5]]))
  await loadRecords(db)
  expect(runs).toHaveLength(2)
})

describe('the other contexts', () => {
  /** As another tab has it. */
  function otherEnd(): BroadcastChannel {
    const channel = new BroadcastChannel('chaiqin-store')
    onTestFinished(() => channel.close())
    return channel
  }

  test('are told where something was written, and nothing of what', async () => {
    const db = freshDatabase('told')
    const heard = vi.fn<(message: unknown) => void>()
    otherEnd().onmessage = ({ data }) => heard(data)
    await restoreBackup(db, backupOf([comparison]))
    await saveUnreadable(db, { at: comparison.at, page: '', reason: 'no-columns', origin: 'https://a.example' })
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2))
    expect(heard.mock.calls).toEqual([
      [['told/records', 'told/agencies', 'told/settings', 'told/ledger']],
      [['told/unreadable']],
    ])
  })

  test('are heard', async () => {
    const db = freshDatabase('hears')
    const { onValue } = watching(() => loadRecords(db))
    await vi.waitFor(() => expect(onValue).toHaveBeenCalledTimes(1))
    otherEnd().postMessage(['hears/records'])
    await vi.waitFor(() => expect(onValue).toHaveBeenCalledTimes(2))
  })
})

test('what is written is written, and seen here, where others cannot be told', async () => {
  vi.resetModules()
  vi.stubGlobal('BroadcastChannel', undefined)
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const alone = await import('../../lib/store/records.ts')
  const { openDatabase } = await import('../../lib/store/database.ts')
  const { watch } = await import('../../lib/store/watch.ts')
  const db = openDatabase('alone')
  const onValue = vi.fn()
  onTestFinished(watch(() => alone.loadRecords(db), onValue, vi.fn()))
  expect(await alone.saveRecords(db, [comparison])).toMatchObject({ added: 1 })
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith([comparison]))
  expect(warn).toHaveBeenCalled()
  db.close()
})

test('says nothing more once stopped', async () => {
  const db = freshDatabase()
  const [stopped, other] = [watching(() => loadRecords(db)), watching(() => loadRecords(db))]
  await vi.waitFor(() => expect(stopped.onValue).toHaveBeenCalledTimes(1))
  stopped.stop()
  await saveRecords(db, [comparison])
  await vi.waitFor(() => expect(other.onValue).toHaveBeenLastCalledWith([comparison]))
  expect(stopped.onValue).toHaveBeenCalledTimes(1)
})

test('says why it cannot', async () => {
  const db = freshDatabase()
  db.close()
  const { onValue, onError } = watching(() => loadRecords(db))
  await vi.waitFor(() => expect(onError).toHaveBeenCalled())
  expect(onError.mock.lastCall?.[0]).toMatchObject({ name: 'StoreError', key: 'store-closed' })
  expect(onValue).not.toHaveBeenCalled()
})
