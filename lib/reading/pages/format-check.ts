import { answer } from '../verdicts.ts'
import { filePageOf, readFiles } from './file-pages.ts'
import type { Page } from './page.ts'

/** JSON檔檢核功能, also called 手動報送 (離線測試) [002 五, 六4]: a test that files nothing. */
export const formatCheck: Page<'format-check'> = {
  id: 'format-check',
  recognises: (view) => filePageOf(view) === 'format-check',
  read: (view) => answer('format-check', readFiles(view, '檢核結果'), []),
}
