import type { UnplacedDownload } from '../../domain/downloads.ts'
import { rocMoment } from './dates.ts'

/** What is said of finished downloads: the leave to hear of them, and those of which month or agency is not known. */

export const DOWNLOADS_TEXT = {
  meaning:
    '允許後,從差勤系統下載的 JSON 資料檔會自動記為已產製並列入檢核。年月依您按「產生JSON資料檔」時表單上的月份,產製時間依檔名。',
  points: [
    '只看下載完成、來自「允許的網站」、檔名結尾是 .json 的檔案;其他下載一律不理,也不記錄。',
    '只看檔名、大小、時間與來自哪個網站;不開啟檔案,內容不會被讀取;上傳前的檢查,仍請把檔案拖到「檔案」頁。',
    '記下的只有檔名、年月與時間,存在這台電腦,不會傳給任何人。',
    '看不準是哪個月或哪個機關的,不猜,列在「檔案」頁請您確認。',
  ],
  browserSays: '瀏覽器詢問時說的是整個「管理下載」權限,比實際用到的廣;小幫手不會自行下載、開啟、移動或刪除任何檔案。',
  allowed: '已允許,下載完成時會自動辨識。',
  notAllowed: '還沒有允許;下載的檔案請拖到「檔案」頁檢查並記錄。',
  allow: '允許辨識下載',
  withdraw: '收回辨識下載',
  nowAllowed: '已允許。之後下載完成的資料檔會自動辨識;之前的不會回頭去看。',
  nowWithdrawn: '已收回,不再看任何下載。已存的紀錄不受影響。',
  refused: '瀏覽器沒有允許,沒有變更。需要時請再按一次,並在瀏覽器的詢問中同意。',

  hint: '每次都要拖進來?允許小幫手辨識從差勤系統下載的檔案,就會自動記錄。',
  hintLink: '辨識下載設定',

  unplaced: '已下載、還不能確定的檔案',
  dismiss: '不再提醒',
} as const

const UNPLACED: Record<UnplacedDownload['why'], string> = {
  month: '不知是哪個月的檔;請把檔案拖到下面的框裡,並選月份',
  agency: '不知是哪個機關的檔;請選好機關,再把檔案拖到下面的框裡,並選月份',
  time: '檔名的產製時間還沒到;請檢查電腦與差勤系統的時間,再把檔案拖到下面的框裡',
  empty: '檔案是空的;請回差勤系統重新下載',
  'not-saved': '但沒能存成紀錄;請把檔案拖到下面的框裡,再按「記為已產製」',
}

/** `112-06-02 09:00 下載了 x.json,不知是哪個月的檔;…。` */
export function unplacedText({ name, at, why }: UnplacedDownload): string {
  return `${rocMoment(at)} 下載了 ${name},${UNPLACED[why]}。`
}
