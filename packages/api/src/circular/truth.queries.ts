import type { ScoreRow } from '@ratchet/domain/assessment/score-content'
import { contradictionsIn, type Truth } from '@ratchet/domain/circular/agree'
import type { Circular } from '@ratchet/domain/circular/circular'
import { currentEntries, type Entry } from '@ratchet/domain/examination/entry'
import { ownZone } from '@ratchet/domain/examination/own-zone'
import { firstPeers, previousRound } from '@ratchet/domain/examination/round'
import { circularDraftWords } from '@ratchet/words/circular-draft'
import { cycleWords } from '@ratchet/words/cycle'
import type { Kysely } from 'kysely'
import { findPublished } from '../assessment/publication.queries.ts'
import { findEdition } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listEntries, listRounds, type StoredRound } from '../examination/examination.queries.ts'
import { findZone } from '../people/zone.queries.ts'

/** A round of the city as documents speak of it: our own figures and those of the round before. */
export interface RoundFigures {
  readonly round: StoredRound
  readonly own: string
  readonly peers: readonly string[]
  readonly entries: readonly Entry[]
  readonly before: { readonly round: StoredRound; readonly entries: readonly Entry[] } | null
}

/** Null when there is no such round. */
export async function findRoundFigures(db: Kysely<Database>, roundId: string): Promise<RoundFigures | null> {
  const rounds = await listRounds(db)
  const round = rounds.find((row) => row.id === roundId)
  if (!round) return null
  const earlier = previousRound(
    round.id,
    rounds.filter((row) => row.status === 'compared'),
  )
  const entries = await listEntries(db, [round.id, ...(earlier ? [earlier.id] : [])])
  const of = (id: string) => currentEntries(entries.filter((row) => row.roundId === id))
  const peers = (await findEdition(db, 'peers'))?.content ?? firstPeers
  const own = ownZone(peers, (await findZone(db))?.name ?? '') ?? ''
  return { round, own, peers, entries: of(round.id), before: earlier && { round: earlier, entries: of(earlier.id) } }
}

const present = (values: readonly (number | null)[]) => values.filter((value) => value !== null)

/** What may be said of each unit: its place, its totals, and the points that they are made of. */
function truthsOfScores(rows: readonly ScoreRow[], originals: readonly ScoreRow[]): Truth[] {
  return rows.map((row) => {
    const first = originals.find((one) => one.unitId === row.unitId)
    const points = row.parts.map((part) => part.points)
    return {
      name: row.unitName,
      ranks: [row.rank],
      scores: [row.total, row.base, row.bonus, row.earned, ...points, ...present([first?.total ?? null])],
    }
  })
}

/** What may be said of each aspect of ours, and of the zones by name; of other zones nothing is checked but their whole. */
function truthsOfRound({ entries, own, peers }: RoundFigures): Truth[] {
  const mine = entries.filter((row) => row.zone === own)
  const nameOf = (subject: Entry['subject']) =>
    subject === 'overall' ? circularDraftWords.overall : cycleWords.zh.aspect[subject]
  const aspects = mine.map((row) => ({
    name: nameOf(row.subject),
    ranks: present([row.rank]),
    scores: present([row.score]),
  }))
  return [...aspects, ...peers.filter((zone) => zone !== own).map((name) => ({ name, ranks: [], scores: [] }))]
}

/** The published figures that the document speaks of; empty where it speaks of none. */
export async function truthsOf(
  db: Kysely<Database>,
  { quarter, roundId }: Pick<Circular, 'quarter' | 'roundId'>,
): Promise<Truth[]> {
  const published = quarter === null ? null : await findPublished(db, quarter)
  const figures = roundId === null ? null : await findRoundFigures(db, roundId)
  return [
    ...(published ? truthsOfScores(published.rows, published.original.rows) : []),
    ...(figures ? truthsOfRound(figures) : []),
  ]
}

export async function contradictionsOf(db: Kysely<Database>, circular: Circular) {
  return contradictionsIn(circular.content, await truthsOf(db, circular))
}
