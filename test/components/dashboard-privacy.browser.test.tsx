import { userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { PrivacySettings } from '../../components/dashboard/privacy-settings.tsx'
import type { RowsCount, RowsScope } from '../../lib/text/privacy.ts'
import { axeFindings, byText, entry, show, textOf, type } from './dashboard-view.tsx'

const found = { closed: { months: 2, rows: 30 }, all: { months: 3, rows: 1234 } }

function privacy(more: Partial<Parameters<typeof PrivacySettings>[0]> = {}) {
  return (
    <PrivacySettings
      days={90}
      onDays={async () => {}}
      onLook={async () => found}
      onErase={async (scope) => found[scope]}
      {...more}
    />
  )
}

test('says what is kept, what never, and for how long', async () => {
  const { root } = show(privacy())
  expect(textOf(root)).toContain('姓名遮蔽(陳○○)')
  expect(textOf(root)).toContain('從不留下身分證字號、完整姓名、請假事由')
  expect(entry(root, '明細列在月份結案後保留幾天').value).toBe('90')
  expect(await axeFindings(root)).toEqual([])
})

test.each(['0', ' ３６５ ', '30'])('%j days are saved', async (days) => {
  const saved = vi.fn(async (_: number) => {})
  const { root } = show(privacy({ onDays: saved }))
  type(entry(root, '明細列在月份結案後保留幾天'), days)
  await userEvent.click(byText(root, 'button', '儲存'))
  expect(saved).toHaveBeenCalledExactlyOnceWith(Number(days.normalize('NFKC')))
  await expect.poll(() => textOf(root.querySelector('[role=status]'))).toContain('已儲存')
})

test.each(['366', '-1', '1.5', '', '三十'])('%j days are not, and why is said', async (days) => {
  const saved = vi.fn(async () => {})
  const { root } = show(privacy({ onDays: saved }))
  type(entry(root, '明細列在月份結案後保留幾天'), days)
  await userEvent.click(byText(root, 'button', '儲存'))
  await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toBe('請填 0 至 365 的整數。沒有儲存。')
  expect(saved).not.toHaveBeenCalled()
  expect(await axeFindings(root)).toEqual([])
})

test('erasing at once: counted first, the closed months chosen, nothing gone before it is confirmed', async () => {
  const erased = vi.fn(async (scope: RowsScope): Promise<RowsCount> => found[scope])
  const { root } = show(privacy({ onErase: erased }))
  await userEvent.click(byText(root, 'button', '立即刪除明細'))
  await expect
    .poll(() => [...root.querySelectorAll('fieldset label')].map(textOf))
    .toEqual(['只刪除已結案月份的明細:2 個月、30 列', '刪除全部明細,未結案的也刪除:3 個月、1,234 列'])
  expect(entry(root, '只刪除已結案').checked).toBe(true)
  expect(await axeFindings(root)).toEqual([])
  expect(erased).not.toHaveBeenCalled()
  await userEvent.click(entry(root, '刪除全部明細'))
  await userEvent.click(byText(root, 'button', '確定刪除明細'))
  expect(erased).toHaveBeenCalledExactlyOnceWith('all')
  await expect.poll(() => textOf(root.querySelector('[role=status]'))).toContain('已刪除 3 個月、1,234 列明細')
  expect(root.querySelector('fieldset')).toBeNull()
})

test('nothing there: said, and nothing to confirm', async () => {
  const none = { months: 0, rows: 0 }
  const { root } = show(privacy({ onLook: async () => ({ closed: none, all: none }) }))
  await userEvent.click(byText(root, 'button', '立即刪除明細'))
  await expect.poll(() => textOf(root.querySelector('[role=status]'))).toContain('沒有明細列可刪除')
  expect(root.querySelector('fieldset')).toBeNull()
})

test('only rows of open months: those are offered', async () => {
  const { root } = show(privacy({ onLook: async () => ({ ...found, closed: { months: 0, rows: 0 } }) }))
  await userEvent.click(byText(root, 'button', '立即刪除明細'))
  await expect.poll(() => root.querySelector('fieldset')).not.toBeNull()
  expect(entry(root, '刪除全部明細').checked).toBe(true)
  await userEvent.click(entry(root, '只刪除已結案'))
  await expect.poll(() => byText<HTMLButtonElement>(root, 'button', '確定刪除明細').disabled).toBe(true)
})
