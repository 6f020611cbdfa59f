import { chosen } from './chosen.ts'
import * as zh from './zh/round-settings.ts'

export const { ROUND_SETTINGS_TEXT, secondsHint, secondsProblem } = chosen('round-settings', zh)
