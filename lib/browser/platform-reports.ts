/** What a reader made of a page of the platform, by page: part of the protocol (protocol.ts), a file of its own. */
import * as z from 'zod/mini'
import { agencyCode, count, moment, month, orNull, textUpTo, truth } from '../domain/schemas.ts'

const word = textUpTo(200)
/** More files, or kinds of errors, no operator looks through. */
const MOST_FILES = 200
/** The summary shows 20 agencies a page; a year of counts of as many, twelve rows each. */
const MOST_ROWS = 2000

function listOf<T>(schema: z.ZodMiniType<T>, most: number) {
  return z.custom<T[]>(
    (value) => Array.isArray(value) && value.length <= most && value.every((one) => schema.safeParse(one).success),
  )
}

const who = orNull(z.strictObject({ code: agencyCode, name: orNull(word) }))
const files = listOf(z.strictObject({ name: word, size: orNull(count) }), MOST_FILES)
const results = listOf(z.strictObject({ file: word, ok: truth, message: orNull(word) }), MOST_FILES)
const filings = listOf(
  z.strictObject({
    agency: orNull(agencyCode),
    name: orNull(word),
    filedAt: moment,
    accepted: count,
    rejected: count,
    file: z.optional(word),
  }),
  MOST_ROWS,
)

export const platformReports = {
  'filing-summary': { filings },
  'filing-history': { filings },
  'filing-errors': {
    errors: listOf(z.strictObject({ message: word, count }), MOST_FILES),
    agency: who,
    file: orNull(word),
    /** Rows beyond the page shown: how many of each is not known. */
    isPartial: truth,
  },
  'monthly-counts': {
    counts: listOf(
      z.strictObject({ agency: orNull(agencyCode), name: z.optional(word), month, leave: count, overtime: count }),
      MOST_ROWS,
    ),
    /** 最後更新時間. */
    updatedAt: orNull(moment),
  },
  upload: { files, agency: who },
  'upload-result': { results, agency: who },
  'format-check': { files, results },
} as const
