import { chosen } from './chosen.ts'
import * as zh from './zh/panel-labels.ts'

export const { PANEL_LANGUAGE, PANEL_LABELS, COPY_LABELS } = chosen('panel-labels', zh)
