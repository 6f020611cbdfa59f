import { answer, refuse } from '../verdicts.ts'
import { filePageOf, fileWords, readFiles } from './file-pages.ts'
import type { Page } from './page.ts'
import { agencyOfPage } from './platform-agency.ts'

/** 手動報送 after 確認上傳 [002 六4]: the result of each file. That a file was taken is not yet that its rows were right. */
export const uploadResult: Page<'upload-result'> = {
  id: 'upload-result',
  table: fileWords,
  recognises: (view) => filePageOf(view) === 'upload-result',
  read(view) {
    const { results, files } = readFiles(view, '上傳結果')
    if (files[0]) refuse('result-unclear', { file: files[0].name.slice(0, 60), text: '' })
    return answer('upload-result', { results, agency: agencyOfPage(view, true) }, [])
  },
}
