/** Where a command writes: standard output belongs to its JSON alone. */
export interface Io {
  out(text: string): void
  err(text: string): void
}

export const standardIo: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}
