const CODE = /^[0-9A-Z]{10}$/

/**
 * The agency codes that surely stand in a file's content: values that are a followed agency's code, and ten
 * characters in a field called `field`, the documents' own word for it: of other names a field might have nobody
 * outside knows. Walks without recursion, however deep it nests.
 */
export function findCodes(content: unknown, known: readonly string[], field: string): string[] {
  const wanted = new Set(known.map((code) => code.toUpperCase()))
  const found = new Set<string>()
  const look = (key: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) open.push(value)
    if (typeof value !== 'string') return
    const text = value.trim().toUpperCase()
    if (wanted.has(text) || (key === field && CODE.test(text))) found.add(text)
  }
  const open: object[] = []
  look('', content)
  for (let next = open.pop(); next; next = open.pop()) {
    if (Array.isArray(next)) for (const item of next) look('', item)
    else for (const [key, value] of Object.entries(next)) look(key, value)
  }
  return [...found].sort()
}
