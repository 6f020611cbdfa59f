import type { Agency } from './agencies.ts'
import { createChance } from './chance.ts'

export interface Person {
  readonly department: string
  readonly name: string
}

const surnames = ['陳', '林', '黃', '張', '李', '王', '吳', '劉', '蔡', '楊', '許', '鄭', '謝', '游', '簡', '歐陽']

/** Masked from birth: no invented name can be taken for somebody's. */
export function inventPeople(seed: string, agency: Agency): Person[] {
  const chance = createChance(`${seed}/people/${agency.code}`)
  return Array.from({ length: agency.people }, () => ({
    department: chance.pick(agency.departments),
    name: chance.pick(surnames) + (chance.oneIn(4) ? '○' : '○○'),
  }))
}
