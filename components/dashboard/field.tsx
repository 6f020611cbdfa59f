import type { ComponentChildren, InputHTMLAttributes } from 'preact'
import { useId } from 'preact/hooks'

interface FieldProps {
  label: string
  hint?: string
  /** What is wrong with it, as a sentence. */
  problem?: string
  value: string
  onValue(value: string): void
  input?: InputHTMLAttributes<HTMLInputElement>
}

/** A text field with its label, hint and problem tied to it. */
export function Field({ label, hint, problem, value, onValue, input }: FieldProps) {
  const id = useId()
  const told = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class="dash-field">
      <label for={id}>{label}</label>
      <input
        {...input}
        id={id}
        value={value}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={told || undefined}
        aria-invalid={problem ? 'true' : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {problem && (
        <p class="dash-field__problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {hint && (
        <p class="dash-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

interface ChoiceProps<T extends string> {
  legend: ComponentChildren
  options: readonly { value: T; label: string }[]
  value: NoInfer<T>
  onValue(value: NoInfer<T>): void
}

/** One of a few, as radio buttons. */
export function Choice<T extends string>({ legend, options, value, onValue }: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset class="dash-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="dash-radio">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

interface TickProps {
  label: string
  hint?: string
  checked: boolean
  onChecked(checked: boolean): void
}

/** Yes or no. */
export function Tick({ label, hint, checked, onChecked }: TickProps) {
  const id = useId()
  return (
    <div class="dash-field">
      <label class="dash-radio">
        <input
          type="checkbox"
          class="dash-tick"
          checked={checked}
          aria-describedby={hint && `${id}-hint`}
          onChange={(event) => onChecked(event.currentTarget.checked)}
        />
        {label}
      </label>
      {hint && (
        <p class="dash-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

interface SelectProps<T extends string> {
  /** Of the options, where it is not the page's. */
  lang?: string
  label: string
  options: readonly { value: T; label: string }[]
  value: NoInfer<T>
  onValue(value: NoInfer<T>): void
}

/** One of many, as a list. */
export function Select<T extends string>({ label, options, value, lang, onValue }: SelectProps<T>) {
  const id = useId()
  return (
    <div class="dash-field">
      <label for={id}>{label}</label>
      <select id={id} lang={lang} value={value} onChange={(event) => onValue(event.currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
