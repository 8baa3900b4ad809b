import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** With its parents; not by `recursive`: under /proc, where a folder is there and takes no child, that never ends. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder))
  mkdirSync(folder)
}
