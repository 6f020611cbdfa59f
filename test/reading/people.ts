const NAMES =
  '王小明 陳美玲 林志豪 張雅婷 李建宏 黃淑芬 吳俊傑 劉怡君 蔡宗翰 楊惠如 許家瑋 鄭佩珊 謝承恩 洪詩涵 郭柏霖 邱欣怡 曾冠宇 廖婉婷 歐陽娜娜 徐𠮷祥'.split(
    ' ',
  )
const REASONS =
  '陪母親至榮總回診 罹患憂鬱症就醫 離婚訴訟出庭 子女校慶 喪葬事宜 骨折復健 流產休養 搬遷新居 法院調解 車禍鑑定 化療第三期 產檢 報考律師 心導管手術 祖父告別式 長照評估 領養面談 戒酒門診 洗腎 更生訪視'.split(
    ' ',
  )

interface Person {
  name: string
  reason: string
  id: string
  mail: string
  phone: string
  account: string
}

/** Twenty people who do not exist. */
const people: Person[] = NAMES.map((name, index) => ({
  name,
  reason: REASONS[index]!,
  id: `${'ABCDEFGHJK'[index % 10]}${123456781 + index * 7654321}`.slice(0, 10),
  mail: `qj${'qwzkvjpyng'[index % 10]}${index + 31}w@ilan.example.tw`,
  phone: `0912-${String(345678 + index * 1111)}`,
  account: `acct${'zyxwvutsrq'[index % 10]}${7001 + index * 13}`,
}))

/** Every part of a name of two characters, and every other secret in parts that still say something. */
export const secrets: string[] = [
  ...new Set(
    people.flatMap(({ name, ...others }) => [
      ...partsOf(name, 2),
      ...Object.values(others).flatMap((text) => partsOf(text)),
    ]),
  ),
  // What every figure becomes, and an agency's code.
].filter((part) => !/^999\d$/.test(part))

/** The shorter a part, the more by chance: three characters of words, four of figures. */
function partsOf(text: string, size = /^[\x20-\x7f]+$/.test(text) ? 4 : 3): string[] {
  const chars = [...text]
  return chars.slice(size - 1).map((_, index) => chars.slice(index, index + size).join(''))
}

/** The secrets in a text, in any spelling: in half width, without blanks. */
export function secretsIn(text: string): string[] {
  const plain = squeezed(text)
  return secrets.filter((secret) => text.includes(secret) || plain.includes(squeezed(secret)))
}

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

const HEADINGS = `<p>查詢年月：111-05-01~111-05-31,機關：${people[7]!.name}(${people[7]!.id}),共20筆。共${people[7]!.phone}筆</p><p>機關：${people[8]!.name}(${people[8]!.id}),查詢時間：${people[8]!.phone}</p><div>${people[10]!.name}請稍後</div>`

/** How its table stands: read, with headers of other words, with none, beside people in what reads like a heading. */
export const tables = ['known', 'renamed', 'torn', 'among headings'] as const
/** The platform's, each with people where it could have them. */
export const platformTables = [
  ...(['errors', 'errors renamed', 'errors torn', 'errors in lines'] as const),
  ...(['results', 'results renamed', 'results in lines', 'filings', 'filings renamed', 'counts'] as const),
]
export type PeopleTable = (typeof tables)[number] | (typeof platformTables)[number]

export const isPlatformTable = (table: PeopleTable): table is (typeof platformTables)[number] =>
  (platformTables as readonly string[]).includes(table)

/** Where a careless console has them: in cells and words, and in every attribute, comment and script it could. */
export function peoplePage(table: PeopleTable): string {
  return pageAround(isPlatformTable(table) ? platformContent(table) : consoleContent(table))
}

function consoleContent(table: (typeof tables)[number]): string {
  const headers = ['部門', '姓名', '假別', '申請日期', '事由', '異動日期', '異動狀態', '假單狀態']
  const shown = /known|among/.test(table)
    ? headers
    : headers.map((word) => (/姓名|事由|異動日期/.test(word) ? `新${word}欄` : word))
  // Nothing the reader knows is left of it: all its rows are words of the page.
  const head =
    table === 'torn'
      ? '<tr><td>甲</td><td>乙</td></tr>'
      : `<tr>${shown.map((word) => `<th>${word}</th>`).join('')}</tr>`
  return `<p>統計平台資料查詢-查詢結果 查詢年月：111-05-01~111-05-31,機關：宜蘭縣政府(376420000A),比對差異總筆數：20筆。</p>
<table summary="${people[17]!.name}">${head}
${people.map(row).join('\n')}
</table>${table === 'among headings' ? HEADINGS : ''}`
}

