import { afterEach, expect, test } from 'vitest'
import { findChooser } from '../../entrypoints/platform/find-chooser.ts'

/** The panel stands to the right of this: it must be what the operator sees, however the page draws its chooser. */

afterEach(() => document.body.replaceChildren())

const AWAY = 'position:absolute;left:-9999px'

test.each([
  ['the box itself', '<p><input type="file" id="seen"></p>'],
  [
    'a box of no size in a label',
    '<label id="seen">選擇檔案<input type="file" style="width:0;height:0;opacity:0"></label>',
  ],
  [
    'a box far outside, in a zone to drop on',
    `<label id="seen">選擇或拖曳檔案<input type="file" style="${AWAY}"></label>`,
  ],
  ['a box that is not drawn', '<div id="seen">上傳檔案<input type="file" style="display:none"></div>'],
])('%s', (_, html) => {
  document.body.innerHTML = html
  const seen = document.querySelector('#seen')!.getBoundingClientRect()
  const { rect: found } = findChooser(document)!
  // Where the page itself stands is the frame's affair.
  expect([found.width, found.height]).toEqual([seen.width, seen.height])
})

test('a page without any', () => {
  document.body.innerHTML = '<p>上傳檔案</p>'
  expect(findChooser(document)).toBeUndefined()
})
