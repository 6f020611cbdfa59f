import type { ContentCheck } from '../../../lib/domain/file-checks/check-content.ts'

/** What the page asks of the worker that checks files, and what it answers. One file at a time. */
export type Question =
  | { ask: 'file'; id: string; file: File; known: readonly string[]; schema: string | undefined }
  | { ask: 'schema'; id: string; schema: string }

export type Answer = { id: string; content: ContentCheck } | { id: string; usable: boolean }
