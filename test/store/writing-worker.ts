/** A context of its own that writes, as the background worker does while the popup looks. */
import { openDatabase } from '../../lib/store/database.ts'
import { saveRecords } from '../../lib/store/records.ts'

addEventListener('message', ({ data }: MessageEvent<{ name: string; records: unknown[] }>) => {
  void saveRecords(openDatabase(data.name), data.records)
})
