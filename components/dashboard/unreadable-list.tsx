import type { Moment, Month } from '../../lib/domain/months.ts'
import { pageName, UNREADABLE_TEXT } from '../../lib/text/dashboard.ts'
import { rocMoment, rocMonth } from '../../lib/text/dates.ts'

export interface UnreadableEntry {
  at: Moment
  /** The page's id as `read` gives it. */
  page: string
  site: string
  agency?: string
  month?: Month
  /** Why, in words. */
  reason: string
}

/** Pages that could not be read (R4). They changed no step; here is when, which and why. */
export function UnreadableList({ pages }: { pages: readonly UnreadableEntry[] }) {
  return (
    <>
      <h1>{UNREADABLE_TEXT.heading}</h1>
      {pages.length === 0 ? (
        <div class="dash-card">
          <p>{UNREADABLE_TEXT.empty}</p>
        </div>
      ) : (
        <>
          <p class="dash-soft">{UNREADABLE_TEXT.intro}</p>
          <div class="dash-card dash-card--table">
            <table class="dash-table" aria-label={UNREADABLE_TEXT.heading}>
              <thead>
                <tr>
                  <th scope="col">{UNREADABLE_TEXT.time}</th>
                  <th scope="col">{UNREADABLE_TEXT.page}</th>
                  <th scope="col">{UNREADABLE_TEXT.reason}</th>
                  <th scope="col">{UNREADABLE_TEXT.whose}</th>
                  <th scope="col">{UNREADABLE_TEXT.site}</th>
                </tr>
              </thead>
              <tbody>
                {pages.map(({ at, page, site, agency, month, reason }) => (
                  <tr key={`${at} ${page} ${site} ${reason}`}>
                    <td class="dash-nowrap">{rocMoment(at)}</td>
                    <td class="dash-nowrap">{pageName(page)}</td>
                    <td>{reason}</td>
                    <td>{[agency, month && rocMonth(month)].filter(Boolean).join(' ') || UNREADABLE_TEXT.unknown}</td>
                    <td class="dash-break">{site}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  )
}
