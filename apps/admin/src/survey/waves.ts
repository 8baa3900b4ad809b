import type { AppRouter } from '@ratchet/api/router'
import { themeIds } from '@ratchet/domain/cycle/aspect'
import type { ReadingSubject, ReportedResult } from '@ratchet/domain/survey/wave'
import type { inferRouterOutputs } from '@trpc/server'

export type ListedWave = inferRouterOutputs<AppRouter>['survey']['waves'][number]
export const readingSubjects: readonly ReadingSubject[] = ['overall', ...themeIds]

/** A published table as it is typed: text in every cell. */
export interface TypedTable {
  readonly releasedOn: string
  readonly n: string
  readonly error: 'se' | 'margin' | 'none'
  readonly rows: Readonly<
    Partial<Record<ReadingSubject, { readonly estimate: string; readonly error: string; readonly n: string }>>
  >
}
export const emptyTable: TypedTable = { releasedOn: '', n: '', error: 'margin', rows: {} }
export type TableFault = 'score-range' | 'positive' | 'whole'

const numberOf = (text: string) => {
  const plain = text.normalize('NFKC').replace(/[\s,±]/g, '')
  return plain === '' ? null : Number(plain)
}

/** What is wrong with each cell, by `theme.field`; nothing when the table can be sent. */
export function faultsOf(table: TypedTable): Record<string, TableFault> {
  const faults: Record<string, TableFault> = {}
  const n = numberOf(table.n)
  if (n === null || !Number.isInteger(n) || n < 1) faults.n = 'whole'
  for (const [theme, row] of Object.entries(table.rows)) {
    const [estimate, error, answers] = [numberOf(row.estimate), numberOf(row.error), numberOf(row.n)]
    if (estimate !== null && !(estimate >= 0 && estimate <= 100)) faults[`${theme}.estimate`] = 'score-range'
    if (table.error !== 'none' && error !== null && !(error > 0)) faults[`${theme}.error`] = 'positive'
    if (answers !== null && !(Number.isInteger(answers) && answers > 0)) faults[`${theme}.n`] = 'whole'
  }
  return faults
}

/** The readings of the table; a theme without a score is left out, so that missing stays missing. */
export function resultsOf(table: TypedTable): ReportedResult[] {
  return readingSubjects.flatMap((theme) => {
    const row = table.rows[theme]
    const estimate = row ? numberOf(row.estimate) : null
    if (!row || estimate === null) return []
    const error = table.error === 'none' ? null : numberOf(row.error)
    const [se, margin] = table.error === 'se' ? [error, null] : [null, error]
    return [{ theme, estimate, se, margin, n: numberOf(row.n) }]
  })
}
