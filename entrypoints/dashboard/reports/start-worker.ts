/** The worker that makes reports; a module of its own, so that its code is loaded when the first one is asked for. */
export function startWorker(): Worker {
  return new Worker(new URL('../worker.ts', import.meta.url), { type: 'module', name: 'reports' })
}