function pageAround(content: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${people[0]!.name}的差勤</title><meta name="author" content="${people[0]!.name}"><base href="/${people[0]!.account}/">
<style>.u-${people[1]!.account}{background:url(/p/${people[1]!.id}.png)}</style>
<script>var user=${JSON.stringify(people)}</script></head>
<body class="${people[2]!.account}" data-user="${people[2]!.id}" onload="hello('${people[2]!.name}')">
<!-- ${people.map(({ name, id }) => `${name} ${id}`).join('; ')} -->
<div>宜蘭縣政府 ${people[3]!.name}您好 ${people[3]!.mail} 分機 ${people[3]!.phone}</div>
<img src="/photo/${people[4]!.id}.jpg" alt="${people[4]!.name}"><a href="mailto:${people[5]!.mail}" title="寫信給${people[5]!.name}" onclick="open('${people[5]!.id}')">${people[5]!.mail}</a>
<input type="hidden" name="u" value="${people[6]!.id}"><input type="text" value="${people[7]!.name} ${people[7]!.reason}"><input type="email" value="${people[7]!.mail}"><textarea>${people[8]!.reason}</textarea>
<select><option value="${people[9]!.id}">${people[9]!.name}</option><option selected label="${people[10]!.name}">${people[10]!.name}(${people[10]!.account})</option></select>
<x-${people[11]!.account}>${people[11]!.name}</x-${people[11]!.account}><template>${people[12]!.name}</template><noscript>${people[13]!.name}</noscript>
<button aria-label="${people[14]!.name}" value="${people[14]!.id}">${people[14]!.name}</button><input type="button" value="${people[15]!.name}">
<div style="display:none">${people.map(({ name, reason, id }) => `${name} ${reason} ${id}`).join('<br>')}</div>
<div id="${people[16]!.account}" class="row-${people[16]!.account} on" style="background:url('/${people[16]!.id}')" lang="${people[16]!.account}">操作者：${people[16]!.name}</div>
${content}<div>承辦人：${people[18]!.name}，共20筆 第1-20筆，共20筆，本頁由${people[19]!.name}開啟，閒置三十分鐘將逾時，若逾時請洽${people[18]!.name}後重新登入系統再行操作</div>
<a href="#${people[5]!.id}"><svg><title>${people[5]!.name}</title></svg></a><button><span style="position:absolute;left:-9999px">${people[6]!.name}</span><img alt="${people[6]!.reason}"></button>
<p><b>${[...people[9]!.name].join('</b><b>')}</b><i>${[...people[9]!.id].join('</i><i>')}</i></p><div style="left:-9999px">${people[10]!.name}請稍候</div>
<label for="${people[11]!.account}">${people[11]!.name}</label><input id="${people[11]!.account}" name="${people[11]!.id}" placeholder="${people[11]!.name}" list="${people[11]!.account}" pattern="${people[11]!.mail}"><datalist><option value="${people[11]!.name}" label="${people[11]!.reason}"></datalist>
<select><optgroup label="${people[12]!.name}"><option title="${people[12]!.name}">${people[12]!.reason}</optgroup></select><details><summary>${people[13]!.name}</summary>${people[13]!.reason}</details><dialog open>${people[14]!.name}</dialog>
<time datetime="${people[15]!.name}">${people[15]!.mail}</time><data value="${people[15]!.id}">${people[15]!.phone}</data><map name="${people[15]!.account}"><area alt="${people[15]!.name}" href="/${people[15]!.id}"></map><canvas>${people[16]!.name}</canvas>
<table><tr><th abbr="${people[17]!.name}" headers="${people[17]!.account}" scope="${people[17]!.id}">${people[17]!.name}</th><td role="${people[17]!.account}" aria-current="${people[17]!.id}">${[...people[17]!.name].join('</td><td>')}</td></tr><caption>${people[17]!.reason}</caption></table>
<div>統計平台資料下載：下載月份 <input value="${people[18]!.phone}"> <input type="number" value="${people[18]!.account.slice(-4)}9"> 機關組織 <input value="${people[19]!.name}"></div><x-y contenteditable>${people[19]!.name}</x-y>
<iframe srcdoc="${people[0]!.name}"></iframe><object data="/${people[0]!.id}">${people[0]!.name}</object><svg><title>${people[1]!.name}</title></svg></body></html>`
}

function row({ name, reason, id, mail, phone, account }: Person, index: number): string {
  const [first, ...rest] = [...name]
  const shown = index % 2 ? `<b>${first}</b>${rest.join('')}` : name
  return `<tr data-id="${id}" class="r ${account}"><td title="${name}">社會處${account}</td><td>${shown}</td><td>休假</td><td>111-05-09 08:00<br>111-05-09 17:00</td><td>${reason}<span hidden>${id}</span></td><td>111-05-09</td><td><!--${mail}-->新增(更新)</td><td>${mail} ${phone}<script>show(${JSON.stringify({ name, id })})</script></td></tr>`
}

const FILE = '376420000A_20241103101500'

function platformContent(table: (typeof platformTables)[number]): string {
  const [kind] = table.split(' ')
  const isRenamed = table.endsWith('renamed')
  const who = `<p>機關：宜蘭縣政府(376420000A)</p><p>承辦人 ${people[7]!.name}(${people[7]!.id}) ${people[8]!.name}(${people[8]!.mail})</p>
<p>查詢區間 <input value="${people[9]!.phone}"> ~ <input value="${people[9]!.account.slice(-4)}9"> 由${people[9]!.name}查詢</p><p>最後更新時間：112-06-12 ${people[10]!.name} ${people[10]!.id}</p>`
  const upload = '<h2>手動報送</h2><input type="file"><input type="button" value="確認上傳">'
  const linesOf = (each: (person: Person) => string) =>
    `<ul>${people.map((one) => `<li>${each(one)}</li>`).join('')}</ul>`
  const tableOf = (words: string, cells: (person: Person, index: number) => string[]) =>
    `<table><tr>${words
      .split(' ')
      .map((word) => `<th>${word}</th>`)
      .join('')}</tr>${people
      .map((one, index) => `<tr title="${one.name}"><td>${cells(one, index).join('</td><td>')}</td></tr>`)
      .join('')}</table>`
  const wrong = ({ name, reason, id, mail }: Person) => `第1筆 ${name}(${id})「${reason}」格式錯誤,請洽${name} ${mail}`
  switch (kind) {
    case 'errors': {
      const title = `<h2>錯誤明細</h2>${who}`
      if (table === 'errors in lines') return title + linesOf((one) => `${FILE}.json ${wrong(one)} ${one.phone}`)
      const words =
        table === 'errors torn'
          ? '甲 乙'
          : `項次 檔案名稱 姓名 身分證號 事由 起始時間 聯絡 ${isRenamed ? '檢核情形' : '錯誤訊息'}`
      return (
        title +
        tableOf(words, (one, index) => [
          ...[String(index + 1), `${FILE}_${one.name}_${one.id}.json`, one.name, one.id, one.reason],
          ...['112-05-03 18:00', `${one.mail} ${one.phone}`, wrong(one)],
        ])
      )
    }
    case 'results':
      if (table === 'results in lines')
        return upload + linesOf((one) => `${FILE}_${one.account}.json：上傳失敗，${wrong(one)}`)
      return (
        upload +
        tableOf(`檔案名稱 ${isRenamed ? '處理' : '上傳結果'} 錯誤訊息 上傳人`, (one, index) => [
          `${one.name}_${FILE}.json <button>${one.name}</button>`,
          index % 2 ? '上傳成功' : `上傳有誤 ${one.name}`,
          index % 2 ? '' : wrong(one),
          `${one.name} ${one.account}`,
        ])
      )
    case 'filings':
      return `<h2>彙整總表</h2>${who}${tableOf(
        `機關名稱 報送時間 ${isRenamed ? '通過筆數' : '正確筆數'} 錯誤筆數 承辦人 歷程`,
        (one, index) => [
          `第${index}中學 ${one.name}`,
          '112-06-02 10:00:05',
          ...['15', '0', `${one.name} ${one.phone}`, '歷程'],
        ],
      )}`
    default:
      return `<h2>機關每月筆數統計表</h2>${who}<p>年度：112</p>${tableOf(
        '機關名稱 1月差假 1月加班 承辦人',
        (one, index) => [...[`第${index}小學 ${one.name}`, '15', '2'], `${one.name} ${one.id} ${one.mail}`],
      )}`
  }
}
