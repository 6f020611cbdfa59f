/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const rest = index % 26
  return (index >= 26 ? columnName((index - rest) / 26 - 1) : '') + String.fromCharCode(65 + rest)
}
