import { answer } from '../verdicts.ts'
import { filePageOf, readFiles } from './file-pages.ts'
import type { Page } from './page.ts'
import { agencyOfPage } from './platform-agency.ts'

/** 手動報送 [000, 002 六]: the files chosen, before 確認上傳. */
export const upload: Page<'upload'> = {
  id: 'upload',
  recognises: (view) => filePageOf(view) === 'upload',
  read(view) {
    const { files } = readFiles(view, '上傳結果')
    return answer('upload', { files, agency: agencyOfPage(view, true) }, [])
  },
}
