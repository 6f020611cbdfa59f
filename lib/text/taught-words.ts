import { chosen } from './chosen.ts'
import * as zh from './zh/taught-words.ts'

export const {
  KIND_LABELS,
  WORDS_TEXT,
  taughtText,
  forgottenText,
  wordsExportedText,
  wordsImportedText,
  teachingFaultText,
  wordsFileFaultText,
} = chosen('taught-words', zh)
