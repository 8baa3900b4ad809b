import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { filesLike, root } from './repository.ts'

export const frozenFile = join(root, 'packages/api/migrations/frozen.json')

/** sha256 of every migration that may never change again, by file name. */
export function frozenMigrations(): Record<string, string> {
  return existsSync(frozenFile) ? JSON.parse(readFileSync(frozenFile, 'utf8')) : {}
}

/** sha256 of every migration as it stands, by file name. */
export function presentMigrations(): Record<string, string> {
  const files = filesLike(/^packages\/api\/migrations\/.*\.ts$/)
  return Object.fromEntries(
    files.map((path) => [
      basename(path),
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
    ]),
  )
}
