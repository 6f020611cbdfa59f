/** The words of the settings of filling in and of comparison rounds. */

export const ROUND_SETTINGS_TEXT = {
  sendAfterFill: 'Send the query right after filling in',
  sendAfterFillHint:
    'A query changes no data on the console. Left off, you check the form and press 「確定」 yourself.',
  roundOffHours: 'Run comparison rounds outside office hours too',
  roundOffHoursHint:
    'Office hours are 08:00–18:00 on working days. Left off, a round pauses at other times and you decide whether to go on.',
  roundPause: 'Pause between queries (seconds)',
  roundPatience: 'Longest wait for an answer (seconds)',
  roundPatienceHint: 'With no result in that time, the round pauses.',
} as const

export function secondsHint({ usual, least, most }: { usual: number; least: number; most: number }): string {
  return `${least} to ${most} seconds; default ${usual}.`
}

export function secondsProblem({ least, most }: { least: number; most: number }): string {
  return `Enter a number from ${least} to ${most}. Not saved.`
}
