import type { TaughtKind } from '../../domain/taught-words.ts'
import { plural } from './plural.ts'

/** The words of teaching a site's own words: settings and their file. */

export const KIND_LABELS: Record<TaughtKind, string> = {
  header: 'Table heading',
  button: 'Button',
  label: 'Query label or page title',
}

export const WORDS_TEXT = {
  meaning:
    'Some sites have renamed columns, buttons or titles, and the companion then cannot read them. Tell it here which word of that site stands for which word of the official documents; it holds for that site only, and you can remove it at any time.',
  none: 'No words taught yet.',
  site: 'Site',
  kind: 'Kind',
  word: 'This site’s word',
  means: 'Means',
  add: 'Add',
  remove: 'Remove',
  list: 'Taught words',
  action: 'Action',
  export: 'Export words file',
  choose: 'Import words file',
  drop: 'or drop the words file here.',
  noSite: 'First add the site under “Allowed sites”; then teach its words.',
  importHint: 'Imported words are added to the site chosen above.',
} as const

export function taughtText(word: string, means: string): string {
  return `Taught: “${word}” means “${means}”. Reload the site’s pages.`
}

export function forgottenText(word: string): string {
  return `“${word}” is removed and no longer used.`
}

export function wordsExportedText(name: string, count: number): string {
  return `Exported ${name} (${plural(count, 'word')}). The file holds words only, no attendance data.`
}

export function wordsImportedText(site: string, added: number): string {
  return added === 0
    ? 'This site has all the words in the file already; nothing was changed.'
    : `${plural(added, 'word')} added for ${site}.`
}

/** Why a word was not taught; nothing was changed. */
export function teachingFaultText(fault: string, word: string, means: string): string {
  switch (fault) {
    case 'empty':
      return 'Enter this site’s word, at least one character.'
    case 'long':
      return 'The word is too long; enter only what stands on the column or button (up to 40 characters).'
    case 'shipped':
      return `The companion knows “${word}” already; it cannot be given another meaning.`
    default:
      return `“${means}” is not a word that can be matched.`
  }
}

/** Why a file of words was not taken; nothing was changed. */
export function wordsFileFaultText(fault: 'size' | 'json' | 'format' | 'version' | 'word', detail = ''): string {
  switch (fault) {
    case 'size':
      return 'This file is too large to be a words file; nothing was imported.'
    case 'json':
      return 'This file is not JSON and cannot be read; nothing was imported.'
    case 'format':
      return 'This is not a words file of the companion; nothing was imported.'
    case 'version':
      return 'This words file is from a newer version; update the companion first. Nothing was imported.'
    case 'word':
      return `The file has a word that cannot be used: ${detail} None was imported.`
  }
}
