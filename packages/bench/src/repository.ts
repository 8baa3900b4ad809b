import { join } from 'node:path'

/** The product is started as anybody would start it: by path, as a process of its own. */
export const repositoryRoot = join(import.meta.dirname, '../../..')
export const startCommand = join(repositoryRoot, 'apps/server/src/start.ts')
