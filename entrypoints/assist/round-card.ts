import type { RoundShown } from '../../lib/domain/panel.ts'
import { progressOf } from '../../lib/domain/round-pace.ts'
import { differencesIn, type RoundTask } from '../../lib/domain/round-tasks.ts'
import {
  differencesTitle,
  KEPT_TEXT,
  leftText,
  pauseText,
  recheckLabel,
  ROUND_LABELS,
  roundTitle,
  taskText,
} from '../../lib/text/round.ts'
import type { Deeds } from '../panel/deeds.ts'
import { button, drawLine, element } from '../panel/parts.ts'
import { sentences } from '../../lib/text/labels.ts'

/** As many of the last results as are shown while a round runs. */
const LAST = 3

/** A round of comparisons: how far it is, what it found, and what can be done with it. */
export function drawRound(round: RoundShown, { round: act, fill }: Deeds): HTMLElement {
  const { agency, state, why, tasks } = round
  const progress = progressOf(round, round.pauseSeconds)
  const title = roundTitle(round, progress)
  const read = tasks.filter(({ total }) => total !== undefined)
  const found = differencesIn(round)
  const deed = (label: string, what: 'pause' | 'resume' | 'recheck' | 'stop' | 'close', offHours?: true): HTMLElement =>
    button(what === 'stop' || what === 'close' ? 'quiet' : '', label, label, () =>
      act({ do: what, agency: agency.code, ...(offHours && { offHours }) }),
    )
  const made = element('div', 'round')
  made.setAttribute('role', 'group')
  made.setAttribute('aria-label', ROUND_LABELS.heading)
  const add = (...parts: (Node | string)[]): void => made.append(...parts)
  const bar = element('progress', '')
  bar.max = progress.total
  bar.value = progress.done
  bar.setAttribute('aria-label', title)
  switch (state) {
    case 'running':
      add(drawLine({ icon: 'waiting', text: title, detail: leftText(progress.left) }), bar)
      add(
        list(read.slice(-LAST).reverse()),
        element('div', 'row', deed(ROUND_LABELS.pause, 'pause'), deed(ROUND_LABELS.stop, 'stop')),
      )
      break
    case 'paused':
      add(drawLine({ icon: 'attention', text: title, detail: sentences(why ? pauseText(why) : '', KEPT_TEXT) }), bar)
      add(
        element(
          'div',
          'row',
          why?.key === 'off-hours'
            ? deed(ROUND_LABELS.resumeOffHours, 'resume', true)
            : deed(ROUND_LABELS.resume, 'resume'),
          deed(ROUND_LABELS.stop, 'stop'),
        ),
      )
      break
    default: {
      const isDone = state === 'done'
      const detail = isDone ? differencesTitle(found.length) : KEPT_TEXT
      add(drawLine({ icon: isDone && found.length === 0 ? 'done' : 'attention', text: title, detail }))
      add(
        list(found, (task) =>
          button('quiet', ROUND_LABELS.go, `${ROUND_LABELS.go} ${taskText(task)}`, () =>
            fill(wantedOf(task, agency), false),
          ),
        ),
      )
      const deeds = element('div', 'row')
      if (!isDone) deeds.append(deed(ROUND_LABELS.resume, 'resume'))
      else if (found.length > 0) deeds.append(deed(recheckLabel(found.length), 'recheck'))
      deeds.append(deed(ROUND_LABELS.close, 'close'))
      add(deeds)
    }
  }
  return made
}

function wantedOf({ mode: kind, month, data }: RoundTask, agency: RoundShown['agency']) {
  return { kind, month, data, agency }
}

function list(tasks: readonly RoundTask[], beside?: (task: RoundTask) => HTMLElement): HTMLElement {
  const items = tasks.map((task) =>
    element('li', '', element('span', '', taskText(task)), ...(beside ? [beside(task)] : [])),
  )
  return element('ul', '', ...items)
}
