import { deriveStandings } from './agencies/derive-standings.ts'
import { checkFiles } from './files/check-files.ts'
import { makeReports } from './reports/make-reports.ts'

/**
 * What is done beside the page, each job in a worker of its own, by the name it was started with. One script for all:
 * they share the domain and the store.
 */
const JOBS: Record<string, () => void> = { standings: deriveStandings, files: checkFiles, reports: makeReports }

JOBS[self.name]?.()
