import { db } from '../../lib/store/database.ts'
import { saveRecords } from '../../lib/store/records.ts'

/** Keeps one record; false where it was not kept, which must be said aloud: nothing is lost in silence. */
export async function isSaved(record: unknown): Promise<boolean> {
  try {
    return (await saveRecords(db(), [record])).refused.length === 0
  } catch (error) {
    console.error('record not saved', error)
    return false
  }
}
