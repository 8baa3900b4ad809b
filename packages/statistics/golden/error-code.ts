import { StatError } from '../src/stat-error.ts'

/** The code of the StatError that `run` throws; whatever else it throws or returns as it is. */
export function codeOf(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error instanceof StatError ? error.code : error
  }
}

/** Paths of all numbers in a result that are NaN or infinite: there may be none. */
export function unspeakable(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => unspeakable(inner, `${path}.${key}`))
}
