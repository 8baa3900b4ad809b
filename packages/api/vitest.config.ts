import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/database/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Modules keep nothing that belongs to a database, so files may share them: a quarter of the time. An embedded database
    // lives in its process's memory, which only a process of its own gives back.
    isolate: process.env.TEST_DATABASE !== 'server',
  },
})
