import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './repository.ts'

const rows = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [^-|]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

const folders = (path: string) =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

/** The last column names the folders in which the word is at home. */
const homes = new Set(rows.flatMap((cells) => [...(cells[5] ?? '').matchAll(/`([\w-]+)\/?`/g)].map(([, home]) => home)))

test('every noun of the domain has its row in the glossary', () => {
  expect(folders('packages/domain/src').filter((noun) => !homes.has(noun))).toEqual([])
})

test('every noun of the procedures has its row, or is the machinery under them', () => {
  const machinery = ['database', 'seed']
  const nouns = folders('packages/api/src').filter((noun) => !machinery.includes(noun))
  expect(nouns.filter((noun) => !homes.has(noun))).toEqual([])
})

test('every row has a Chinese word, an English one and a meaning, and no word twice', () => {
  const incomplete = rows.slice(1).filter((cells) => !cells[1] || !cells[2] || !cells[3])
  expect(incomplete.map((cells) => cells.join(' '))).toEqual([])
  const english = rows.map((cells) => cells[2])
  expect(english.filter((word, index) => english.indexOf(word) !== index)).toEqual([])
})
