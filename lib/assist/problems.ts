/** What is filled, as the form asks it. */
export type Field = 'kind' | 'month' | 'agency' | 'change' | 'data'

/** Every way to stop short. A test asks that each has a sentence in `lib/text/assist-problems.ts`. */
export const problemKeys = [
  'no-form',
  'session-over',
  'busy',
  'form-twice',
  'field-missing',
  'field-disabled',
  'field-readonly',
  'option-missing',
  'option-twice',
  'option-unsafe',
  'month-format',
  'not-kept',
  'form-differs',
  'no-result',
  'page-unknown',
  'page-shown',
  'button-missing',
  'button-twice',
  'button-disabled',
  'button-covered',
  'button-forbidden',
] as const
type ProblemKey = (typeof problemKeys)[number]

/**
 * Why nothing more was done: a key and its values. `field` is a `Field`; `wanted` and `read` are what should stand there
 * and what the reader found (a month as `2023-05`, a kind or data type by its key, '' for nothing that can be told);
 * `button` is the page's word for the button.
 */
export interface Problem {
  key: ProblemKey
  values: Readonly<Record<string, string>>
}

export type Outcome = { ok: true } | { ok: false; problem: Problem }

export const problem = (key: ProblemKey, values: Problem['values'] = {}): Problem => ({ key, values })
export const fail = (found: Problem): Outcome => ({ ok: false, problem: found })
export const isProblem = (found: object | undefined): found is Problem => !!found && 'key' in found && 'values' in found
