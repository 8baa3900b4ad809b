import type { Edition } from '@ratchet/domain/catalogue/catalogue'
import { aspectIds } from '@ratchet/domain/cycle/aspect'
import { cycleAfter } from '@ratchet/domain/cycle/cycle-id'
import { currentEntries, type ExaminationSubject } from '@ratchet/domain/examination/entry'
import { ownZone } from '@ratchet/domain/examination/own-zone'
import { listEditions } from '../catalogue/catalogue.queries.ts'
import type { Db } from '../database/connect.ts'
import { listEntries, listRounds, type StoredRound } from '../examination/examination.queries.ts'

export interface Figure {
  /** Points of 0–100; null where the circular gives none. */
  readonly score: number | null
  /** Place, 1 = first; null where the circular gives none. */
  readonly rank: number | null
}

export interface TrendRound {
  readonly id: string
  /** Day of the circular; null where it is not known, or where nothing was made public. */
  readonly publishedOn: string | null
  readonly isIllustrative: boolean
  /** How many zones were compared. */
  readonly places: number | null
  /** Empty: nothing was made public for this half-year, and its place stays empty. */
  readonly figures: Readonly<Partial<Record<ExaminationSubject, Figure>>>
  /** What was published as a change alone, without the scores it came from; null in most rounds. */
  readonly changes: StoredRound['publishedChanges']
}

/**
 * The zone's own published figures by half-year, gaps included, oldest first; beside them the reference case, its
 * years and half-years apart since they are never compared with each other (DOMAIN Q-04).
 */
export async function findTrends(db: Db, zone: string) {
  const rounds = (await listRounds(db)).filter((round) => round.reference || round.status === 'compared')
  const places = await placesByEdition(db)
  const ids = rounds.map((round) => round.id)
  const entries = currentEntries(await listEntries(db, ids))
  const told = (isReference: boolean) =>
    rounds
      .filter((round) => round.reference === isReference)
      .map(
        (round): TrendRound => ({
          id: round.id,
          publishedOn: round.publishedOn,
          isIllustrative: round.illustrative,
          places: places.get(round.peersEdition) ?? null,
          changes: round.publishedChanges,
          figures: Object.fromEntries(
            ownEntries(
              entries.filter((row) => row.roundId === round.id),
              zone,
            ).map((row) => [row.subject, { score: row.score, rank: row.rank }]),
          ),
        }),
      )
  const reference = told(true)
  return {
    aspects: aspectIds,
    current: withGaps(told(false).filter(isHalfYear)),
    reference: {
      years: reference.filter((round) => !isHalfYear(round)),
      halfYears: withGaps(reference.filter(isHalfYear)),
    },
  }
}

const isHalfYear = (round: TrendRound) => round.id.includes('H')

function ownEntries<E extends { zone: string }>(entries: readonly E[], zone: string): E[] {
  const own = ownZone([...new Set(entries.map((row) => row.zone))], zone)
  return entries.filter((row) => row.zone === own)
}

/** A half-year without a round is an empty place, never bridged (SPEC §14, reference case). */
function withGaps(rounds: readonly TrendRound[]): TrendRound[] {
  const filled: TrendRound[] = []
  for (const round of rounds) {
    for (let last = filled.at(-1); last && cycleAfter(last.id) < round.id; last = filled.at(-1)) {
      const gap = { publishedOn: null, isIllustrative: false, places: null, figures: {}, changes: null }
      filled.push({ id: cycleAfter(last.id), ...gap })
    }
    filled.push(round)
  }
  return filled
}

/** How many zones each edition of the peers compares. */
async function placesByEdition(db: Db): Promise<Map<number, number>> {
  const editions = (await listEditions(db)).filter((row): row is Edition<'peers'> => row.kind === 'peers')
  return new Map(editions.map((row) => [row.edition, row.content.length]))
}
