import { useState } from 'preact/hooks'
import type { TaughtKind, TaughtWord } from '../../lib/domain/taught-words.ts'
import { KIND_LABELS, WORDS_TEXT } from '../../lib/text/taught-words.ts'
import { Field, Select } from './field.tsx'
import { FileDrop } from './file-drop.tsx'
import { SettingsSection } from './settings-page.tsx'
import { useAction } from './use-action.tsx'
import { sentences } from '../../lib/text/labels.ts'
import { LANGUAGE_TAGS } from '../../lib/text/language.ts'

export interface WordSettingsProps {
  sites: readonly string[]
  /** What each site was taught. */
  words: Readonly<Record<string, readonly TaughtWord[]>>
  /** The documents' words a word can be taught to mean. */
  teachable: Readonly<Record<TaughtKind, readonly string[]>>
  onTeach(site: string, kind: TaughtKind, word: string, means: string): Promise<WordDeed>
  onForget(site: string, word: TaughtWord): Promise<WordDeed>
  onExport(site: string): Promise<WordDeed>
  onImport(site: string, file: File): Promise<WordDeed>
}

/** What came of it, as the sentence to show. */
export type WordDeed = { done: string } | { problem: string }

const KINDS = Object.entries(KIND_LABELS).map(([value, label]) => ({ value: value as TaughtKind, label }))

/** A site's own words beside the documents': taught, shown, forgotten, carried to another computer. */
export function WordSettings({ sites, words, teachable, ...deeds }: WordSettingsProps) {
  const [chosen, setSite] = useState<string>()
  const [kind, setKind] = useState<TaughtKind>('header')
  const [word, setWord] = useState('')
  const [means, setMeans] = useState<string>()
  const action = useAction()
  const all = [...new Set([...sites, ...Object.keys(words)])]
  const site = chosen && all.includes(chosen) ? chosen : all[0]
  const options = [...new Set(teachable[kind])]
  const meaning = means && options.includes(means) ? means : (options[0] as string)

  if (!site) {
    return (
      <SettingsSection id="words">
        <p class="dash-soft">{WORDS_TEXT.meaning}</p>
        <p>{WORDS_TEXT.noSite}</p>
      </SettingsSection>
    )
  }
  const run = (work: () => Promise<WordDeed>): void =>
    action.run(async () => {
      const deed = await work()
      if ('problem' in deed) return action.tell('problem', deed.problem)
      setWord('')
      return deed.done
    })
  const teach = (event: Event): void => {
    event.preventDefault()
    run(() => deeds.onTeach(site, kind, word, meaning))
  }
  const taught = words[site] ?? []
  return (
    <SettingsSection id="words">
      <p class="dash-soft">{WORDS_TEXT.meaning}</p>
      <Select
        label={WORDS_TEXT.site}
        options={all.map((value) => ({ value, label: value }))}
        value={site}
        onValue={setSite}
      />
      {taught.length === 0 ? (
        <p>{WORDS_TEXT.none}</p>
      ) : (
        <table class="dash-table dash-table--plain" aria-label={WORDS_TEXT.list}>
          <thead>
            <tr>
              <th scope="col">{WORDS_TEXT.kind}</th>
              <th scope="col">{WORDS_TEXT.word}</th>
              <th scope="col">{WORDS_TEXT.means}</th>
              <th scope="col">{WORDS_TEXT.action}</th>
            </tr>
          </thead>
          <tbody>
            {taught.map((one) => (
              <tr key={`${one.kind} ${one.word}`}>
                <td>{KIND_LABELS[one.kind]}</td>
                <td>{one.word}</td>
                <td>{one.means}</td>
                <td>
                  <button
                    type="button"
                    class="dash-button"
                    disabled={action.busy}
                    onClick={() => run(() => deeds.onForget(site, one))}
                  >
                    {WORDS_TEXT.remove}
                    <span class="dash-hidden"> {one.word}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form class="dash-form" onSubmit={teach} noValidate>
        <div class="dash-form__fields">
          <Select label={WORDS_TEXT.kind} options={KINDS} value={kind} onValue={setKind} />
          <Field label={WORDS_TEXT.word} value={word} onValue={setWord} input={{ maxLength: 60 }} />
          <Select
            label={WORDS_TEXT.means}
            // The words of the documents, as they stand on the pages.
            lang={LANGUAGE_TAGS.zh}
            options={options.map((value) => ({ value, label: value }))}
            value={meaning}
            onValue={setMeans}
          />
        </div>
        <button type="submit" class="dash-button dash-button--main" disabled={action.busy}>
          {WORDS_TEXT.add}
        </button>
      </form>
      {action.notice}
      <div class="dash-bar">
        <button
          type="button"
          class="dash-button"
          disabled={action.busy || taught.length === 0}
          onClick={() => run(() => deeds.onExport(site))}
        >
          {WORDS_TEXT.export}
        </button>
      </div>
      <FileDrop
        label={WORDS_TEXT.choose}
        hint={sentences(WORDS_TEXT.drop, WORDS_TEXT.importHint)}
        accept=".json,application/json"
        onFile={(file) => run(() => deeds.onImport(site, file))}
      />
    </SettingsSection>
  )
}
