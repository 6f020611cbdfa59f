import { chosen } from './chosen.ts'
import * as zh from './zh/next-action.ts'

export const { nextTitle, nextEyebrow, nextPlace, answerLabel, closingText, waitEyebrow, waitTitle } = chosen(
  'next-action',
  zh,
)
