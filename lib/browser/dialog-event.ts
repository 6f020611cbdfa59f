/** How dialogs.ts (the page's world) tells the reader (ours) what a message box said. Anybody in the page can send it too. */
export const DIALOG_EVENT = 'chaiqin-companion:dialog'
