const NAME = '練習機關'
const MORE = '乙丙丁戊己庚辛壬癸'

/**
 * Invented names and codes for the agencies of a page: the same for the same, others for others, for a page that names
 * two contradicts itself. The first is 練習機關(999999999X), in a copy of a copy too.
 */
export class Agencies {
  readonly names: string[] = []
  private readonly codes: string[] = []

  nameFor(name: string): string {
    const index = place(this.names, name)
    // The reader drops what stands before 機關, where two characters follow (platform-agency.ts).
    return index === 0 ? NAME : index > MORE.length ? `練習第${index}機關` : `${NAME}${MORE[index - 1]}`
  }

  /** One name may begin as another does: 練習機關, 練習機關乙. */
  longestFirst(): string[] {
    return this.names.toSorted((one, other) => other.length - one.length)
  }

  codeFor(code: string): string {
    return `${999_999_999 - place(this.codes, code)}X`
  }
}

function place(list: string[], value: string): number {
  if (!list.includes(value)) list.push(value)
  return list.indexOf(value)
}
