import { aspectIds } from '@ratchet/domain/cycle/aspect'
import { cycleAfter } from '@ratchet/domain/cycle/cycle-id'
import { type ExaminationSubject, examinationSubjectSchema } from '@ratchet/domain/examination/entry'
import { peersSchema } from '@ratchet/domain/examination/round'
import { z } from 'zod'
import type { Db } from '../database/connect.ts'

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
}

/**
 * The zone's own published figures by half-year, gaps included, oldest first; beside them the reference case, its
 * years and half-years apart since they are never compared with each other (DOMAIN Q-04).
 */
export async function findTrends(db: Db, zone: string) {
  const rounds = await db
    .selectFrom('examinationRound')
    .select(['id', 'publishedOn', 'illustrative', 'reference', 'peersEdition'])
    .where(({ or, eb }) => or([eb('status', '=', 'compared'), eb('reference', '=', true)]))
    .orderBy('id')
    .execute()
  const places = await placesByEdition(db)
  const entries = await db
    .selectFrom('examinationEntry as entry')
    .select(['roundId', 'zone', 'subject', 'score', 'rank'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('examinationEntry as later').select('later.id').whereRef('later.supersedes', '=', 'entry.id'),
        ),
      ),
    )
    .execute()
  const told = (isReference: boolean) =>
    rounds
      .filter((round) => round.reference === isReference)
      .map(
        (round): TrendRound => ({
          id: round.id,
          publishedOn: round.publishedOn,
          isIllustrative: round.illustrative,
          places: places.get(round.peersEdition) ?? null,
          figures: Object.fromEntries(
            entries
              .filter((row) => row.roundId === round.id && isOwn(row.zone, zone))
              .map((row) => [examinationSubjectSchema.parse(row.subject), { score: row.score, rank: row.rank }]),
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

/** Circulars use the short name: 国际港务区 is the peer of 西安国际港务区. */
function isOwn(name: string, zone: string): boolean {
  return name !== '' && zone.endsWith(name)
}

/** A half-year without a round is an empty place, never bridged (SPEC §14, reference case). */
function withGaps(rounds: readonly TrendRound[]): TrendRound[] {
  const filled: TrendRound[] = []
  for (const round of rounds) {
    for (let last = filled.at(-1); last && cycleAfter(last.id) < round.id; last = filled.at(-1)) {
      const gap = { publishedOn: null, isIllustrative: false, places: null, figures: {} }
      filled.push({ id: cycleAfter(last.id), ...gap })
    }
    filled.push(round)
  }
  return filled
}

const peersContentSchema = z.union([peersSchema.pick({ zones: true }), peersSchema.shape.zones])

async function placesByEdition(db: Db): Promise<Map<number, number>> {
  const rows = await db.selectFrom('catalogue').select(['edition', 'content']).where('kind', '=', 'peers').execute()
  return new Map(
    rows.flatMap((row) => {
      const zones = peersContentSchema.parse(row.content)
      return [[row.edition, Array.isArray(zones) ? zones.length : zones.zones.length] as const]
    }),
  )
}
