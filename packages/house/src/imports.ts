import { existsSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { root, type SourceFile, withoutComments } from './repository.ts'

export interface Import {
  readonly from: string
  readonly target: string
  readonly typeOnly: boolean
}

const STATEMENT = /\b(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^'\n]+)'/g
const DYNAMIC = /\bimport\(\s*'([^'\n]+)'\s*\)/g

/** Every import of a file. `import { type A }` counts as a value import: the module is loaded all the same. */
export function importsOf(file: SourceFile): Import[] {
  const text = withoutComments(file.text)
  const found = [...text.matchAll(STATEMENT)].map(([, type, target = '']) => ({
    from: file.path,
    target,
    typeOnly: type !== undefined,
  }))
  const dynamic = [...text.matchAll(DYNAMIC)].map(([, target = '']) => ({ from: file.path, target, typeOnly: false }))
  return [...found, ...dynamic]
}

/** The workspace that a path or a specifier belongs to: `packages/api`, `apps/site`, `e2e`; null for others. */
export function workspaceOf(place: string): string | null {
  const own = /^@ratchet\/([\w-]+)/.exec(place)?.[1]
  if (own) return ['server', 'admin', 'site'].includes(own) ? `apps/${own}` : own === 'e2e' ? 'e2e' : `packages/${own}`
  return /^((?:apps|packages)\/[\w-]+|e2e)/.exec(place)?.[1] ?? null
}

/** The file that an import of ours leads to, from the root; null for packages from elsewhere. */
export function resolveOwn({ from, target }: Import): string | null {
  if (target.startsWith('.')) return normalize(join(from, '..', target))
  const own = /^@ratchet\/([\w-]+)\/(.+)$/.exec(target)
  const workspace = workspaceOf(target)
  if (!own || !workspace) return null
  const path = `${workspace}/src/${own[2]}.ts`
  return existsSync(join(root, path)) ? path : null
}
