import type { Settings } from './agencies.ts'

/**
 * Settings of the dashboard's 檔案 page. No part of the settings' own schema, which the worker carries: what stands
 * there came from this computer or a backup, and is looked at where it is used.
 */

/** An office's own JSON Schema of the 介接格式, whose official text is not public. */
export interface FileSchema {
  /** The file it came from. */
  name: string
  text: string
}

/** Larger is no schema; it would be loaded with the settings everywhere. In bytes. */
export const SCHEMA_LIMIT = 256 * 1024

/** The pattern of the file names as the office wrote it; '' where there is none. */
export function fileNamePatternOf(settings: Settings): string {
  const { fileNamePattern } = settings
  return typeof fileNamePattern === 'string' ? fileNamePattern : ''
}

export function fileSchemaOf(settings: Settings): FileSchema | undefined {
  const { fileSchema } = settings
  if (typeof fileSchema !== 'object' || fileSchema === null) return undefined
  const { name, text } = fileSchema as Partial<Record<string, unknown>>
  if (typeof name !== 'string' || typeof text !== 'string' || text.length > SCHEMA_LIMIT) return undefined
  return { name, text }
}
