import { useEffect, useState } from 'preact/hooks'
import { systemClock } from '../../components/clock.ts'
import type { WordDeed, WordSettingsProps } from '../../components/dashboard/word-settings.tsx'
import { changeWords, loadAllWords, loadWords, watchWords } from '../../lib/browser/taught-words.ts'
import { taipeiDay, toMoment } from '../../lib/domain/months.ts'
import { type TaughtWord, withoutWord, withWord } from '../../lib/domain/taught-words.ts'
import { parseTaught, TEACHABLE } from '../../lib/reading/teachable.ts'
import { parseWordsFile, serialiseWords, WORDS_FILE_LIMIT } from '../../lib/reading/words-file.ts'
import { rocDay } from '../../lib/text/dates.ts'
import {
  forgottenText,
  taughtText,
  teachingFaultText,
  wordsExportedText,
  wordsFileFaultText,
  wordsImportedText,
} from '../../lib/text/taught-words.ts'
import { saveFile } from '../popup/save-file.ts'

/** What each site was taught, now and as it changes, and the ways to change it. */
export function useWords(): Omit<WordSettingsProps, 'sites'> {
  const [words, setWords] = useState<Record<string, TaughtWord[]>>({})
  useEffect(() => {
    const look = (): void => void loadAllWords().then(setWords)
    look()
    return watchWords(look)
  }, [])
  return { words, teachable: TEACHABLE, onTeach, onForget, onExport, onImport }
}

const onTeach: WordSettingsProps['onTeach'] = async (site, kind, typed, means) => {
  const parsed = parseTaught(kind, typed, means)
  if (typeof parsed === 'string') return { problem: teachingFaultText(parsed, typed, means) }
  await changeWords(site, (words) => withWord(words, parsed))
  return { done: taughtText(parsed.word, means) }
}

const onForget: WordSettingsProps['onForget'] = async (site, word) => {
  await changeWords(site, (words) => withoutWord(words, word))
  return { done: forgottenText(word.word) }
}

/** `chaiqin-companion_words_eip.example.gov.tw_115-11-20.json` */
const onExport: WordSettingsProps['onExport'] = async (site) => {
  const words = await loadWords(site)
  const now = systemClock.now()
  const host = new URL(site).host.replace(':', '-')
  const name = `chaiqin-companion_words_${host}_${rocDay(taipeiDay(now))}.json`
  saveFile(name, 'application/json', serialiseWords(site, words, toMoment(now)))
  return { done: wordsExportedText(name, words.length) }
}

async function onImport(site: string, file: File): Promise<WordDeed> {
  // Asked before it is read: a wrong file of gigabytes must not fill the memory.
  if (file.size > WORDS_FILE_LIMIT * 4) return { problem: wordsFileFaultText('size') }
  const parsed = parseWordsFile(await file.text())
  if ('fault' in parsed) {
    const detail = parsed.fault === 'word' ? teachingFaultText(parsed.why, parsed.word, parsed.means) : ''
    return { problem: wordsFileFaultText(parsed.fault, detail) }
  }
  let added = 0
  await changeWords(site, (words) => {
    const next = parsed.words.reduce(withWord, words)
    added = next.filter((one) => !words.some((other) => isSame(one, other))).length
    return next
  })
  return { done: wordsImportedText(site, added) }
}

function isSame(one: TaughtWord, other: TaughtWord): boolean {
  return one.kind === other.kind && one.word === other.word && one.means === other.means
}
