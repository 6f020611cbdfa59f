import type { Wanted } from '../../lib/assist/wanted.ts'
import { byAttribute, byClass, chooseByClick } from './behave.ts'
import { endOf, fillAndCheck } from './expect-filled.ts'

const AGENCY = { code: '376420000A', name: '宜蘭縣政府' }
const MONTHS = ['2022-10', '2023-08', '2023-09', '2023-12']
/** The four comparisons of a month, of some months; one for an agency, one for whichever stands there. */
const wishes: readonly Wanted[] = (['correction', 'backfill'] as const).flatMap((kind) =>
  (['leave', 'overtime'] as const).flatMap((data) =>
    MONTHS.flatMap((month) => [
      { kind, data, month },
      { kind, data, month, agency: AGENCY },
    ]),
  ),
)

/** What the vendor's script would do behind the boxes of a corpus page, which are dead. */
function enliven(document: Document): void {
  chooseByClick(document, '.opt', byClass('on'))
  chooseByClick(document, '.tab', byClass('on'))
  chooseByClick(document, 'li.leave,li.overtime', byClass('active'))
  chooseByClick(document, 'span:not(.tab):not([role]):is(.on,.on+*)', byClass('on'))
  chooseByClick(document, '[role=radio]:is(span)', byAttribute('aria-checked'))
  chooseByClick(document, '[aria-pressed]', byAttribute('aria-pressed'))
  const dots = [...document.querySelectorAll('i[role=radio]')]
  for (const dot of dots) {
    dot.addEventListener('click', () => {
      for (const each of dots) each.setAttribute('aria-checked', `${each === dot}`)
    })
  }
}

/**
 * What cannot be filled in a form of the corpus, and why; every other comes to `ok` for every wish. Of the lists only the
 * months 112-08 and 112-09 are there.
 */
const STOPS: Readonly<Record<string, (wanted: Wanted) => string | undefined>> = {
  'agency-as-text-box': ({ agency }) => agency && 'option-missing agency',
  // Its lists open for nobody: there is no script.
  'lists-made-by-hand': ({ kind, data }) =>
    kind === 'backfill' ? 'option-missing kind' : data === 'leave' ? 'option-missing data' : undefined,
  'nothing-chosen-at-all': ({ agency }) => agency && 'option-missing agency',
  'one-box-day-no-mode': () => 'field-missing month',
  selects: ({ month }) => (/^2023-0[89]$/.test(month) ? undefined : 'option-missing month'),
}

/** Fills a form of the corpus with one wish after the other, each from what the one before left; answers what came otherwise. */
export async function fillCase(name: string, document: Document): Promise<string[]> {
  enliven(document)
  const wrong: string[] = []
  for (const wanted of wishes) {
    const end = endOf(await fillAndCheck(document, wanted))
    const expected = STOPS[name]?.(wanted) ?? 'ok'
    if (end !== expected) wrong.push(`${JSON.stringify(wanted)}: ${end}, expected ${expected}`)
  }
  return wrong
}
