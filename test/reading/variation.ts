import { throughBig5 } from './big5.ts'
import { type Case, isKeptAsWritten, queryOf, readAsPrinted } from './case.ts'
import { decoyNoises, STANDING } from './decoys.ts'
import { dataOf, type Judgement, judge, judgeDamaged } from './judge.ts'
import { addNoise, createRandom, picking } from './noise.ts'
import { inRecord, tableNoises } from './table-noise.ts'

export interface Variation {
  judgement: Judgement
  /** What was done to the page, in order. */
  done: string[]
  read: unknown
  html: string
}

const CELL = 'td,th,[role$=cell],[role$=header]'
const NOISES = Object.entries({ ...tableNoises, ...decoyNoises })

/**
 * One variation of a case, read and judged. `open` makes a document of HTML that is laid out, or at least styled.
 * The same seed makes the same variation.
 */
export function vary(each: Case, html: string, open: (html: string) => Document, seed: number): Variation {
  const random = createRandom(seed)
  const pick = picking(random)
  const done: string[] = []
  const isOld = random() < 0.1
  if (isOld) done.push('big5')
  const document = open(isOld ? throughBig5(html) : html)
  const isFrames = document.body?.localName !== 'body'
  const isDamaged = random() < 0.25 && !isFrames && 'rows' in each.expected
  if (isDamaged) done.push(`without ${damage(document, pick)}`)
  else {
    for (let count = isFrames ? 0 : Math.floor(random() * 4); count > 0; count--) {
      const [name, noise] = pick(NOISES)
      const isResult = /comparison|listing/.test(each.expected.page ?? '')
      if ((isResult || name !== STANDING) && noise(document, random, pick)) done.push(name)
    }
    if (!isFrames && !isKeptAsWritten(each) && random() < 0.7) {
      addNoise(document, dataOf(each.expected), random)
      done.push('spelling')
    }
  }
  const read = readAsPrinted(document, queryOf(each))
  const judgement = isDamaged ? judgeDamaged(each.expected, read) : judge(each.expected, read)
  return { judgement, done, read, html: judgement === 'wrong' ? document.documentElement.outerHTML : '' }
}

/** Where rows carry hidden cells, or the header one that says nothing (scroll bar), a row short of a cell still fits. */
const fitsWithOneLess = (document: Document): boolean =>
  [...document.querySelectorAll('td[style*=none],th')].some(
    (cell) => /^(__proto__)?$/.test(cell.textContent!) || cell.localName === 'td',
  )

/**
 * Takes something out, or its tags off, anywhere but in the heading, which alone says the total, and in cells, which
 * then say something else. A cell may go as a whole: no other may take its place.
 */
function damage(document: Document, pick: ReturnType<typeof picking>): string {
  const elements = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      !(element.matches(CELL) && fitsWithOneLess(document)) &&
      !inRecord(element.closest(CELL) === element ? element.parentElement! : element) &&
      ((!/查詢年月|差異總筆數/.test(element.textContent!) && !element.parentElement!.closest(CELL)) ||
        element.querySelector('tr,[role=row]')),
  )
  if (elements.length === 0) return 'nothing'
  const element = pick(elements)
  const way = element.matches(CELL) ? 'element' : pick(['element', 'tags', 'text'] as const)
  if (way === 'element') element.remove()
  else if (way === 'tags') element.replaceWith(...element.childNodes)
  else element.textContent = ''
  return `${way} of ${element.outerHTML.slice(0, 60)}`
}
