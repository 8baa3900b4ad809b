import { expect, test } from 'vitest'
import { importsOf, resolveOwn, workspaceOf } from './imports.ts'
import { isTest, sources } from './repository.ts'

/** Who may import whom (ARCHITECTURE "Direction"). `types` may be asked for types only. */
const directions: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> =
  {
    'packages/domain': { values: [] },
    'packages/statistics': { values: [] },
    'packages/design': { values: ['packages/domain', 'packages/words'] },
    'packages/words': { values: ['packages/domain'] },
    'packages/documents': { values: ['packages/domain', 'packages/words', 'packages/design'] },
    'packages/api': {
      values: ['packages/domain', 'packages/statistics', 'packages/documents', 'packages/words'],
    },
    'packages/house': { values: ['packages/words'] },
    'packages/bench': { values: ['packages/api', 'packages/domain'] },
    'apps/server': { values: ['packages/api', 'packages/domain', 'packages/documents', 'packages/words'] },
    'apps/admin': { values: ['packages/domain', 'packages/design', 'packages/words'], types: ['packages/api'] },
    'apps/site': { values: ['packages/domain', 'packages/design', 'packages/words'], types: ['packages/api'] },
    e2e: { values: [] },
  }

const files = sources()
const imports = files.flatMap(importsOf)

test('every workspace has its directions', () => {
  const workspaces = new Set(files.map((file) => workspaceOf(file.path)))
  expect([...workspaces].filter((name) => name && !directions[name])).toEqual([])
})

test('imports go in the directions of ARCHITECTURE.md, and type-only ones stay type-only', () => {
  const wrong = imports.filter((one) => {
    const from = workspaceOf(one.from) ?? ''
    const to = one.target.startsWith('.') ? workspaceOf(resolveOwn(one) ?? '') : workspaceOf(one.target)
    if (!to || to === from) return false
    const { values = [], types = [] } = directions[from] ?? {}
    return !values.includes(to) && !(one.typeOnly && types.includes(to))
  })
  expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([])
})

test('nobody reaches into another workspace by a relative path', () => {
  const reaching = imports.filter(
    (one) => one.target.startsWith('.') && workspaceOf(resolveOwn(one) ?? '') !== workspaceOf(one.from),
  )
  expect(reaching.map(({ from, target }) => `${from} → ${target}`)).toEqual([])
})

test('the domain depends on zod and stops there', () => {
  const foreign = imports.filter(
    (one) => one.from.startsWith('packages/domain/src') && !isTest(one.from) && !/^(\.|zod$)/.test(one.target),
  )
  expect(foreign.map(({ from, target }) => `${from} → ${target}`)).toEqual([])
})

test('the domain and the statistics know no clock and no chance', () => {
  const seen = files.filter(
    ({ path, text }) =>
      /^packages\/(domain|statistics)\/src/.test(path) &&
      !isTest(path) &&
      /\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID|getRandomValues/.test(text),
  )
  expect(seen.map(({ path }) => path)).toEqual([])
})

test('no file imports itself over others', () => {
  const graph = new Map<string, string[]>()
  for (const one of imports) {
    const to = one.typeOnly ? null : resolveOwn(one)
    if (to) graph.set(one.from, [...(graph.get(one.from) ?? []), to])
  }
  expect(cyclesOf(graph)).toEqual([])
})

/** One path per cycle found by walking depth first. */
function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (file: string, above: readonly string[]): void => {
    if (above.includes(file)) cycles.push([...above.slice(above.indexOf(file)), file].join(' → '))
    if (done.has(file) || above.includes(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...above, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return cycles
}
