import { defineConfig } from '@playwright/test'
import { chromiumPath } from './browser.ts'
import { servers } from './people.ts'

const [first, second] = servers
const one = ({ origin }: (typeof servers)[0]) => ({ workers: 1, use: { baseURL: origin } })

/** Two products with the demonstration, each started by the README's command on a folder of its own. */
export default defineConfig({
  testDir: 'journeys',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // Pages are only looked at, and go first. Journeys change what the next one meets, so those of one product go one after the
  // other, and the one that closes the running cycle comes last.
  projects: [
    { name: 'pages', testMatch: 'pages.spec.ts', fullyParallel: true, use: { baseURL: first.origin } },
    {
      name: 'journeys',
      testMatch: /journeys\/[a-h][^/]*$/,
      testIgnore: 'cycle.spec.ts',
      ...one(first),
      dependencies: ['pages'],
    },
    {
      name: 'more',
      testMatch: /journeys\/[i-z][^/]*$/,
      testIgnore: 'pages.spec.ts',
      ...one(second),
      dependencies: ['pages'],
    },
    { name: 'turn', testMatch: 'cycle.spec.ts', ...one(first), dependencies: ['journeys'] },
  ],
  retries: 0,
  reporter: [['list']],
  outputDir: 'test-results',
  globalSetup: './sign-in-everyone.ts',
  use: {
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
  webServer: servers.map(({ port, origin }) => ({
    command: 'node prepare-server.ts',
    url: `${origin}/readyz`,
    timeout: 600_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(port) },
  })),
})
