import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesLike, isTest, root, sources, withoutComments } from './repository.ts'

test('colours come from the tokens of packages/design', () => {
  const hex = /['"`\s:(]#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b['"`\s;,)]/i
  const painted = sources(/^(apps|packages)\/.*\.(ts|tsx|vue|css)$/).filter(
    ({ path, text }) => !path.startsWith('packages/design/') && !isTest(path) && hex.test(withoutComments(text)),
  )
  expect(painted.map(({ path }) => path)).toEqual([])
})

test('what people read comes from packages/words', () => {
  const portals = filesLike(/^apps\/(admin|site)\/src\/.*\.(ts|tsx|vue)$/).filter((path) => !isTest(path))
  const written = portals.flatMap((path) => {
    const text = withoutComments(readFileSync(join(root, path), 'utf8'))
    // A pattern may read what people typed in Chinese; it says nothing.
    const said = text.replace(/([(,=:]\s*)\/(?:[^/\n\\]|\\.)+\/[a-z]*/g, '$1').match(/\p{Script=Han}[^\n'"`<]*/u)
    return said ? [`${path}: ${said[0]}`] : []
  })
  expect(written).toEqual([])
})

test('no raw HTML enters a page', () => {
  const raw = sources(/^apps\/(admin|site)\/src\//).filter(({ text }) =>
    /\bv-html\b|dangerouslySetInnerHTML/.test(withoutComments(text)),
  )
  expect(raw.map(({ path }) => path)).toEqual([])
})
