/** The worker that derives all agencies; a module of its own, so that its code is loaded where there are several. */
export function startWorker(): Worker {
  return new Worker(new URL('../worker.ts', import.meta.url), { type: 'module', name: 'standings' })
}
