import { defineConfig } from '@playwright/test'
import { chromiumPath } from './browser.ts'
import { origin, serverPort } from './people.ts'

/** One product instance with the demonstration, started by the README's command on a folder of its own. */
export default defineConfig({
  testDir: 'journeys',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // Pages are only looked at, two at a time. Journeys change what the next one meets, so they go one after the other, and the
  // one that closes the running cycle comes last.
  projects: [
    { name: 'pages', testMatch: 'pages.spec.ts', fullyParallel: true },
    { name: 'journeys', testIgnore: ['pages.spec.ts', 'cycle.spec.ts'], workers: 1, dependencies: ['pages'] },
    { name: 'turn', testMatch: 'cycle.spec.ts', workers: 1, dependencies: ['journeys'] },
  ],
  retries: 0,
  reporter: [['list']],
  outputDir: 'test-results',
  globalSetup: './sign-in-everyone.ts',
  use: {
    baseURL: origin,
    // What cannot be pressed says so soon, not when the whole journey's time is over.
    actionTimeout: 20_000,
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: await chromiumPath(),
      // Without a UTF-8 locale the browser cannot name a downloaded file in Chinese.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node prepare-server.ts',
    url: `${origin}/readyz`,
    timeout: 600_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(serverPort) },
  },
})
