/**
 * Notes the sizes of files as they are chosen or dropped, by name and in bytes: some pages take the files over at once,
 * empty their box and show `5.00 MB`, by which nobody can tell whether a file is a byte too large (R15). Names and sizes
 * only; no file is opened.
 */
export function noteSizes(document: Document): Map<string, number> {
  const sizes = new Map<string, number>()
  const note = (files: FileList | null | undefined): void => {
    for (const { name, size } of files ?? []) sizes.set(name, size)
  }
  // Before the page's own listeners.
  document.addEventListener('change', ({ target }) => note((target as HTMLInputElement | null)?.files), true)
  document.addEventListener('drop', ({ dataTransfer }) => note(dataTransfer?.files), true)
  return sizes
}
