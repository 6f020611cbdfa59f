import type { RoundOffer } from '../../lib/domain/panel.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { chosenText, COMBINATION_LABELS, ROUND_LABELS } from '../../lib/text/round.ts'
import type { Deeds } from '../panel/deeds.ts'
import { button, element } from '../panel/parts.ts'

/** Which months and combinations a round is to compare: to begin with, all that are pending. */
export function drawRoundForm(
  { agency, pending, isOffHours }: RoundOffer,
  deeds: Deeds,
  onCancel: () => void,
): HTMLElement {
  const months = pending.map(([month]) => month)
  const from = choice(ROUND_LABELS.from, months, months[0])
  const to = choice(ROUND_LABELS.to, months, months.at(-1))
  const combinations = Object.entries(COMBINATION_LABELS).map(([id, label]) => tick(label, id, true))
  const allRows = tick(ROUND_LABELS.allRows, '', true)
  const offHours = tick(ROUND_LABELS.offHours, '', false)
  const chosen = (): string[] => combinations.filter(({ box }) => box.checked).map(({ box }) => box.value)
  const count = element('p', 'detail')
  const start = button('', ROUND_LABELS.start, ROUND_LABELS.start, () =>
    deeds.round({
      do: 'begin',
      agency: agency.code,
      offHours: offHours.box.checked,
      chosen: {
        from: from.list.value,
        to: to.list.value,
        combinations: chosen().join(' '),
        allRows: allRows.box.checked,
      },
    }),
  )
  const tell = (): void => {
    const wanted = chosen()
    const tasks = pending
      .filter(([month]) => from.list.value <= month && month <= to.list.value)
      .flatMap(([, own]) => own.filter((one) => wanted.includes(one)))
    count.textContent = chosenText(tasks.length)
    start.disabled = tasks.length === 0 || (isOffHours && !offHours.box.checked)
  }
  const made = element(
    'div',
    'form',
    element('p', '', `${ROUND_LABELS.heading} ${agency.name}`),
    element('div', 'row', from.label, to.label),
    element('div', 'two', ...combinations.map(({ label }) => label)),
    allRows.label,
    ...(isOffHours ? [offHours.label] : []),
    count,
    element('p', 'detail', ROUND_LABELS.sendHint),
    element('div', 'row', start, button('quiet', ROUND_LABELS.cancel, ROUND_LABELS.cancel, onCancel)),
  )
  made.addEventListener('change', tell)
  tell()
  return made
}

function choice(words: string, months: readonly string[], chosen = '') {
  const list = element('select', '', ...months.map((month) => new Option(rocMonth(month), month)))
  list.value = chosen
  return { list, label: element('label', '', `${words} `, list) }
}

function tick(words: string, value: string, checked: boolean) {
  const box = element('input', '')
  box.type = 'checkbox'
  box.value = value
  box.checked = checked
  return { box, label: element('label', 'tick', box, words) }
}
