/**
 * How the assist (our world) asks dialogs.ts (the page's world) to click an element that was just checked. Anybody in
 * the page can send it too; it then clicks what the page could have clicked itself.
 */
export const CLICK_EVENT = 'chaiqin-companion:click'
