import { dirname, normalize } from 'node:path/posix'
import { expect, test } from 'vitest'
import { isTest, sources } from './repository.ts'

const admin = new Map(
  sources(/^apps\/admin\/src\/.*\.(ts|tsx|css)$/)
    .filter(({ path }) => !isTest(path))
    .map(({ path, text }) => [path, text]),
)
const found = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
/** What a file brings with it: by `import`, by `@import`, and, where asked, by `import()` later on. */
function broughtBy(start: string, later: boolean): ReadonlySet<string> {
  const seen = new Set([start])
  for (const path of seen) {
    const text = admin.get(path) ?? ''
    const names = path.endsWith('.css')
      ? found(/@import\s+"([^"]+)"/g, text)
      : [
          ...found(/(?:^|\n)(?:import|export)[^;'"]*?'(\.[^']+)'/g, text),
          ...(later ? found(/\bimport\('(\.[^']+)'\)/g, text) : []),
        ]
    for (const name of names) {
      const next = normalize(`${dirname(path)}/${name}`)
      if (admin.has(next)) seen.add(next)
    }
  }
  return seen
}

const definedIn = new Map<string, Set<string>>()
for (const [path, text] of admin) {
  if (!path.endsWith('.css')) continue
  for (const name of found(/\.([a-zA-Z][\w-]+)/g, text))
    definedIn.set(name, (definedIn.get(name) ?? new Set()).add(path))
}
/** The words of every class that a component names as text. */
const classesOf = (text: string) =>
  found(/className=("[^"]*"|\{[^}]*(?:\$\{[^}]*\}[^}]*)*\})/g, text)
    .flatMap((said) => said.match(/"[^"]*"|'[^']*'|`[^`]*`/g) ?? [])
    .flatMap((said) =>
      said
        .slice(1, -1)
        .replace(/\$\{[^}]*\}/g, ' ')
        .split(/\s+/),
    )

test('a page looks the same whichever page was open before it: it brings the styles of every class it uses', () => {
  const always = broughtBy('apps/admin/src/main.tsx', false)
  const routes = 'apps/admin/src/page-routes.ts'
  const pages = found(/import\('\.\/([^']+)'\)/g, admin.get(routes) ?? '').map((name) => `apps/admin/src/${name}`)
  expect(pages.length).toBeGreaterThan(80)
  const bare = new Set<string>()
  for (const page of pages) {
    const brought = broughtBy(page, true)
    for (const path of brought) {
      if (!path.endsWith('.tsx')) continue
      for (const name of classesOf(admin.get(path) ?? '')) {
        const styles = definedIn.get(name)
        if (!styles || [...styles].some((style) => brought.has(style) || always.has(style))) continue
        bare.add(`${name} of ${path} on ${page}: ${[...styles].join(', ')}`)
      }
    }
  }
  expect([...bare].sort()).toEqual([])
})
