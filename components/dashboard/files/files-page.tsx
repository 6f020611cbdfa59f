import type { ComponentChildren } from 'preact'
import type { FilePlan, UploadHours } from '../../../lib/domain/file-plan.ts'
import { FILES_TEXT, hoursText, WEBHR_FILES } from '../../../lib/text/file-plan.ts'
import { Notice } from '../notice.tsx'
import { hashOf } from '../route.ts'
import { DropFiles, type DropFilesProps } from './drop-files.tsx'
import '../settings.css'
import './files.css'
import { PlanParts } from './plan-parts.tsx'
import { UnplacedDownloads, type UnplacedDownloadsProps } from './unplaced-downloads.tsx'
import { UploadPlan } from './upload-plan.tsx'

interface FilesPageProps {
  agency: string
  plan: FilePlan
  hours: UploadHours
  drop: DropFilesProps
  unplaced: UnplacedDownloadsProps
}

/** What to upload now and in which order, what must wait or be produced again, and the check of files before. */
export function FilesPage({ agency, plan, hours, drop, unplaced }: FilesPageProps) {
  const urgent = hours.closed || hours.dueToday.length > 0
  const text = hoursText(hours)
  return (
    <>
      <div class="dash-bar">
        <h1>{FILES_TEXT.heading}</h1>
        {!urgent && <p class="dash-soft">{text}</p>}
      </div>
      {urgent && <Notice kind="caution">{text}</Notice>}
      <UploadPlan uploads={plan.uploads} hours={hours} files={drop.files} />
      <UnplacedDownloads {...unplaced} />
      <DropFiles {...drop} />
      <PlanParts plan={plan} agency={agency} />
    </>
  )
}

/** An agency that files through WebHR needs none of it, and is told so (R20). */
export function NoFiles({ agency }: { agency: string }): ComponentChildren {
  return (
    <>
      <h1>{FILES_TEXT.heading}</h1>
      <section class="dash-card dash-empty">
        <h2>{WEBHR_FILES.title}</h2>
        <p>{WEBHR_FILES.text}</p>
        <p>
          <a href={hashOf({ tab: 'overview', agency, onlyOpen: false })}>{WEBHR_FILES.next}</a>
        </p>
      </section>
    </>
  )
}
