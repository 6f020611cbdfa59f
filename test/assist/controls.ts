import type { Wanted } from '../../lib/assist/wanted.ts'
import { byAttribute, byClass, chooseByClick, control, offersOf, openByClick } from './behave.ts'
import { CHANGES, DATA, formWith, KINDS, list, type Parts, radios, WANTED } from './forms.ts'

/** Every kind of control a form may be made of, and what becomes of filling it: `ok`, or the problem. */
export interface ControlCase {
  name: string
  html: string
  live?(document: Document): void
  wanted: Wanted
  /** `ok`, or key and field of the problem. */
  end: string
  /** What a box then holds, where more than the reader's word is asked. */
  holds?: Readonly<Record<string, string>>
}

const each = (
  name: string,
  parts: Partial<Parts>,
  end = 'ok',
  { live, wanted, holds }: Partial<Pick<ControlCase, 'live' | 'holds'>> & { wanted?: Partial<Wanted> } = {},
): ControlCase => ({
  name,
  html: formWith(parts),
  end,
  wanted: { ...WANTED, ...wanted },
  ...(live && { live }),
  ...(holds && { holds }),
})

const boxes = (words: readonly string[], attribute = 'class="opt"'): string =>
  `<div>${words.map((word) => `<div ${attribute}>${word}</div>`).join('')}</div>`
const bare = (name: string, words: readonly string[]): string =>
  words.map((word) => `<input type="radio" name="${name}">${word}`).join(' ')

const choices: ControlCase[] = [
  each('radio buttons in labels', {}),
  each('radio buttons before their words', { kind: bare('k', KINDS), change: bare('c', CHANGES) }),
  each('radio buttons behind their words', {
    data: '差假<input type="radio" name="d">加班<input type="radio" name="d">',
  }),
  each('radio buttons that are not seen', {
    data: DATA.map(
      (word, at) => `<input type="radio" name="d" id="d${at}" style="display:none"><label for="d${at}">${word}</label>`,
    ).join(''),
  }),
  each('lists', { kind: list(KINDS), change: list(CHANGES, 2), data: list(['請選擇', ...DATA]) }),
  each('boxes of which one carries a class', { kind: boxes(KINDS), data: boxes(DATA) }, 'ok', {
    live: (document) => chooseByClick(document, '.opt', byClass('on')),
  }),
  each('boxes that say by aria which is on', { kind: boxes(KINDS, 'role="radio" aria-checked="false"') }, 'ok', {
    live: (document) => chooseByClick(document, '[role=radio]', byAttribute('aria-checked')),
  }),
  each(
    'buttons that stay pressed',
    { change: CHANGES.map((word) => `<button type="button" aria-pressed="false">${word}</button>`).join('') },
    'ok',
    { live: (document) => chooseByClick(document, '[aria-pressed]', byAttribute('aria-pressed')) },
  ),
  each(
    'tabs of links',
    { data: '<ul><li><a href="#">差假</a></li><li class="active"><a href="#">加班</a></li></ul>' },
    'ok',
    {
      live: (document) => chooseByClick(document, 'li', byClass('active')),
    },
  ),
  each(
    'a list made by hand beside its box',
    { data: `<div><div class="box" data-list="l">加班</div>${offersOf('l', DATA)}</div>` },
    'ok',
    { live: (document) => openByClick(document) },
  ),
  each(
    'a list made by hand at the end of the page, opened by pressing the mouse',
    { data: '<div class="box" role="combobox" data-list="l">加班</div>', after: offersOf('l', DATA) },
    'ok',
    { live: (document) => openByClick(document, 'mousedown') },
  ),
  each(
    'a list made by hand whose box is a text box',
    { kind: '<input readonly class="box" data-list="l" value="申請日期">', after: offersOf('l', KINDS) },
    'ok',
    { live: (document) => openByClick(document) },
  ),
  each(
    'a list made by hand with nothing chosen yet',
    { data: `<div><span class="box" role="combobox" data-list="l">請選擇</span>${offersOf('l', DATA)}</div>` },
    'ok',
    { live: (document) => openByClick(document) },
  ),
  each(
    'a list made by hand without the answer',
    { data: `<div><div class="box" role="combobox" data-list="l">加班</div>${offersOf('l', ['加班', '其他'])}</div>` },
    'option-missing data',
    { live: (document) => openByClick(document) },
  ),
  each('a list without the answer', { kind: list(KINDS.slice(0, 2)) }, 'option-missing kind'),
  each(
    'an answer that may not be chosen',
    { data: '<select><option disabled>差假<option selected>加班</select>' },
    'option-missing data',
  ),
  each('a list with the answer twice', { data: list(['加班', '差假', '差假']) }, 'option-twice data'),
  each(
    'buttons that send the form',
    { data: '<button>差假</button><button class="on">加班</button>' },
    'option-unsafe data',
  ),
  each(
    'links to another page',
    { data: '<a href="/a">差假</a><a href="/b" class="on">加班</a>' },
    'option-unsafe data',
  ),
  each(
    'a radio button that is off',
    { data: radios('d', DATA, 1).replaceAll('<input', '<input disabled') },
    'field-disabled data',
  ),
  each(
    'a fieldset that is off',
    { change: `<fieldset disabled>${radios('c', CHANGES, 1)}</fieldset>` },
    'field-disabled change',
  ),
  each('a fieldset that is off and right', { change: `<fieldset disabled>${radios('c', CHANGES, 0)}</fieldset>` }),
  each('boxes that do nothing', { data: boxes(DATA) }, 'not-kept data'),
  each('no 異動類型 at all', { change: '' }, 'option-missing change'),
]

