/** The panel's own few words; kept apart, for they travel with its script into every page. */
export const PANEL_LABELS = {
  title: '差勤報送小幫手',
  fold: '收合',
  unfold: '展開小幫手',
  move: '移動(可用方向鍵)',
  send: '確定',
  round: '連續比對…',
} as const
