import * as z from 'zod/mini'
import { LONGEST_PATTERN } from './file-name-pattern.ts'
import { textUpTo } from './schemas.ts'

/** Larger is no schema; it would be loaded with the settings everywhere. In bytes, and so in characters at most. */
export const SCHEMA_LIMIT = 256 * 1024

/** As long as a disk lets a file's name be. */
const LONGEST_NAME = 255

/** An office's own JSON Schema of the 介接格式, whose official text is not public; `name`: the file it came from. */
const fileSchema = z.looseObject({ name: textUpTo(LONGEST_NAME), text: textUpTo(SCHEMA_LIMIT) })
export type FileSchema = z.infer<typeof fileSchema>

/** Settings of the dashboard's 檔案 page, among the others (agencies.ts). */
export const fileSettings = {
  /** The pattern of the office's file names as it wrote it (file-name-pattern.ts); '' or absent: none. */
  fileNamePattern: z.optional(textUpTo(LONGEST_PATTERN)),
  fileSchema: z.optional(fileSchema),
}
