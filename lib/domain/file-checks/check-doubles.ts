import { finding } from './finding.ts'
import type { JudgedFile } from './judge-files.ts'

/** Notes on each file that it is an earlier one once more: by name, by content, or both. */
export function checkDoubles(files: readonly JudgedFile[]): void {
  const byName = new Map<string, JudgedFile>()
  const byDigest = new Map<string, JudgedFile>()
  for (const file of files) {
    const digest = file.content?.digest
    const twin = digest === undefined ? undefined : byDigest.get(digest)
    const namesake = byName.get(file.name)
    if (twin) {
      file.findings.push(finding(twin.name === file.name ? 'same-file' : 'same-content', { other: twin.name }))
    } else if (namesake) {
      file.findings.push(finding('same-name', { other: namesake.name }))
    }
    if (digest !== undefined && !twin) byDigest.set(digest, file)
    if (!namesake) byName.set(file.name, file)
  }
}
