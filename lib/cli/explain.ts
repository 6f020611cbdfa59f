import { readFileSync } from 'node:fs'
import { readBackup, type Backup } from '../domain/backup.ts'
import { officeCalendar } from '../domain/calendar.ts'
import { type AgencyChecklist, deriveChecklist } from '../domain/checklist.ts'
import { parseMoment, toMoment } from '../domain/months.ts'
import { type Fact, isFact } from '../domain/records.ts'
import type { Step } from '../domain/step.ts'
import { backupProblemText } from '../text/backup-problems.ts'
import { STEP_PLACES } from '../text/labels.ts'
import { stepText } from '../text/reasons.ts'
import { type Io, standardIo } from './io.ts'

const USAGE = '用法:npm run -s explain -- 備份檔.json --now 2023-06-01T09:00:00+08:00'

/**
 * `explain FILE [--now MOMENT]`: a backup file in, the derived checklists out (contract.md, Commands).
 * JSON alone on standard output; one sentence on standard error and exit code 1 where it cannot.
 */
export function main(argv: readonly string[], io: Io = standardIo): number {
  const fail = (sentence: string): number => {
    io.err(`${sentence}\n`)
    return 1
  }
  const question = parseArguments(argv)
  if (typeof question === 'string') return fail(question)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(question.file)
  } catch {
    return fail(`讀不到檔案「${question.file}」,請確認路徑。`)
  }
  const backup = readBackup(bytes)
  if (!backup.ok) return fail(backupProblemText(backup.problem))
  io.out(`${JSON.stringify(explain(backup.value, question.now), null, 2)}\n`)
  return 0
}

/** The contract's answer for a backup at a moment (milliseconds since 1970). */
export function explain(backup: Backup, now: number) {
  const facts = backup.records.filter(isFact)
  const byAgency = Map.groupBy(facts, (fact: Fact) => fact.agency)
  return {
    now: toMoment(now),
    agencies: backup.agencies.map((agency) =>
      describe(
        deriveChecklist({
          agency,
          records: byAgency.get(agency.code) ?? [],
          calendar: officeCalendar,
          settings: backup.settings,
          now,
        }),
      ),
    ),
  }
}

function describe({ agency, next, months, produceAgain, batches }: AgencyChecklist) {
  return {
    code: agency.code,
    name: agency.name,
    next: next && {
      month: next.month,
      step: next.step.id,
      reason: stepText(next.step),
      where: STEP_PLACES[next.step.id],
    },
    months: months.map(({ month, due, safe, steps }) => ({ month, due, safe, steps: steps.map(describeStep) })),
    produceAgain,
    batches,
  }
}

function describeStep(step: Step) {
  return {
    id: step.id,
    state: step.state,
    reason: stepText(step),
    ...(step.until && { until: step.until }),
    ...(step.deadline && { due: step.deadline.due }),
    ...(step.overdue && { overdue: true }),
    ...(step.byMark && { byMark: true }),
  }
}

function parseArguments(argv: readonly string[]): { file: string; now: number } | string {
  let file: string | undefined
  let now: number | undefined = Date.now()
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] as string
    if (word === '--now' || word.startsWith('--now=')) {
      const text = word === '--now' ? argv[++index] : word.slice('--now='.length)
      now = text === undefined ? undefined : parseMoment(text)
      if (now === undefined) return `--now 要帶時區的時間,例如 2023-06-01T09:00:00+08:00。${USAGE}`
    } else if (word.startsWith('--') || file !== undefined) {
      return `不認得「${word}」。${USAGE}`
    } else {
      file = word
    }
  }
  return file === undefined ? USAGE : { file, now }
}
