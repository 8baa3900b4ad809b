import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterOutputs } from '@trpc/server'

export type RowResult = inferRouterOutputs<AppRouter>['classification']['sortMany']['results'][number]
export interface Touched {
  readonly id: string
  readonly seen: number
}

/** So many are answered within a few seconds also by a busy machine; the server takes a hundred. */
const AT_ONCE = 50

/** The rows in turns, each short enough to be answered within a moment. */
export function turnsOf(rows: readonly Touched[]): Touched[][] {
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) =>
    rows.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
}

/** The concerns that take new voices: a merged one goes on under another number. */
export function joinable<C extends { readonly mergedIntoId: string | null }>(concerns: readonly C[]): C[] {
  return concerns.filter(({ mergedIntoId }) => mergedIntoId === null)
}

export interface Failed {
  readonly code: string
  readonly details: RowResult['details']
  /** The first few by number, and how many there are. */
  readonly numbers: readonly string[]
  readonly count: number
}

const TOLD_EACH = 10

/** What came of it: how many went through, and what was not done, by its reason. */
export function outcomeOf(results: readonly RowResult[]): {
  readonly done: number
  readonly failed: readonly Failed[]
} {
  const failed = Map.groupBy(
    results.filter(({ code }) => code !== null),
    ({ code, details }) => `${code} ${JSON.stringify(details)}`,
  )
  return {
    done: results.filter(({ code }) => code === null).length,
    failed: [...failed.values()].map((rows) => ({
      code: rows[0]?.code ?? '',
      details: rows[0]?.details ?? {},
      numbers: rows.slice(0, TOLD_EACH).map(({ number, id }) => number ?? id),
      count: rows.length,
    })),
  }
}
