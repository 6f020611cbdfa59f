import type { Month } from '../domain/months.ts'
import { valueOf } from '../reading/cells.ts'
import { findChoice, findOptions, offers } from '../reading/choices.ts'
import { piecesIn, type Region } from '../reading/fields.ts'
import { daysIn } from '../reading/pages/form-month.ts'
import { SPANS } from '../reading/pages/words.ts'
import type { Stream } from '../reading/stream.ts'
import type { Plan } from './act.ts'
import type { Form } from './form.ts'
import { pickFromMadeList } from './made-list.ts'
import { type Box, findBoxes } from './month-boxes.ts'
import { bothFor, monthFor, parseMonth, parseMonthOfYear, parseYear, yearFor } from './month-text.ts'
import { planChoice } from './plan-choice.ts'
import { planList } from './plan-list.ts'
import { problem } from './problems.ts'
import { writeBox } from './write.ts'

const MODES = Object.keys(SPANS)

/**
 * The next thing to do so that the form asks for a month: 年月 and not 日期, then year and month. `isVain` tells what was
 * tried often enough.
 */
export function planMonth(form: Form, month: Month, isVain: (key: string) => boolean): Plan {
  const { page, questions } = form
  const region = questions.span
  if (!region) return problem('field-missing', { field: 'month' })
  const mode = findChoice(page, region, SPANS)
  const options = findOptions(page, region, MODES)
  const isAsked = options.length > 1 || piecesIn(page, region).some(({ node }) => offers(node as Element, MODES))
  if (mode !== 'month' && isAsked && !isVain('span')) {
    return planChoice(form, region, SPANS, 'month', 'month', 'span')
  }
  const own = findFilled(page, monthPart(region, options))
  const filled = own.length > 0 ? own : findFilled(page, region)
  const wrong = filled.find((box) => !isRight(box, month))
  if (wrong) return planBox(form, wrong, month)
  const day = mode ? undefined : findDay(form, region)
  if (day && filled.length > 0) return day
  return filled.length > 0
    ? problem('not-kept', { field: 'month', wanted: month, read: '' })
    : problem('field-missing', { field: 'month' })
}

/** The box or boxes that hold year and month; none where one of the two is not there. */
function findFilled(page: Stream, region: Region): Box[] {
  const boxes = findBoxes(page, region)
  const whole = boxes.find(({ holds }) => holds === 'both')
  const year = boxes.findIndex(({ holds }) => holds === 'year')
  const month = boxes.slice(year + 1).find(({ holds }) => holds === 'month')
  return whole ? [whole] : year >= 0 && month ? [boxes[year]!, month] : []
}

/** The part of a region that belongs to 年月: up to 日期 where that stands behind it. */
function monthPart(region: Region, options: { word: string; at: number }[]): Region {
  const at = (span: string) => options.find(({ word }) => SPANS[word as keyof typeof SPANS] === span)?.at
  const [own, other] = [at('month'), at('date')]
  if (own === undefined || other === undefined) return region
  return { from: own, to: other > own ? other : region.to }
}

const shownIn = (element: Element): string =>
  valueOf(element) || (element.localName === 'input' ? '' : element.textContent!)

/** Whether a text says the part of the month that a box holds. */
function says({ holds }: Box, text: string, month: Month): boolean {
  if (holds === 'year') return parseYear(text) === month.slice(0, 4)
  return holds === 'month' ? parseMonthOfYear(text) === month.slice(5) : parseMonth(text) === month
}

const isRight = (box: Box, month: Month): boolean =>
  says(box, box.element.localName === 'select' ? valueOf(box.element) : shownIn(box.element), month)

function planBox({ document }: Form, box: Box, month: Month): Plan {
  const { element, holds } = box
  const fits = (text: string) => says(box, text, month)
  if (element.localName === 'select') {
    return planList(element as HTMLSelectElement, ({ text }) => fits(text), 'month', month, holds)
  }
  if (element.localName !== 'input') {
    return { key: holds, run: (_, hands) => pickFromMadeList(document, element, fits, 'month', hands) }
  }
  const input = element as HTMLInputElement
  if (input.matches(':disabled')) return problem('field-disabled', { field: 'month' })
  // A picker feeds it: what is written past that may not be what is sent.
  if (input.readOnly) return problem('field-readonly', { field: 'month' })
  const value = writtenFor(input, box, month)
  if (!value || (input.maxLength >= 0 && value.length > input.maxLength)) return problem('month-format')
  return {
    key: holds,
    run() {
      writeBox(input, value)
      return undefined
    },
  }
}

function writtenFor({ type, value, placeholder }: HTMLInputElement, { holds }: Box, month: Month): string | undefined {
  if (holds === 'year') return yearFor(month, value, placeholder)
  if (holds === 'month') return monthFor(month, value)
  return type === 'month' ? month : bothFor(month, value, placeholder)
}

/** Where the form does not ask which, the one that is filled in counts: the day is emptied. */
function findDay({ page }: Form, region: Region): Plan | undefined {
  const box = piecesIn(page, region).find(
    ({ node }) => (node as Element).localName === 'input' && daysIn(`«${valueOf(node as Element)}»`).length > 0,
  )?.node as HTMLInputElement | undefined
  if (!box) return undefined
  if (box.readOnly || box.matches(':disabled')) return problem('field-readonly', { field: 'month' })
  return {
    key: 'day',
    run() {
      writeBox(box, '')
      return undefined
    },
  }
}
