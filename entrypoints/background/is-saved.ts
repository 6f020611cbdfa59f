import { db } from '../../lib/store/database.ts'
import { saveRecords } from '../../lib/store/records.ts'

/** Keeps the records; false where one was not kept, which must be said aloud: nothing is lost in silence. */
export async function isSaved(...records: unknown[]): Promise<boolean> {
  try {
    return (await saveRecords(db(), records)).refused.length === 0
  } catch (error) {
    console.error('not saved', error)
    return false
  }
}
