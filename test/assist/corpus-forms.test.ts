import { expect, test } from 'vitest'
import { cases } from '../reading/corpus-files.ts'
import { fillCase } from './corpus-forms.ts'

const forms = cases.filter(({ name }) => name.startsWith('query-form/'))

test('the forms are there', () => expect(forms.length).toBeGreaterThanOrEqual(32))

test.each(forms)('$name', async ({ name, document }) => expect(await fillCase(name.slice(11), document())).toEqual([]))
