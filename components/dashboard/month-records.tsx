import { isFact, type StoredRecord } from '../../lib/domain/records.ts'
import { MONTH_TEXT, unknownRecordText } from '../../lib/text/dashboard.ts'
import { rocMoment } from '../../lib/text/dates.ts'
import { byMoment, momentOf, recordText } from '../../lib/text/records.ts'

/** Everything the month's records say, newest first; what was replaced or does not count is there too. */
export function MonthRecords({ records }: { records: readonly StoredRecord[] }) {
  const facts = records.filter(isFact).sort(byMoment).reverse()
  const others = records.filter((record) => !isFact(record))
  return (
    <section class="dash-card dash-card--table" aria-labelledby="dash-records">
      <h2 id="dash-records">{MONTH_TEXT.records}</h2>
      {records.length === 0 ? (
        <p class="dash-records__none">{MONTH_TEXT.noRecords}</p>
      ) : (
        <table class="dash-table" aria-labelledby="dash-records">
          <thead>
            <tr>
              <th scope="col">{MONTH_TEXT.time}</th>
              <th scope="col">{MONTH_TEXT.content}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact, index) => (
              <tr key={index}>
                <td class="dash-nowrap">{rocMoment(momentOf(fact))}</td>
                <td>{recordText(fact)}</td>
              </tr>
            ))}
            {others.map(({ kind }, index) => (
              <tr key={`other ${index}`}>
                <td />
                <td>{unknownRecordText(kind)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
