import { defineConfig } from '@playwright/test'
import { chromiumPath } from './tests/site/chromium.ts'

/** The built site (`DIST_DIR`, default `dist`) in a real Chromium; `npm test` builds it before. */
export default defineConfig({
  testDir: 'tests/site',
  testMatch: '*.spec.ts',
  outputDir: '.cache/test-results',
  globalSetup: './tests/site/serve-site.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['line']],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: await chromiumPath(), args: ['--no-sandbox'] },
  },
})
