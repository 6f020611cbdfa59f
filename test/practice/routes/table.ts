import { paths } from '../paths.ts'
import type { Route } from './answer.ts'
import { produce, sendFile, showDownloadForm, showHistory, showReady } from './download.ts'
import { backfill, correct, exportRows, showQueryForm, showResult } from './query.ts'
import { askLogin, login, showMenu } from './session.ts'

export const routes: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  '/': { GET: () => ({ redirect: paths.menu }) },
  [paths.login]: { GET: askLogin, POST: login },
  [paths.menu]: { GET: showMenu },
  [paths.query]: { GET: showQueryForm },
  [paths.result]: { POST: showResult },
  [paths.correct]: { POST: correct },
  [paths.backfill]: { POST: backfill },
  [paths.export]: { POST: exportRows },
  [paths.download]: { GET: showDownloadForm, POST: showHistory },
  [paths.produce]: { POST: produce },
  [paths.ready]: { GET: showReady },
  [paths.file]: { GET: sendFile },
}
