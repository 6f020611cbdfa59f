/** The words of the settings' data file section. */

export const FILE_SETTINGS_TEXT = {
  patternHeading: 'File name pattern (optional)',
  pattern: 'File name pattern',
  patternMeaning:
    'The production time is read from the file name first. Names with a date and time of 14 or 12 digits (Western years) or 13 or 11 digits (ROC years) are known without a setting; for file names of other vendors, write the pattern here.',
  test: 'Try a file name (not saved)',
  testHint: 'Paste a real file name and see what is read from it.',
  clear: 'Use no pattern',
  cleared: 'No file name pattern is used now.',
  schema: 'Schema file (optional)',
  schemaMeaning:
    'The official exchange format is not public, and the companion does not guess its fields. An agency that has the official schema (JSON Schema) can load it here; checks of files then name the place and rule of every error. It is kept on this computer only, and goes into the backup file.',
  choose: 'Choose schema file',
  hint: 'or drop the .json file here',
  remove: 'Remove schema file',
  removed: 'Schema file removed.',
  none: 'None loaded.',
  tooLarge: 'The file is over 256 KB, too large to be a schema file. Nothing was changed.',
  notUtf8: 'Encoding error: the file is not UTF-8. Nothing was changed.',
  unusable:
    'This JSON Schema cannot be used: perhaps it is not JSON, refers to definitions outside the file, or has a faulty rule (pattern). Nothing was changed.',
} as const

export function schemaInUseText(name: string): string {
  return `In use: ${name}`
}

export function schemaLoadedText(name: string): string {
  return `${name} loaded; checks of files use it from now on.`
}

/** What was read from a name being tried out. */
export function triedText(reading: { time?: string; agency?: string; month?: string }): string {
  if (reading.time === undefined) return 'No production time could be read.'
  const agency = reading.agency === undefined ? '' : `, agency code ${reading.agency}`
  const month = reading.month === undefined ? '' : `, data month ${reading.month}`
  return `Production time ${reading.time}${agency}${month}.`
}
