import { changePresses } from '../../lib/browser/download-store.ts'
import { areDownloadsAllowed } from '../../lib/browser/downloads.ts'
import type { Message } from '../../lib/browser/protocol.ts'
import { changeTab } from '../../lib/browser/tab-store.ts'
import { findAgencyByName } from '../../lib/domain/agency-names.ts'
import type { Press } from '../../lib/domain/downloads.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import type { Letter } from './door.ts'

type ProducePressed = Extract<Message, { type: 'produce-pressed' }>

/** The operator has a file made: of which month and agency, until it is downloaded. Of no use where that is not heard. */
export async function onProducePressed({ tab, origin }: Letter, message: ProducePressed): Promise<void> {
  if (!(await areDownloadsAllowed())) return
  const { doc, at, month, agencyName } = message
  const said = await changeTab(tab, (state) => ({
    tab: state,
    result: state.docs.find(({ id }) => id === doc)?.agency,
  }))
  const agencies = await loadAgencies(db())
  const agency = agencies.find(({ code }) => code === said) ?? findAgencyByName(agencies, agencyName)
  const press: Press = { at, origin, month, agency: agency ? agency.code : agencyName ? null : undefined }
  await changePresses((presses) => [...presses, press])
}
