import { paths } from '../paths.ts'
import type { Route } from '../state/desk.ts'
import { showCounts } from './counts.ts'
import { check, showCheck, showUpload, upload } from './files.ts'
import { showErrors, showHistory, showSummary } from './filings.ts'
import { askLogin, login, takeIdentity } from './session.ts'

export const routes: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  '/': { GET: () => ({ redirect: paths.counts }) },
  [paths.login]: { GET: askLogin, POST: login },
  [paths.identity]: { POST: takeIdentity },
  [paths.counts]: { GET: showCounts },
  [paths.summary]: { GET: showSummary },
  [paths.history]: { GET: showHistory },
  [paths.errors]: { GET: showErrors },
  [paths.check]: { GET: showCheck, POST: check },
  [paths.upload]: { GET: showUpload, POST: upload },
}
