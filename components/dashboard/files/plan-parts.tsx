import type { FilePlan, PlanMonth } from '../../../lib/domain/file-plan.ts'
import { FILES_TEXT, LOOK_FIRST, PLAN_PARTS, planMonthsText } from '../../../lib/text/file-plan.ts'
import { stepText } from '../../../lib/text/reasons.ts'
import { hashOf } from '../route.ts'

/** The months that ask for something else than an upload, and why (R12, R13, R18). */
export function PlanParts({ plan, agency }: { plan: FilePlan; agency: string }) {
  const parts = PLAN_PARTS.filter(([part]) => plan[part].length > 0)
  return (
    <section class="dash-card" aria-labelledby="files-others">
      <h2 id="files-others">{FILES_TEXT.others}</h2>
      {parts.length === 0 && <p>{FILES_TEXT.noOthers}</p>}
      {parts.map(([part, title]) => (
        <div key={part}>
          <h3>{title}</h3>
          <ul class="files-months">
            {plan[part].map((entry) => (
              <li key={entry.months[0]}>
                <Months entry={entry} agency={agency} /> {entry.months.length > 1 ? LOOK_FIRST : stepText(entry)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Months({ entry: { months }, agency }: { entry: PlanMonth; agency: string }) {
  const [first = ''] = months
  return (
    <a class="dash-nowrap" href={hashOf({ tab: 'month', agency, month: first })}>
      {planMonthsText(months)}
    </a>
  )
}
