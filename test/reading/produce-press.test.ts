import { expect, test } from 'vitest'
import { readPage, readProduceForm } from '../../lib/reading/read-page.ts'
import { cases } from './corpus-files.ts'

/** What the download form says at a press: of its own page what the page says, and the same where a history stands below. */

const forms = cases.filter(({ expected }) => expected.page === 'produce-form')

test.for(forms.map(({ name, document }) => [name, document] as const))('%s', ([, document]) => {
  const { month, agencyName } = readPage(document()) as { month?: string | null; agencyName?: string | null }
  expect(readProduceForm(document())).toMatchObject({ page: 'produce-form', month, agencyName })
})

test('with another month’s history below it: the form’s', () => {
  const page = cases.find(({ name }) => name === 'production-history/two-files')!
  expect(page.expected).toMatchObject({ productions: [{ month: '2022-06' }, { month: '2022-06' }] })
  expect(readProduceForm(page.document())).toMatchObject({ month: '2021-10', agencyName: '宜蘭縣政府' })
})

test('where no form stands, nothing', () => {
  const page = cases.find(({ name }) => name === 'production-history/without-form')!
  expect(readProduceForm(page.document())).toMatchObject({ month: null })
})
