import { findRegions, readName, sayRegion } from '../fields.ts'
import { answer } from '../verdicts.ts'
import { hasHeading } from './comparison-heading.ts'
import { monthsIn } from './form-month.ts'
import type { Page } from './page.ts'
import { hasHistory } from './production-history.ts'
import { BUTTONS } from './words.ts'

/** 統計平台資料下載 [000]: the month about to be produced (R14). Without its button it is not this page. */
export const produceForm: Page<'produce-form'> = {
  id: 'produce-form',
  recognises: (view) =>
    !hasHistory(view) &&
    !hasHeading(view) &&
    findRegions(view.page).produceMonth !== undefined &&
    view.controls.some(({ words }) => BUTTONS.produce.test(words)),
  read({ page }) {
    const { produceMonth, agency } = findRegions(page)
    const months = produceMonth ? monthsIn(sayRegion(page, produceMonth)) : []
    const month = months.length === 1 ? months[0]! : null
    const agencyName = readName(page, agency)
    return answer('produce-form', { month, agencyName }, [
      ...(month ? [] : ['month']),
      ...(agencyName ? [] : ['agencyName']),
    ])
  },
}
