import type { UnplacedDownload } from '../../domain/downloads.ts'
import { rocMoment } from './dates.ts'

/** What is said of finished downloads: the leave to hear of them, and those of which month or agency is not known. */

export const DOWNLOADS_TEXT = {
  meaning:
    'Once allowed, JSON data files downloaded from the console are recorded as produced and checked automatically. The month is the one in the form when you press 「產生JSON資料檔」; the production time is that in the file name.',
  points: [
    'Only finished downloads from “Allowed sites” whose file name ends in .json are looked at; all others are ignored and not recorded.',
    'Only the file name, size, time and the site it came from are looked at; the file is not opened and its content is not read. To check a file before uploading, still drop it on “Files”.',
    'Only the file name, month and time are recorded, on this computer; they are sent to no one.',
    'Where the month or agency is not certain, nothing is guessed: the file is listed in “Files” for you to confirm.',
  ],
  browserSays:
    'The browser asks for the whole permission to manage downloads, which is wider than what is used; the companion never downloads, opens, moves or deletes a file by itself.',
  allowed: 'Allowed: finished downloads are recognised automatically.',
  notAllowed: 'Not allowed yet: drop downloaded files on “Files” to check and record them.',
  allow: 'Allow',
  withdraw: 'Withdraw',
  nowAllowed:
    'Allowed. Data files downloaded from now on are recognised automatically; earlier ones are not looked at.',
  nowWithdrawn: 'Withdrawn: downloads are no longer looked at. Records already stored are not affected.',
  refused:
    'The browser did not allow it; nothing was changed. If you need it, press again and agree when the browser asks.',

  hint: 'Dropping files every time? Allow the companion to recognise files downloaded from the console, and they are recorded automatically.',
  hintLink: 'Recognise downloads',

  unplaced: 'Downloaded files that are not certain yet',
  dismiss: 'Dismiss',
} as const

const UNPLACED: Record<UnplacedDownload['why'], string> = {
  month: 'which month it is for is not known; drop the file in the box below and choose the month',
  agency: 'which agency it is for is not known; choose the agency, drop the file in the box below and choose the month',
  time: 'the production time in its name has not come yet; check the clocks of this computer and of the console, then drop the file in the box below',
  empty: 'the file is empty; download it again from the console',
  'not-saved': 'but the record could not be saved; drop the file in the box below and press “Record as produced”',
}

/** `2023-06-02 09:00 x.json was downloaded: which month it is for is not known; …`. */
export function unplacedText({ name, at, why }: UnplacedDownload): string {
  return `${rocMoment(at)} ${name} was downloaded${why === 'not-saved' ? ', ' : ': '}${UNPLACED[why]}.`
}
