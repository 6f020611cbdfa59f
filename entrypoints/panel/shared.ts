import type { PanelNews, QuestionId } from '../../lib/domain/panel.ts'

/** Where the panel's script leaves its maker for the reader, in the world both share and the page does not. */
export const PANEL = 'chaiqinPanel'

export interface Panel {
  show(news: PanelNews | null): void
}

export type CreatePanel = (onAnswer: (question: QuestionId, value: string) => void) => Panel
