import { defineConfig } from '@playwright/test'

/**
 * One runner for both browsers: the specs start the browsers themselves through chromium.ts and firefox.ts
 * (Playwright cannot drive Debian's Firefox). The builds must be there: run.ts makes them first.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../output/test/e2e',
  workers: 2,
  fullyParallel: false,
  // A test that needs a second try has a fault of its own.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // run.ts reads the counts from the JSON.
  reporter: [['list'], ['json', { outputFile: '../../output/test/e2e.json' }]],
})
