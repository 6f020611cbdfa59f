import type { Plan } from './act.ts'
import { type Field, problem } from './problems.ts'
import { chooseInList } from './write.ts'

/** Choosing the one option of a list that fits. */
export function planList(
  list: HTMLSelectElement,
  fits: (option: HTMLOptionElement) => boolean,
  field: Field,
  wanted: string,
  key: string = field,
): Plan {
  const fitting = [...list.options].filter((option) => !option.disabled && fits(option))
  if (list.matches(':disabled')) return problem('field-disabled', { field })
  if (fitting.length !== 1) return problem(fitting[0] ? 'option-twice' : 'option-missing', { field, wanted })
  return {
    key,
    run() {
      chooseInList(list, fitting[0]!)
      return undefined
    },
  }
}
