import 'fake-indexeddb/auto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { loadAgencies, saveAgency } from '../../lib/store/agencies.ts'
import { eraseAll } from '../../lib/store/erase.ts'
import { loadRecords, saveRecords } from '../../lib/store/records.ts'
import { watch } from '../../lib/store/watch.ts'
import { comparison, correction, freshDatabase, LUODONG, luodong, YILAN } from './samples.ts'

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

test('is not woken by a fact it did not look at', async () => {
  const db = freshDatabase()
  const one = watching(() => loadRecords(db, YILAN))
  const all = watching(() => loadRecords(db))
  await vi.waitFor(() => expect(one.onValue).toHaveBeenCalled())
  await vi.waitFor(() => expect(all.onValue).toHaveBeenCalled())
  await saveRecords(db, [{ ...comparison, agency: LUODONG }])
  await vi.waitFor(() => expect(all.onValue.mock.lastCall?.[0]).toHaveLength(1))
  expect(one.onValue).toHaveBeenCalledTimes(1)
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