const month = (name: string, span: string, end = 'ok', holds?: Record<string, string>, live?: ControlCase['live']) =>
  each(`month: ${name}`, { span }, end, { ...(holds && { holds }), ...(live && { live }) })
const years = ['110年', '111年', '112年']
const months = Array.from({ length: 12 }, (_, at) => `${at + 1}`)
const padded = months.map((each) => each.padStart(2, '0'))

const spans: ControlCase[] = [
  month('two boxes', '<input id="y" value="111">年 <input id="m" value="09">月', 'ok', { y: '112', m: '05' }),
  month('two empty boxes', '<input id="y">年 <input id="m">月', 'ok', { y: '112', m: '05' }),
  month('one figure', '<input id="y" value="111">年 <input id="m" value="9">月', 'ok', { y: '112', m: '5' }),
  month('Western years', '<input id="y" value="2022">年 <input id="m" value="09">月', 'ok', { y: '2023', m: '05' }),
  month('labels before the boxes', '年：<input id="y"> 月：<input id="m">', 'ok', { y: '112', m: '05' }),
  month('asked for in the boxes', '<input id="y" placeholder="民國年"> <input id="m" placeholder="月">', 'ok', {
    y: '112',
    m: '05',
  }),
  month('number boxes', '<input type="number" id="y" value="111">年 <input type="number" id="m" value="9">月', 'ok', {
    y: '112',
    m: '5',
  }),
  month('lists', `${list(years)}${list(padded.map((each) => `${each}月`))}`),
  month('lists of bare figures', `${list(['111', '112'])}年${list(months)}月`),
  month('lists of 民國', `${list(['民國111年', '民國112年'])}${list(months.map((each) => `${each}月`))}`),
  month('lists of Western years', `${list(['2022', '2023'])}年 ${list(padded)}月`),
  month('a list of whole months', list(['請選擇', '112年04月', '112年05月'])),
  month('a year not offered', `${list(['110', '111'])}年${list(months)}月`, 'option-missing month'),
  month('a month not offered', `${list(years)}${list(months.slice(6))}月`, 'option-missing month'),
  month('a month box', '<input type="month" id="m" value="2022-09">', 'ok', { m: '2023-05' }),
  month('an empty month box', '<input type="month" id="m">', 'ok', { m: '2023-05' }),
  month('one box 112/09', '<input id="m" value="112/09">', 'ok', { m: '112/05' }),
  month('one box 112-9', '<input id="m" value="112-9">', 'ok', { m: '112-5' }),
  month('one box 11209', '<input id="m" value="11209">', 'ok', { m: '11205' }),
  month('one box 2022-09', '<input id="m" value="2022-09">', 'ok', { m: '2023-05' }),
  month('one box 202209', '<input id="m" value="202209">', 'ok', { m: '202305' }),
  month('one box 111年9月', '<input id="m" value="111年9月">', 'ok', { m: '112年5月' }),
  month('one empty box that says how', '<input id="m" placeholder="yyy/mm">', 'ok', { m: '112/05' }),
  month('one empty box with an example', '<input id="m" placeholder="例：11209">', 'field-missing month'),
  month('one empty box', '<input id="m">', 'field-missing month', { m: '' }),
  month('one box with a day', '<input id="m" value="1110915">', 'field-missing month', { m: '1110915' }),
  month(
    'fed by a picker',
    '<input readonly id="y" value="111">年 <input readonly id="m" value="09">月',
    'field-readonly month',
  ),
  month('off', '<input disabled value="111">年 <input value="09">月', 'field-disabled month'),
  month('too short a box', '<input maxlength="2" value="99">年 <input value="09">月', 'month-format'),
  month('年月 in a list', `${list(['日期', '年月'])} <input value="111">年 <input value="11">月`),
  month(
    'days asked beside months',
    '<input value="111">年 <input value="11">月 <input id="d" value="111-11-15">',
    'ok',
    { d: '' },
  ),
  month(
    'the day first',
    '<input type="radio" name="s" checked>日期 <input id="d" value="111-11-15"> <input type="radio" name="s">年月 <input value="111">年<input value="11">月',
    'ok',
    { d: '111-11-15' },
  ),
  month(
    'a day of three boxes',
    '<input type="radio" name="s">年月 <input id="y" value="111">年<input value="11">月 <input type="radio" name="s" checked>日期 <input id="z" value="111">年<input value="11">月<input value="15">日',
    'ok',
    { y: '112', z: '111' },
  ),
  month('figures on a date picker', '<span>111年</span><span>11月</span>', 'option-missing month'),
  month(
    'lists made by hand',
    `<i><i class="box" data-list="y">111</i>年${offersOf('y', ['111', '112'])}</i><i><i class="box" data-list="m">11</i>月${offersOf('m', padded)}</i>`,
    'ok',
    undefined,
    (document) => openByClick(document),
  ),
  month(
    'boxes of a framework',
    '<input id="y" value="111">年 <input id="m" value="09">月',
    'ok',
    { y: '112', m: '05' },
    (document) => document.querySelectorAll<HTMLInputElement>('#y,#m').forEach(control),
  ),
]

