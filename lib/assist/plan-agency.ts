import { piecesIn } from '../reading/fields.ts'
import type { Plan } from './act.ts'
import type { Form } from './form.ts'
import { pickFromMadeList } from './made-list.ts'
import { findMadeBox } from './plan-choice.ts'
import { planList } from './plan-list.ts'
import { problem } from './problems.ts'
import { namesAgency, type Wanted } from './wanted.ts'

/**
 * Choosing the agency where the form offers it: in a list, or in one made by hand. It is never typed, and no window is
 * opened for it; where it is not offered, that is said.
 */
export function planAgency({ document, page, questions }: Form, agency: NonNullable<Wanted['agency']>): Plan {
  const region = questions.agency
  if (!region) return problem('field-missing', { field: 'agency' })
  const missing = problem('option-missing', { field: 'agency', wanted: agency.name })
  const fits = (text: string) => namesAgency(text, agency)
  const nodes = piecesIn(page, region).map(({ node }) => node as Element)
  const list = nodes.find((node) => node.localName === 'select') as HTMLSelectElement | undefined
  if (list) {
    const named = [...list.options].filter(({ text }) => fits(text))
    // Of one name twice, the code tells.
    const isOwn = ({ text, value }: HTMLOptionElement) => fits(text) && (named.length < 2 || value === agency.code)
    return planList(list, isOwn, 'agency', agency.name)
  }
  const shown = nodes.find((node) => (node.nodeType === 3 ? node.textContent!.trim() : isShownIn(node)))
  const box = findMadeBox(nodes) ?? (shown?.nodeType === 3 ? shown.parentElement! : shown)
  if (!box || box.closest('button,a,[type=button]')) return missing
  return {
    key: 'agency',
    async run(_, hands) {
      const found = await pickFromMadeList(document, box, fits, 'agency', hands)
      return found?.key === 'option-missing' ? missing : found
    },
  }
}

/** A box that cannot be typed in shows what was chosen elsewhere. */
const isShownIn = (node: Element): boolean => node.localName === 'input' && (node as HTMLInputElement).readOnly
