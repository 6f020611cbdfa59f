import type { Ref } from 'preact'
import './field.css'
import { Wrong } from './wrong.tsx'

interface FieldProps {
  id: string
  name: string
  label: string
  hint?: string
  problem: string | undefined
  defaultValue?: string
  inputRef?: Ref<HTMLInputElement>
  maxLength?: number
}

/** A labelled entry with its hint, and what is wrong with it. */
export function Field({ id, name, label, hint, problem, defaultValue, inputRef, maxLength }: FieldProps) {
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <input
        class="input"
        id={id}
        name={name}
        ref={inputRef}
        defaultValue={defaultValue}
        maxLength={maxLength}
        autoComplete="off"
        spellcheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint ${id}-wrong`}
      />
      {hint && problem === undefined && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Wrong id={`${id}-wrong`} text={problem} />
    </div>
  )
}
