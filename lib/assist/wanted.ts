import { sameAgencyName } from '../domain/agency-names.ts'
import type { Month } from '../domain/months.ts'
import type { Data, Mode } from '../domain/records.ts'
import { nameIn } from '../reading/fields.ts'
import { squeeze } from '../reading/fold.ts'

/** A comparison to ask for; 異動類型 is always 全部 (R2). Without an agency, the one the form has stays. */
export interface Wanted {
  kind: Mode
  month: Month
  data: Data
  agency?: { code: string; name: string }
}

/** Whether a text names an agency: its name and nothing more; a code beside it must be its own. */
export function namesAgency(text: string, { code, name }: { code: string; name: string }): boolean {
  const codes = squeeze(text).match(/[0-9A-Z]{10}/g) ?? []
  return sameAgencyName(nameIn(text), nameIn(name)) && codes.every((one) => one === code)
}
