import type { JudgedFile } from '../../../lib/domain/file-checks/judge-files.ts'
import { isSameFile } from '../../../lib/domain/file-names.ts'
import type { FilePlan, UploadFile, UploadHours } from '../../../lib/domain/file-plan.ts'
import { toMoment } from '../../../lib/domain/months.ts'
import { rocMoment, rocMonth } from '../../../lib/text/dates.ts'
import { batchText, FILES_TEXT, olderMissingText } from '../../../lib/text/file-plan.ts'
import { FileStateMark, fileStateOf } from './file-state.tsx'

interface UploadPlanProps {
  uploads: FilePlan['uploads']
  hours: UploadHours
  /** The files dropped, which say how each file was found. */
  files: readonly JudgedFile[]
}

/** What may be uploaded now, upload by upload, in order (R13, R15, R16). */
export function UploadPlan({ uploads, hours, files }: UploadPlanProps) {
  const heading = hours.closed ? FILES_TEXT.uploadsClosed : FILES_TEXT.uploads
  if (uploads.length === 0) {
    return (
      <section class="dash-card" aria-labelledby="files-uploads">
        <h2 id="files-uploads">{heading}</h2>
        <p>{FILES_TEXT.noUploads}</p>
        <p class="dash-soft">{FILES_TEXT.noUploadsHint}</p>
      </section>
    )
  }
  // Said once: each later file lacks at least what an earlier one lacks.
  const threatened = uploads.flat().filter(({ olderMissing }) => olderMissing.length > 0)
  const missing = threatened.at(-1)?.olderMissing ?? []
  return (
    <section class="dash-card files-uploads" aria-labelledby="files-uploads">
      <h2 id="files-uploads">{heading}</h2>
      <p class="dash-soft">
        {FILES_TEXT.order} {FILES_TEXT.place}
      </p>
      {threatened[0] && <p class="files-caution">{olderMissingText(threatened[0].month, missing)}</p>}
      {uploads.map((batch, index) => (
        <Batch
          key={batch[0]?.name}
          batch={batch}
          title={batchText(index + 1, uploads.length, batch.length)}
          files={files}
        />
      ))}
    </section>
  )
}

function Batch({ batch, title, files }: { batch: readonly UploadFile[]; title: string; files: readonly JudgedFile[] }) {
  return (
    <div class="dash-scroll">
      <table class="dash-table dash-table--plain files-batch">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{FILES_TEXT.month}</th>
            <th scope="col">{FILES_TEXT.file}</th>
            <th scope="col">{FILES_TEXT.producedAt}</th>
            <th scope="col">{FILES_TEXT.checked}</th>
          </tr>
        </thead>
        <tbody>
          {batch.map((file) => (
            <Row key={file.name} file={file} dropped={files.find(({ name }) => isSameFile(name, file.name))} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ file, dropped }: { file: UploadFile; dropped: JudgedFile | undefined }) {
  const { month, name, producedAt, verified } = file
  return (
    <tr>
      <th scope="row" class="dash-nowrap">
        {rocMonth(month)}
      </th>
      <td class="dash-break">{name}</td>
      <td class="dash-nowrap">
        {rocMoment(toMoment(producedAt))}
        {!verified && <span class="dash-soft">({FILES_TEXT.unverified})</span>}
      </td>
      <td class="dash-nowrap">
        {dropped ? (
          <FileStateMark state={fileStateOf(dropped)} />
        ) : (
          <span class="dash-soft">{FILES_TEXT.notDropped}</span>
        )}
      </td>
    </tr>
  )
}
