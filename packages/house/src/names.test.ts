import { expect, test } from 'vitest'
import { isTest, sources } from './repository.ts'

const files = sources()
const forbidden = /^(utils?|helpers?|common|shared|core|lib|misc|managers?|services?|index)$/
/** A name ends where the first extension begins: `unit.queries.ts` is `unit`. */
const stem = (part: string) => part.replace(/\..*$/, '')

test('no folder or file has a name that says nothing', () => {
  const seen = files.filter(({ path }) =>
    path
      .split('/')
      .slice(1)
      .some((part) => forbidden.test(stem(part))),
  )
  expect(seen.map(({ path }) => path)).toEqual([])
})

test('files are kebab-case, components PascalCase, migrations dated', () => {
  const wrong = files.filter(({ path, name, text }) => {
    if (path.includes('/migrations/')) return !/^\d{8}T\d{4}_[a-z-]+\.ts$/.test(name)
    if (/\b(defineComponent|FunctionalComponent)\b/.test(text) && /^[A-Z][A-Za-z0-9]*\.ts$/.test(name)) return false
    if (/\.(tsx|vue)$/.test(name)) return !/^([A-Z][A-Za-z0-9]*|[a-z0-9-]+)(\.test)?\.(tsx|vue)$/.test(name)
    return !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|css|cjs)$/.test(name)
  })
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('nothing is left for later: no notes to self, no test that is switched off', () => {
  // Written in two halves, so that this line does not find itself.
  const notes = new RegExp(`\\b(${['TO', 'FIX'].map((half) => half + (half === 'TO' ? 'DO' : 'ME')).join('|')})\\b`)
  const off = /\b(test|it|describe)\.(skip|only|todo)\(/
  const seen = files.filter(({ path, text }) => notes.test(text) || (isTest(path) && off.test(text)))
  expect(seen.map(({ path }) => path)).toEqual([])
})

test('only the server reads the environment, in one file', () => {
  const allowed =
    /^(apps\/server\/src\/(environment|build-portals)\.ts|packages\/house\/|packages\/bench\/|e2e\/)|\.test\.ts$/
  const tests = /^packages\/api\/src\/database\/(global-setup|postgres-server)\.ts$|\/(vite|vitest)\.config\.ts$/
  const seen = files.filter(({ path, text }) => /process\.env\b/.test(text) && !allowed.test(path) && !tests.test(path))
  expect(seen.map(({ path }) => path)).toEqual([])
})
