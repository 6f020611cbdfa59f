import { useState } from 'preact/hooks'
import { parsePattern } from '../../../lib/domain/file-name-pattern.ts'
import { type FileNameReading, readFileName } from '../../../lib/domain/file-name-reading.ts'
import type { FileSchema } from '../../../lib/domain/file-settings.ts'
import { rocMoment, rocMonth } from '../../../lib/text/dates.ts'
import { PATTERN_EXAMPLE, PATTERN_HELP, PATTERN_WORDS, patternFaultText } from '../../../lib/text/file-name-words.ts'
import { FILE_SETTINGS_TEXT, schemaInUseText, schemaLoadedText, triedText } from '../../../lib/text/file-settings.ts'
import { SETTINGS_TEXT } from '../../../lib/text/settings.ts'
import { Field } from '../field.tsx'
import { FileDrop } from '../file-drop.tsx'
import { SettingsSection } from '../settings-page.tsx'
import { useAction } from '../use-action.tsx'

export interface FileSettingsProps {
  /** The pattern in force; '' where there is none. */
  pattern: string
  schema: FileSchema | undefined
  onPattern(pattern: string | undefined): Promise<void>
  /** Checks a JSON Schema and keeps it; what is wrong with it, in words. */
  onSchema(file: File): Promise<{ problem: string } | undefined>
  onRemoveSchema(): Promise<void>
}

/** How this office's files are named, and the document they are checked against. */
export function FileSettings({ pattern, schema, onPattern, onSchema, onRemoveSchema }: FileSettingsProps) {
  return (
    <SettingsSection id="files">
      <PatternForm pattern={pattern} onPattern={onPattern} />
      <SchemaChoice schema={schema} onSchema={onSchema} onRemoveSchema={onRemoveSchema} />
    </SettingsSection>
  )
}

function PatternForm({ pattern, onPattern }: Pick<FileSettingsProps, 'pattern' | 'onPattern'>) {
  const [typed, setTyped] = useState(pattern)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const action = useAction()
  const parsed = parsePattern(typed, PATTERN_WORDS)
  const save = (event: Event): void => {
    event.preventDefault()
    action.clear()
    setProblem(parsed.ok ? undefined : patternFaultText(parsed.fault))
    if (!parsed.ok) return
    action.run(async () => {
      await onPattern(typed.trim())
      return SETTINGS_TEXT.saved
    })
  }
  const clear = (): void =>
    action.run(async () => {
      await onPattern(undefined)
      setTyped('')
      setProblem(undefined)
      return FILE_SETTINGS_TEXT.cleared
    })
  return (
    <form class="dash-form" onSubmit={save} noValidate>
      <h3>{FILE_SETTINGS_TEXT.patternHeading}</h3>
      <p class="dash-soft">{FILE_SETTINGS_TEXT.patternMeaning}</p>
      <div class="dash-form__fields">
        <Field
          label={FILE_SETTINGS_TEXT.pattern}
          hint={PATTERN_HELP}
          problem={problem}
          value={typed}
          onValue={setTyped}
          input={{ placeholder: PATTERN_EXAMPLE, maxLength: 200 }}
        />
        <Field label={FILE_SETTINGS_TEXT.test} hint={FILE_SETTINGS_TEXT.testHint} value={name} onValue={setName} />
      </div>
      {name.trim() !== '' && (
        <p role="status">{inWords(readFileName(name.trim(), [], parsed.ok ? parsed.pattern : undefined))}</p>
      )}
      <p class="dash-bar">
        <button type="submit" class="dash-button dash-button--main" disabled={action.busy}>
          {SETTINGS_TEXT.save}
        </button>
        {pattern !== '' && (
          <button type="button" class="dash-button" disabled={action.busy} onClick={clear}>
            {FILE_SETTINGS_TEXT.clear}
          </button>
        )}
      </p>
      {action.notice}
    </form>
  )
}

function inWords({ time, agency, month }: FileNameReading): string {
  return triedText({ time: time && rocMoment(time), agency, month: month && rocMonth(month) })
}

function SchemaChoice({ schema, ...deeds }: Pick<FileSettingsProps, 'schema' | 'onSchema' | 'onRemoveSchema'>) {
  const action = useAction()
  const load = (file: File): void =>
    action.run(async () => {
      const refused = await deeds.onSchema(file)
      if (refused) return action.tell('problem', refused.problem)
      return schemaLoadedText(file.name)
    })
  const remove = (): void =>
    action.run(async () => {
      await deeds.onRemoveSchema()
      return FILE_SETTINGS_TEXT.removed
    })
  return (
    <>
      <h3>{FILE_SETTINGS_TEXT.schema}</h3>
      <p class="dash-soft">{FILE_SETTINGS_TEXT.schemaMeaning}</p>
      <div class="dash-bar">
        <p class="dash-break">{schema ? schemaInUseText(schema.name) : FILE_SETTINGS_TEXT.none}</p>
        {schema && (
          <button type="button" class="dash-button" disabled={action.busy} onClick={remove}>
            {FILE_SETTINGS_TEXT.remove}
          </button>
        )}
      </div>
      <FileDrop
        label={FILE_SETTINGS_TEXT.choose}
        hint={FILE_SETTINGS_TEXT.hint}
        accept=".json,application/json"
        onFile={load}
      />
      {action.notice}
    </>
  )
}
