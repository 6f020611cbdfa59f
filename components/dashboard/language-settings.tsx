import { LANGUAGE_CHOICES, type LanguageChoice } from '../../lib/domain/language.ts'
import { LANGUAGE_NAMES } from '../../lib/text/language.ts'
import { LANGUAGE_TEXT } from '../../lib/text/settings.ts'
import { Choice } from './field.tsx'
import { SettingsSection } from './settings-page.tsx'

interface LanguageSettingsProps {
  /** Undefined until it is known. */
  choice?: LanguageChoice
  onChoice(choice: LanguageChoice): void
}

const OPTIONS = LANGUAGE_CHOICES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))

/** The language of the screens; choosing another loads every page of ours anew. */
export function LanguageSettings({ choice, onChoice }: LanguageSettingsProps) {
  return (
    <SettingsSection id="language">
      {choice && <Choice legend={LANGUAGE_TEXT.choice} options={OPTIONS} value={choice} onValue={onChoice} />}
      <p class="dash-soft">{LANGUAGE_TEXT.hint}</p>
    </SettingsSection>
  )
}
