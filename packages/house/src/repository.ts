import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'

export const root = join(import.meta.dirname, '../../..')

const notOurs = new Set([
  'node_modules',
  'dist',
  '.git',
  '.turbo',
  '.data',
  'test-results',
  'playwright-report',
  'generated',
])

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly name: string
  readonly text: string
  readonly lines: number
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/** Every file of ours, by path from the root; `pattern` is matched against that path. */
export function filesLike(pattern: RegExp): string[] {
  return walk(root)
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .filter((path) => pattern.test(path))
    .sort()
}

/** Source files, without what a generator wrote. */
export function sources(pattern = /^(apps|packages|e2e)\/.*\.(ts|tsx|vue|css|cjs)$/): SourceFile[] {
  return filesLike(pattern)
    .filter((path) => !path.includes('.gen.') && !path.includes('/fixtures/'))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, name: basename(path), text, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) }
    })
}

export const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path)

/** The text without comments: what is left is said to the machine or to a reader of the screen. */
export function withoutComments(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
}
