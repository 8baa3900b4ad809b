/**
 * Difference between two snapshots 两次台账的差别: by the immutable number of each entry what is new, what was settled, what
 * is open again, what reads otherwise, and what is no longer listed. Source: DOMAIN G-18 (diff between snapshots).
 */
import { isSettled, type LedgerEntry } from './snapshot.ts'

export const differenceKinds = ['added', 'settled', 'again', 'changed', 'gone'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

export interface EntryDifference {
  readonly kind: DifferenceKind
  readonly entry: LedgerEntry
  /** Which fields read otherwise, with what they said before. */
  readonly fields: readonly { readonly field: keyof LedgerEntry; readonly before: string; readonly after: string }[]
}

const compared = [
  'title',
  'theme',
  'place',
  'lead',
  'coUnits',
  'kind',
  'due',
  'status',
  'outcome',
  'closedOn',
  'people',
] as const satisfies readonly (keyof LedgerEntry)[]

const said = (value: LedgerEntry[keyof LedgerEntry]): string =>
  Array.isArray(value) ? value.join('、') : String(value ?? '')

function fieldsOf(before: LedgerEntry, after: LedgerEntry): EntryDifference['fields'] {
  return compared
    .map((field) => ({ field, before: said(before[field]), after: said(after[field]) }))
    .filter((row) => row.before !== row.after)
}

/** Every entry that is not the same in both, in the order of the kinds, then of the numbers. */
export function differenceOf(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): EntryDifference[] {
  const earlier = new Map(before.map((entry) => [entry.number, entry]))
  const later = new Map(after.map((entry) => [entry.number, entry]))
  const found: EntryDifference[] = []
  for (const entry of after) {
    const was = earlier.get(entry.number)
    const fields = was ? fieldsOf(was, entry) : []
    if (!was) found.push({ kind: 'added', entry, fields })
    else if (isSettled(entry) && !isSettled(was)) found.push({ kind: 'settled', entry, fields })
    else if (!isSettled(entry) && isSettled(was)) found.push({ kind: 'again', entry, fields })
    else if (fields.length > 0) found.push({ kind: 'changed', entry, fields })
  }
  for (const entry of before) if (!later.has(entry.number)) found.push({ kind: 'gone', entry, fields: [] })
  const rank = ({ kind, entry }: EntryDifference) => `${differenceKinds.indexOf(kind)} ${entry.number}`
  return found.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
