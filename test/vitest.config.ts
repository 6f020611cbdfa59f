import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { CHROMIUM, CHROMIUM_ARGS } from './e2e/browsers.ts'

// Offices sit in Taipei; the tests do not. Whatever leans on the computer's own zone fails here.
// Set before any worker or browser starts, so both projects inherit it.
process.env.TZ = 'America/New_York'

const never = ['**/node_modules/**', 'output/**', 'test/e2e/**']
const inBrowser = 'test/**/*.browser.test.{ts,tsx}'
const built = 'test/built.test.ts'

// Run one project with `vitest run --config test/vitest.config.ts --project unit`.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  cacheDir: 'node_modules/.vite/test',
  test: {
    // A slow machine is no fault; what hangs is.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...never, inBrowser, built],
          setupFiles: ['test/fast-check.ts'],
        },
      },
      {
        extends: true,
        // Its own cache: two optimizers writing one folder throw each other's files away.
        cacheDir: 'node_modules/.vite/test-dom',
        // Known beforehand: found on the way, they would reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            ...['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', 'idb'],
            '@cfworker/json-schema',
          ],
        },
        test: {
          name: 'dom',
          include: [inBrowser],
          exclude: never,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: CHROMIUM, args: CHROMIUM_ARGS } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // Looks at output/, so it runs after the builds (see run.ts) and never with the others.
        extends: true,
        test: { name: 'built', environment: 'node', include: [built], exclude: never },
      },
    ],
  },
})
