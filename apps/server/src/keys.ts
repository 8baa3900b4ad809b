import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Keyring, type KeyringFile, withNewKey } from '@ratchet/api/database/keyring'
import { Complaint } from './complaint.ts'
import type { Environment } from './environment.ts'
import { makeFolder } from './make-folder.ts'

type KeyPlace = Pick<Environment, 'dataDir' | 'masterKeyFile' | 'profile'>

/** Where the keyring lies: the named file, else one in the data folder. */
export function keyringPath(environment: KeyPlace): string {
  return environment.masterKeyFile ?? join(environment.dataDir, 'keyring.json')
}

/** The keyring; a demonstration makes its own on first start, production never does. Throws a Complaint. */
export function loadKeyring(environment: KeyPlace): Keyring {
  const path = keyringPath(environment)
  if (!existsSync(path)) {
    if (environment.masterKeyFile || environment.profile === 'production') {
      throw new Complaint(
        `The keyring file ${path} is missing; bring it back, or make a first one by \`ratchet rotate-keys\`.`,
      )
    }
    writeKeyring(path, withNewKey(null, new Date().toISOString()))
  }
  return new Keyring(readKeyring(path))
}

/** Adds a key to the end of the ring, which makes it the one in use. Answers its id. */
export function addKey(environment: KeyPlace): string {
  const path = keyringPath(environment)
  const next = withNewKey(existsSync(path) ? readKeyring(path) : null, new Date().toISOString())
  writeKeyring(path, next)
  return next.keys.at(-1)?.id ?? ''
}

function readKeyring(path: string): KeyringFile {
  try {
    const text = readFileSync(path, 'utf8')
    Keyring.parse(text)
    return JSON.parse(text) as KeyringFile
  } catch {
    throw new Complaint(
      `The keyring file ${path} cannot be read as a keyring; bring back the copy that you keep apart.`,
    )
  }
}

/** Written whole or not at all, and readable by its owner only: who has this file can forge the trail. */
function writeKeyring(path: string, ring: KeyringFile): void {
  const draft = `${path}.new`
  try {
    makeFolder(dirname(path))
    writeFileSync(draft, `${JSON.stringify(ring, null, 2)}\n`, { mode: 0o600, flush: true })
    chmodSync(draft, 0o600)
    renameSync(draft, path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new Complaint(`The keyring file ${path} cannot be written (${code}); make its folder writable.`)
  }
}
