import { parseProductionTime } from '../../domain/file-names.ts'
import { foldBlanks, squeeze } from '../fold.ts'
import type { ChosenFile } from '../platform-verdicts.ts'
import type { View } from '../view.ts'
import { type Block, blocksOf, elementOf } from './blocks.ts'

/** What a page says of one file: its name, and what stands behind it. */
export interface FileLine {
  file: string
  rest: string
  /** Where it stands. */
  blocks: Block[]
}

export const FILE_TYPE = 'json|txt|csv|xlsx?|zip|pdf|docx?|xml|od[ts]|rar|7z|bak|dat'
/** A line that begins with a file's name, and what is behind it. */
export const FILE_LINE = new RegExp(
  String.raw`^(?:\(?\d{1,2}[.、)])?([^\\/:*?"<>|@,;\uFFFC「」『』]+?\.(?:${FILE_TYPE}))(?![a-z._-])(.*)$`,
  'i',
)
const SIZE = /^[(:,]?(?:大小:?)?(\d{1,3}(?:,\d{3})+|\d+)(?:bytes?|位元組|B)\)?$/i
const ABOUT = /^[(:,]?(?:大小:?)?[\d.,]+(?:[KMG]?i?B|bytes?|位元組)\)?$/i
/** Links offer a file (介接格式說明文件, 報送範本 JSON檔 [002]); they are none that was chosen. */
export const NO_LINE = 'a,button,[role=button],label'

/** What a file's name and its result may stand in together, where each is a block of its own. */
const ITEM = 'li,tr,p,[role=row],[role=listitem]'
/** Longer than a name and a result: it lays out more than one line. */
const LONGEST = 150

/**
 * The lines of a page that begin with a file's name, with what stands behind the name in the same block or in the same
 * item of a list. In tables the readers of those pages look themselves.
 */
export function fileLinesOf({ page }: Pick<View, 'page'>): FileLine[] {
  const found: FileLine[] = []
  let item: Element | undefined
  for (const block of blocksOf(page)) {
    const raw = plain(block)
    const [, name, rest] = FILE_LINE.exec(raw) ?? []
    const element = elementOf(block.pieces[0]!)
    if (name) {
      found.push({ file: asSaid(block, name), rest: rest!, blocks: [block] })
      item = itemOf(element, name)
    } else if (item?.contains(element)) {
      found.at(-1)!.rest += raw
      found.at(-1)!.blocks.push(block)
    }
  }
  return found
}

function itemOf(element: Element, name: string): Element | undefined {
  const item = element.closest(ITEM) ?? element.parentElement
  return item && item.textContent!.trim().length < name.length + LONGEST ? item : undefined
}

const plain = ({ pieces, raw }: Block): string => {
  let text = ''
  let at = 0
  for (const piece of pieces) {
    const words = raw.slice(at, at + piece.end - piece.start)
    at += words.length
    if (!elementOf(piece).closest(NO_LINE)) text += words
  }
  return text.replaceAll('\uFFFC', '')
}

/** The name with its blanks, where one text has it all. */
function asSaid({ pieces }: Block, name: string): string {
  const texts = pieces.map(({ node }) => foldBlanks(node.textContent ?? ''))
  return texts.find((text) => squeeze(text) === name) ?? name
}

/** The size a text says exactly, in bytes; `1.2 MB` is about right, and so is none. */
export const sizeIn = (text: string): number | null => {
  const [, bytes] = SIZE.exec(squeeze(text)) ?? []
  return bytes ? Number(bytes.replaceAll(',', '')) : null
}

export const isSize = (text: string): boolean => ABOUT.test(squeeze(text))

/** The files in the file boxes of the page; of a saved page there are none. */
function filesInBoxes({ page }: View): { name: string; size: number }[] {
  const document = page.pieces[0]?.node.ownerDocument
  const boxes = document?.querySelectorAll<HTMLInputElement>('input[type=file]') ?? []
  return [...boxes].flatMap(({ files }) => [...(files ?? [])].map(({ name, size }) => ({ name, size })))
}

/** Chosen files: as the page lists them, else as its file boxes hold them. */
export function chosenFiles(view: View, listed: readonly { file: string; size: number | null }[]): ChosenFile[] {
  const inBoxes = filesInBoxes(view)
  const names = listed.length > 0 ? listed : inBoxes.map(({ name, size }) => ({ file: name, size }))
  return names.map(({ file, size }) => ({
    name: file,
    size: size ?? inBoxes.find(({ name }) => name === file)?.size ?? null,
    producedAt: parseProductionTime(file) ?? null,
  }))
}
