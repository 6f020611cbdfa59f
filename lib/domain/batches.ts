/** One upload takes at most ten files [002] (R15). */
export const FILES_PER_UPLOAD = 10
/** … of at most 5 MB each, in bytes [002] (R15). */
export const BYTES_PER_FILE = 5 * 1024 * 1024

/** Files in upload order, split into uploads of at most ten. */
export function splitIntoBatches(files: readonly string[]): string[][] {
  const batches: string[][] = []
  for (let start = 0; start < files.length; start += FILES_PER_UPLOAD) {
    batches.push(files.slice(start, start + FILES_PER_UPLOAD))
  }
  return batches
}
