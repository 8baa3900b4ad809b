import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Keyring, type KeyringFile, withNewKey } from '@ratchet/api/database/keyring'
import { freePort } from './free-port.ts'
import { type Running, run } from './process.ts'
import { startCommand } from './repository.ts'
import type { Setting } from './setting.ts'

/** What the address of the product is said to be: forms name it as their origin, as a browser does. */
export const PUBLIC_URL = 'https://bench.example'

/** The product as an office runs it: production profile, a server database, keys of its own, a proxy in front. */
export interface Product {
  readonly databaseUrl: string
  readonly keyring: Keyring
  start(): Promise<Running>
}

export function productOn(databaseUrl: string, { afterwards }: Pick<Setting, 'afterwards'>): Product {
  const folder = mkdtempSync(join(tmpdir(), 'ratchet-bench-'))
  const keyringFile = join(folder, 'keyring.json')
  const ring: KeyringFile = withNewKey(null, new Date().toISOString())
  writeFileSync(keyringFile, JSON.stringify(ring), { mode: 0o600 })
  afterwards(() => rmSync(folder, { recursive: true, force: true }))
  return {
    databaseUrl,
    keyring: new Keyring(ring),
    start: async () => {
      const port = await freePort()
      const env = {
        PORT: String(port),
        DATA_DIR: join(folder, randomBytes(4).toString('hex')),
        DATABASE_URL: databaseUrl,
        RATCHET_PROFILE: 'production',
        RATCHET_MASTER_KEY_FILE: keyringFile,
        PUBLIC_URL,
        // The load comes over a proxy that says for whom: as many networks as a campaign has.
        TRUSTED_PROXIES: '127.0.0.1',
      }
      const running = await run({ command: process.execPath, args: [startCommand], port, env, ready: '/readyz' })
      afterwards(() => running.kill())
      return running
    },
  }
}
