import { TRPCError } from '@trpc/server'
import { ZodRealError } from 'zod'

type Path = (string | number)[]

/** PostgreSQL keeps no U+0000, and half a surrogate pair is no text in any encoding. */
export function isKeepable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed()
}

/** No input of ours is half as deep; a million boxes in each other would break whoever looks into them. */
const DEEPEST = 30

/** Every text in the value that no database can keep, names of fields included, as the path that leads to it. */
export function unkeepableText(value: unknown, at: Path = []): Path[] {
  if (typeof value === 'string') return isKeepable(value) ? [] : [at]
  if (typeof value !== 'object' || value === null) return []
  if (at.length === DEEPEST) return [at]
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...at, Array.isArray(value) ? Number(name) : name]
    return isKeepable(name) ? unkeepableText(inner, here) : [at]
  })
}

/** An input that is badly filled at these places: 400, shown at the fields. */
export function unkeepable(paths: readonly Path[]): TRPCError {
  const issues = paths.map((path) => ({ code: 'custom' as const, path, message: 'unkeepable-text' }))
  return new TRPCError({ code: 'BAD_REQUEST', cause: new ZodRealError(issues) })
}

/** 22021: not in the database's encoding; 22P05: not in jsonb. A text that came inside a file gets as far as here. */
export function isUnkeepableError(error: unknown): boolean {
  const code = (error as { code?: unknown } | null | undefined)?.code
  return code === '22021' || code === '22P05'
}
