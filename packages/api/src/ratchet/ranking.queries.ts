import { currentEntries, type ExaminationSubject } from '@ratchet/domain/examination/entry'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { listEntries, listRounds } from '../examination/examination.queries.ts'

/** Places of all zones in one compared round, overall; and our own places per aspect. */
export interface Ranking {
  readonly id: string
  readonly illustrative: boolean
  readonly zones: readonly { readonly zone: string; readonly rank: number | null; readonly score: number | null }[]
}

/** Every compared round of our own time, oldest first; the reference case stands apart. */
export async function listRankings(db: Kysely<Database>): Promise<Ranking[]> {
  const rounds = (await listRounds(db)).filter((round) => round.status === 'compared' && !round.reference)
  const entries = currentEntries(
    await listEntries(
      db,
      rounds.map((round) => round.id),
    ),
  )
  return rounds.map(({ id, illustrative }) => ({
    id,
    illustrative,
    zones: entries
      .filter((row) => row.roundId === id && row.subject === ('overall' satisfies ExaminationSubject))
      .map(({ zone, rank, score }) => ({ zone, rank, score })),
  }))
}

/** The published history of the zone before this platform, read-only; what is not public is absent. */
export async function findReference(db: Kysely<Database>, own: string | null) {
  const rounds = (await listRounds(db)).filter((round) => round.reference)
  const entries = currentEntries(
    await listEntries(
      db,
      rounds.map((round) => round.id),
    ),
  )
  return rounds.map(({ id, publishedChanges }) => {
    const mine = entries.find((row) => row.roundId === id && row.subject === 'overall' && row.zone === own)
    return { id, rank: mine?.rank ?? null, score: mine?.score ?? null, publishedChanges }
  })
}
