import { browser } from 'wxt/browser'
import type { Wanted } from '../../lib/domain/round-order.ts'

/** 帶入 was pressed where no form stands: the page goes back to it, and there the wish is fulfilled, once. */
interface Wish {
  wanted: Wanted
  sends: boolean
  origin: string
  /** Milliseconds since 1970. */
  at: number
}

const KEY = 'wish'
/** Longer than any console takes to go back; whoever then opens the form wants something else. */
const LIFE = 15_000

export async function keepWish(wanted: Wanted, sends: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: { wanted, sends, origin, at: Date.now() } satisfies Wish })
}

/** The wish of this site, if there is a fresh one. */
export async function findWish(): Promise<Wish | undefined> {
  const { [KEY]: wish } = (await browser.storage.local.get(KEY)) as { [KEY]?: Wish }
  return wish && wish.origin === origin && Date.now() - wish.at < LIFE ? wish : undefined
}

export async function dropWish(): Promise<void> {
  await browser.storage.local.remove(KEY)
}
