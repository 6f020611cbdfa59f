import { agencies } from '../state/agencies.ts'
import type { Question } from './view.ts'

type Answers = readonly (readonly [value: string, label: string])[]

export function ask(name: string, answers: Answers, chosen = answers[0]?.[0]): Question {
  return { name, choices: answers.map(([value, label]) => ({ value, label, chosen: value === chosen })) }
}

export const askAgency = (name: string, chosen?: string) =>
  ask(
    name,
    agencies.map((agency) => [agency.code, agency.name] as const),
    chosen,
  )
