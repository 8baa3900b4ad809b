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
  env: { ...process.env, DATA_DIR: folder, HOST: '127.0.0.1' },
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 1)
})
