import { defineConfig } from 'wxt'

/** The extension's own name towards Firefox; its stored data hang on it, so it never changes. */
const GECKO_ID = 'chaiqin-companion@chaiqin.tw'

export default defineConfig({
  // Every import is written out (architecture.md, Habits), so a reader sees where a name comes from.
  imports: false,
  outDir: 'output',
  // WXT would choose 2 for Firefox and then drop optional_host_permissions without a word.
  manifestVersion: 3,
  vite: () => ({
    // TSX needs no plugin: Vite's own transformer does it, and no devtools can slip into a build.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Vite's preload polyfill is for browsers of 2022 and says `fetch`; the built output may hold no such word.
    build: { target: ['chrome144', 'firefox142'], modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_TW',
    // No host at install: each agency's vendor has its own address, granted one by one from the popup.
    permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
    // Nor these, each asked for by a click of its own: finished downloads are recognised, reminders are notifications.
    optional_permissions: ['downloads', 'notifications'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : // The first Chrome with Temporal.
        { minimum_chrome_version: '144' }),
  }),
  hooks: {
    // WXT names both after the page's <title>, whatever stands above; a title in HTML knows no locale.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_extName__'
      // Firefox would open the sidebar by itself at install.
      if (manifest.sidebar_action) {
        Object.assign(manifest.sidebar_action, { default_title: '__MSG_extName__', open_at_install: false })
      }
    },
  },
})
