import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Starts the product as the README says, on an empty folder that goes away afterwards. */
const folder = mkdtempSync(join(tmpdir(), 'ratchet-e2e-'))
const root = join(import.meta.dirname, '..')
const child = spawn(process.execPath, ['apps/server/src/start.ts'], {
  cwd: root,
  stdio: 'inherit',
  // A fixed instant to live from: the journeys know which half-year is running.
  env: { ...process.env, DATA_DIR: folder, HOST: '127.0.0.1', RATCHET_NOW: '2026-11-23T02:00:00.000Z' },
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 1)
})
