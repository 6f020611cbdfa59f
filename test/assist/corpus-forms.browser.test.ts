import { expect, test } from 'vitest'
import { fillCase } from './corpus-forms.ts'
import { openInFrame } from './in-frame.ts'

const pages = import.meta.glob<string>('../pages/query-form/*/page.html', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const forms = Object.entries(pages).map(([path, html]) => ({ name: path.split('/').at(-2)!, html }))

test('the forms are there', () => expect(forms.length).toBeGreaterThanOrEqual(32))

test.each(forms)('$name', async ({ name, html }) => expect(await fillCase(name, await openInFrame(html))).toEqual([]))
