/**
 * Taking over a circular file 通报导入: a file is taken whole or not at all; a half-year that is there already is compared
 * with the file and never overwritten — corrections are made one by one, by hand. Source: SPEC §12, §14; DOMAIN G-23.
 */
import type { Fact } from '../audit/fact.ts'
import type { WhyNot } from '../refusal.ts'
import { type Difference, differences } from './compare.ts'
import { type Contradiction, contradictions } from './contradiction.ts'
import type { Entry, Figures } from './entry.ts'
import type { Round, RoundId } from './round.ts'

/** `reference` rounds are the published history: read-only, whatever a file says about them. */
export const roundStates = ['new', 'unchanged', 'different', 'reference'] as const
export type RoundState = (typeof roundStates)[number]

export interface PlannedRound {
  readonly id: RoundId
  readonly state: RoundState
  readonly figures: readonly Figures[]
  /** What is stored against what the file says; empty unless `different`. */
  readonly differences: readonly Difference[]
  readonly contradictions: readonly Contradiction[]
}

export type ImportRefusal = 'rows-rejected' | 'nothing-read'
export type ImportFact = Fact<'examination.imported'>

type ReadFigures = Figures & { readonly round: RoundId }
interface StoredRound extends Pick<Round, 'id'> {
  readonly reference: boolean
}

/** What the file would do to each half-year that it tells of, oldest first; `entries` are all that is stored. */
export function planImport(
  read: readonly ReadFigures[],
  rounds: readonly StoredRound[],
  entries: readonly Entry[],
  peers: readonly string[],
): PlannedRound[] {
  const byRound = [...Map.groupBy(read, (row) => row.round)].sort(([a], [b]) => a.localeCompare(b))
  return byRound.map(([id, rows]) => {
    const figures = rows.map(({ zone, subject, score, rank }) => ({ zone, subject, score, rank }))
    const stored = rounds.find((row) => row.id === id)
    const own = entries.filter((row) => row.roundId === id)
    const differing = stored && !stored.reference ? differences(own, figures) : []
    const state = !stored ? 'new' : stored.reference ? 'reference' : differing.length > 0 ? 'different' : 'unchanged'
    return { id, state, figures, differences: differing, contradictions: contradictions(figures, peers) }
  })
}

/** Why the file may not be taken over, or null. `rejected` counts the rows with an error. */
export function whyNotImport(plan: readonly PlannedRound[], rejected: number): WhyNot<ImportRefusal> {
  if (rejected > 0) return { code: 'rows-rejected', details: { count: rejected } }
  return plan.length === 0 ? { code: 'nothing-read' } : null
}

/** That a file was taken over: its hash, and what became of each half-year in it. */
export function imported(
  file: { readonly name: string; readonly sha256: string },
  plan: readonly PlannedRound[],
): ImportFact {
  const rounds = plan.map(({ id, state, figures }) => ({ id, state, figures: figures.length }))
  return { act: 'examination.imported', subject: ['examination_file', file.sha256], payload: { ...file, rounds } }
}
