import { chosen } from './chosen.ts'
import * as zh from './zh/ledger.ts'

export const {
  PROOF_TEXT,
  ledgerText,
  codeText,
  parseClaim,
  auditText,
  fromText,
  claimText,
  findingText,
  erasureText,
  moreText,
} = chosen('ledger', zh)
