import type { Page } from '../../skins/html.ts'
import type { View } from '../views/view.ts'
import { plain } from './plain.ts'
import { scripted } from './scripted.ts'

/*
 * How to operate the platform, in both skins by visible words alone:
 *
 * - Functions: the links 機關每月筆數統計表, 彙整總表, JSON檔檢核功能, 手動報送 on every page.
 * - Files: `plain`: the file box, then 確認上傳 or 開始檢核, a new document. `scripted`: the box lies under 選擇或拖曳檔案 (or drop them
 *   there), the list below it is drawn by script, 確認上傳 is no button of HTML's; the result takes the form's place.
 * - 彙整總表: 歷程 opens a new tab, there 錯誤明細 and 查看所有歷史錯誤明細 open others. 機關每月筆數統計表: the years are tabs.
 *   Pages and years: links; `scripted`: without a navigation, 處理中，請稍候 until they are there.
 */
export interface PlatformSkin {
  /** `isPartial`: the page's own script asks. */
  render(view: View, isPartial: boolean): Page & { readonly isFragment?: true }
}

export const platformSkins = { plain, scripted } as const satisfies Record<string, PlatformSkin>
export type PlatformSkinName = keyof typeof platformSkins
export const platformSkinNames = Object.keys(platformSkins) as PlatformSkinName[]

export function findPlatformSkin(name: string): PlatformSkinName {
  if (Object.hasOwn(platformSkins, name)) return name as PlatformSkinName
  throw new Error(`no skin ${name}; there are: ${platformSkinNames.join(', ')}`)
}
