import { parseProductionTime } from '../../domain/file-names.ts'
import { foldBlanks, squeeze } from '../fold.ts'
import type { FileResult } from '../platform-verdicts.ts'
import { refuse } from '../verdicts.ts'
import { saysNothing } from './cell-values.ts'
import { COUNT, toCount } from './counts-text.ts'

/** 檢核正確 [002 五5]; the others are inferred, 2026-11. Nothing may follow but how many rows. */
export const RIGHT = new RegExp(
  `^[(:,\\-]?(?:檔案)?(?:上傳|檢核|報送)?(?:結果:?)?(?:成功|正確|完成|通過|無誤|OK)(?:,?無誤)?[。.!]?(?:[(,:]?共?${COUNT}筆\\)?)?\\)?$`,
  'i',
)
/** 檢核有誤, 上傳有誤 [002 五5, 六4]; the others are inferred, 2026-11. */
export const WRONG = /失敗|有誤|錯誤|不正確|不符|不得|不可|不接受|不支援|未通過|超過|無法|異常|重複|拒絕|退回/
export const BOTH = new RegExp(`正確(?:筆數)?:?${COUNT}筆?[,、/;]?錯誤(?:筆數)?:?${COUNT}筆?`)
/** 無錯誤 is no error. */
export const NO_ERROR = /[查並皆]?(?:無|沒有)(?:任何)?(?:錯誤|異常|重複)/g
export const AT_WORK = /(上傳|檢核|處理|傳送|排隊|等待)中|^\d{1,3}%$/
const plain = (text: string): string => squeeze(text).replace(NO_ERROR, '無誤')

/** Any of these, and a line says what became of a file. */
export const isResult = (text: string): boolean => {
  const said = plain(text)
  return RIGHT.test(said) || WRONG.test(said) || BOTH.test(said) || AT_WORK.test(said)
}

/**
 * What became of one file, by the words of the platform. "Right" only in so many words; a result that is neither right
 * nor wrong, or says right and gives an error, is not believed.
 */
export function readResult(file: string, result: string, message = ''): FileResult {
  const said = plain(result)
  const about = { file: file.slice(0, 60), text: foldBlanks(result || message).slice(0, 60) }
  if (AT_WORK.test(said)) refuse('busy')
  const [both, right, wrong] = BOTH.exec(said) ?? []
  const counts = both ? { accepted: toCount(right!), rejected: toCount(wrong!) } : {}
  const rest = both ? said.replace(both, '').replace(/[():,。]+$/g, '') : said
  const isRight = (RIGHT.test(rest) || (both !== undefined && rest === '')) && !counts.rejected
  const isWrong = WRONG.test(rest) || counts.rejected! > 0
  if (isRight === isWrong) refuse('result-unclear', about)
  const words = foldBlanks(message)
  if (isRight && !saysNothing(words) && WRONG.test(plain(words))) refuse('result-differs', about)
  return {
    file,
    producedAt: parseProductionTime(file) ?? null,
    ok: isRight,
    message: isRight ? null : saysNothing(words) ? foldBlanks(result).replace(/^[(:,-]+/, '') : words,
    ...counts,
  }
}
