import { agencies as offices } from '../state/agencies.ts'

export interface PlatformAgency {
  readonly code: string
  readonly name: string
  /** Dissolved: its old filings are there still [002 四2]. */
  readonly isDissolved?: boolean
}

const UNITS = ['戶政事務所', '地政事務所', '衛生所', '清潔隊', '圖書館', '國民小學', '托兒所', '民眾服務站']
const PLACES = ['東原', '西原', '南原']

/** The console's agencies, a dissolved one, and as many invented ones as fill two pages of twenty. */
export const platformAgencies: readonly PlatformAgency[] = [
  ...offices.map(({ code, name }) => ({ code, name })),
  { code: '376421900A', name: '礁林鄉公所(已裁撤)', isDissolved: true },
  ...PLACES.flatMap((place, row) =>
    UNITS.map((unit, column) => ({ code: `37642${4 + row}${column}00A`, name: `${place}${unit}` })),
  ),
]

export const findPlatformAgency = (code: string | null): PlatformAgency | undefined =>
  platformAgencies.find((agency) => agency.code === code)

/** By name or code, as the search box asks; all where it is empty. */
export const searchAgencies = (words: string): readonly PlatformAgency[] =>
  platformAgencies.filter(({ code, name }) => code === words || name.includes(words))
