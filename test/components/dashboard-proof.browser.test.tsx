import { userEvent } from 'vitest/browser'
import { describe, expect, test, vi } from 'vitest'
import { ProofSettings, type ProofSettingsProps } from '../../components/dashboard/proof-settings.tsx'
import type { RecordEntry } from '../../lib/domain/ledger.ts'
import type { Audit } from '../../lib/domain/ledger-audit.ts'
import { at, CODE, reading } from '../domain/facts.ts'
import { axeFindings, byText, entry, show, textOf, type } from './dashboard-view.tsx'

const head = { head: '3f2a91bc0d4e77a1'.padEnd(64, '0'), count: 1240 }
const good: Audit = {
  ...{ head, entries: 1240, records: 1200, findings: [], wrong: 0 },
  from: { here: 1200, backup: 0, before: 0 },
  erasures: [{ at: at('2023-06-01 10:00'), records: 39, scope: { agency: CODE, month: '2023-05' } }],
}
const place: RecordEntry = {
  ...{ seq: 57, id: '', digest: '', link: '', at: at('2023-05-16 09:00') },
  ...{ kind: 'comparison', agency: CODE, month: '2023-03' },
}
const bad: Audit = {
  ...good,
  findings: [
    {
      ...{ what: 'changed', seq: 57, entry: place },
      record: reading('2023-03', 'correction', 'leave', 0, '2023-05-16 09:00'),
    },
    { what: 'lost', seq: 60, entry: { ...place, seq: 60 } },
  ],
  wrong: 102,
}

function section(more: Partial<ProofSettingsProps> = {}) {
  const onAudit = vi.fn<ProofSettingsProps['onAudit']>(async () => good)
  const { root } = show(<ProofSettings head={head} nameOf={() => '宜蘭縣政府'} onAudit={onAudit} {...more} />)
  return { root, onAudit, verify: () => userEvent.click(byText(root, 'button', '驗證')) }
}

describe('證明', () => {
  test('the ledger’s end, what it proves and what not, before anything is asked', async () => {
    const { root } = section()
    expect(textOf(root.querySelector('form'))).toContain('目前:帳本 1,240 筆・校驗碼 3f2a 91bc 0d4e 77a1')
    expect(textOf(root.querySelector('dl'))).toMatch(
      /證明什麼.*不會誤報為遺失.*不證明什麼.*不證明紀錄當初讀得對.*整本重做/,
    )
    expect(await axeFindings(root)).toEqual([])
  })

  test('nothing recorded yet: nothing to verify', () => {
    const { root } = section({ head: { head: '', count: 0 } })
    expect(root.querySelector('form')).toBeNull()
    expect(textOf(root)).toContain('帳本還沒有任何一筆')
  })

  test('all in order: one sentence, and what the operator erased', async () => {
    const { root, verify, onAudit } = section()
    await verify()
    await expect
      .poll(() => textOf(root.querySelector('[role=status]')))
      .toContain('相符:帳本 1,240 筆與現有 1,200 筆紀錄')
    expect(onAudit.mock.calls[0]?.[0].claim).toBeUndefined()
    expect(textOf(root)).toContain('112-06-01 10:00 刪除 宜蘭縣政府 112-05,39 筆')
    expect(await axeFindings(root)).toEqual([])
  })

  test('not in order: how many, the first one first, and what to do', async () => {
    const { root, verify } = section({ onAudit: async () => bad })
    await verify()
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toContain('發現 102 處不符')
    expect(textOf(root.querySelector('[role=alert]'))).toContain('請先匯出備份保留現況')
    const found = [...root.querySelectorAll('ol li')].map(textOf)
    expect(found[0]).toMatch(/^帳本第 57 筆\(宜蘭縣政府 112-03 比對結果,112-05-16 09:00 存入\)和存入時不同/)
    expect(found[1]).toContain('不見了')
    expect(textOf(root)).toContain('另有 100 處,略。')
    expect(await axeFindings(root)).toEqual([])
  })

  test('against a report: what is typed wrongly is said, what is right is asked for', async () => {
    const onAudit = vi.fn<ProofSettingsProps['onAudit']>(async () => ({ ...good, claim: 'other' }))
    const { root, verify } = section({ onAudit })
    await userEvent.click(byText(root, 'summary', '和交出去的報表核對'))
    type(entry(root, '帳本筆數'), '許多')
    type(entry(root, '校驗碼'), '3f2a')
    await verify()
    await expect.poll(() => [...root.querySelectorAll('[role=alert]')].map(textOf)).toHaveLength(2)
    expect(onAudit).not.toHaveBeenCalled()
    type(entry(root, '帳本筆數'), '1,000')
    type(entry(root, '校驗碼'), '3F2A 91bc')
    await verify()
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toContain('第 1,000 筆的校驗碼不同')
    expect(onAudit.mock.calls[0]?.[0].claim).toEqual({ count: 1000, head: '3f2a91bc' })
  })

  test('shows how far it is, and stops', async () => {
    const { root, verify } = section({
      onAudit: ({ signal, onProgress }) =>
        new Promise((_, reject) => {
          onProgress(500, 2000)
          signal.addEventListener('abort', () => reject({ key: 'audit-stopped' }))
        }),
    })
    await verify()
    await expect.poll(() => textOf(root.querySelector('.dash-progress'))).toBe('驗證中 500 / 2,000 筆')
    await userEvent.click(byText(root, 'button', '停止'))
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toContain('驗證已停止,沒有結果')
    expect(root.querySelector('form button[type=submit]')).not.toBeNull()
  })
})
