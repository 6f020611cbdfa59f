/** The worker that checks files; a module of its own, so that its code is loaded when the first file is checked. */
export function startWorker(): Worker {
  return new Worker(new URL('../worker.ts', import.meta.url), { type: 'module', name: 'files' })
}