const agency = (
  name: string,
  parts: Partial<Parts>,
  end = 'ok',
  own: Pick<ControlCase, 'live'> & { wanted?: Partial<Wanted> } = {},
) => each(`agency: ${name}`, parts, end, own)
const names = ['宜蘭縣政府', '冬山鄉公所']

const agencies: ControlCase[] = [
  agency('chosen already, in a box', {
    agency: '<input readonly value="宜蘭縣政府"> <input type="button" value="...">',
  }),
  agency(
    'another, in such a box',
    { agency: '<input readonly value="宜蘭縣政府衛生局"> <input type="button" value="...">' },
    'option-missing agency',
  ),
  agency('another, typed', { agency: '<input value="冬山鄉公所">' }, 'option-missing agency'),
  agency('another, as words', { agency: '<span>冬山鄉公所</span> <button>選擇</button>' }, 'option-missing agency'),
  agency('another, and none wanted', { agency: '<span>冬山鄉公所</span>' }, 'ok', { wanted: { agency: undefined } }),
  agency('with its code', { agency: list(['376420300A 冬山鄉公所', '376420000A 宜蘭縣政府']) }),
  agency(
    'with the code of another',
    { agency: list(['冬山鄉公所', '宜蘭縣政府(376420001A)']) },
    'option-missing agency',
  ),
  agency('with more than its name', { agency: list(['冬山鄉公所', '宜蘭縣政府(含所屬)']) }, 'option-missing agency'),
  agency('in the other spelling', { agency: list(['冬山鄉公所', '台東縣政府']) }, 'ok', {
    wanted: { agency: { code: '376540000A', name: '臺東縣政府' } },
  }),
  agency('not offered', { agency: list(['冬山鄉公所', '蘇澳鎮公所']) }, 'option-missing agency'),
  agency('of one name twice', { agency: list(['冬山鄉公所', '宜蘭縣政府', '宜蘭縣政府']) }, 'option-missing agency'),
  agency('of one name twice, with codes', {
    agency:
      '<select><option>冬山鄉公所<option value="376420001A">宜蘭縣政府<option value="376420000A">宜蘭縣政府</select>',
  }),
  agency(
    'in a list made by hand',
    { agency: `<div><div class="box" data-list="l">冬山鄉公所</div>${offersOf('l', names)}</div>` },
    'ok',
    {
      live: (document) => openByClick(document),
    },
  ),
  agency(
    'in a tree under a box',
    { agency: '<input readonly class="box" data-list="l" value="冬山鄉公所">', after: offersOf('l', names) },
    'ok',
    {
      live: (document) => openByClick(document),
    },
  ),
]

export const controls: readonly ControlCase[] = [...choices, ...spans, ...agencies]
