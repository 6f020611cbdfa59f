import type { Page } from '@playwright/test'

/** What a page's main thread was busy with, in Chromium. */

/**
 * Records the tasks of a page's main thread; the function given ends it, and answers how many milliseconds of
 * processor each took, longest first. By the clock a task is as long as the other programs of the machine make it.
 */
export async function recordTasks(page: Page): Promise<(pid: number) => Promise<number[]>> {
  type Event = { name: string; ph: string; pid: number; tid: number; tdur?: number; args?: { name?: string } }
  const session = await page.context().browser()!.newBrowserCDPSession()
  const events: Event[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Event[])))
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel'] },
    transferMode: 'ReportEvents',
  })
  return async (pid) => {
    const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()))
    await session.send('Tracing.end')
    await complete
    await session.detach()
    const main = events.find(
      (one) => one.pid === pid && one.name === 'thread_name' && one.args?.name === 'CrRendererMain',
    )
    return events
      .filter(
        (one) => one.pid === pid && one.tid === main?.tid && one.name.endsWith('RunTask') && one.tdur !== undefined,
      )
      .map(({ tdur }) => Math.round(tdur! / 100) / 10)
      .sort((a, b) => b - a)
  }
}

/** The process that draws a page, and its worker with it. */
export async function rendererOf(page: Page): Promise<number> {
  const session = await page.context().browser()!.newBrowserCDPSession()
  // The page works for a moment; whoever used the processor then is its process.
  const times = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]))
  }
  const then = await times()
  await page.evaluate(() => {
    for (const end = performance.now() + 400; performance.now() < end; );
  })
  const now = await times()
  await session.detach()
  return [...now].sort(([a, x], [b, y]) => y - (then.get(b) ?? 0) - (x - (then.get(a) ?? 0)))[0]![0]
}
