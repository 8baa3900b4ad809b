import { aspectRise } from '@ratchet/domain/assessment/rise'
import type { AspectRise } from '@ratchet/domain/assessment/score-content'
import type { AspectId } from '@ratchet/domain/cycle/aspect'
import { type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { currentEntries, type Entry } from '@ratchet/domain/examination/entry'
import { ownZone } from '@ratchet/domain/examination/own-zone'
import { firstPeers, previousRound } from '@ratchet/domain/examination/round'
import { type IndicatorSet, ruleOf } from '@ratchet/domain/indicator/indicator'
import { rankSets } from '@ratchet/statistics/statistics'
import type { Kysely } from 'kysely'
import { contentOf, findEdition } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listEntries, listRounds } from '../examination/examination.queries.ts'
import { findZone } from '../people/zone.queries.ts'

/** Where the city publishes neither: DOMAIN E counts on 650 people a zone and a spread of 22 points. */
export const ASSUMED_SAMPLE = { n: 650, sd: 22, deff: 1 } as const

/** The aspects that each unit led in the half-year of which a result came out in the quarter, with what became of their rank. */
export async function findRises(
  db: Kysely<Database>,
  set: Pick<IndicatorSet, 'indicators'>,
  quarter: Quarter,
): Promise<ReadonlyMap<string, readonly AspectRise[]>> {
  const { from, before } = spanOf(quarter)
  const rounds = (await listRounds(db)).filter((row) => row.status === 'compared' && row.id.includes('H'))
  const out = rounds.findLast(({ publishedOn }) => publishedOn && publishedOn >= from && publishedOn < before)
  const previous = out ? previousRound(out.id, rounds) : null
  if (!out) return new Map()
  const entries = currentEntries(await listEntries(db, [out.id, ...(previous ? [previous.id] : [])]))
  const peers = (await findEdition(db, 'peers', out.peersEdition))?.content ?? firstPeers
  const own = ownZone(peers, (await findZone(db))?.name ?? '') ?? ''
  const samples = await listSamples(db, [out.id, ...(previous ? [previous.id] : [])])
  const place = (roundId: string | undefined, aspect: AspectId) => {
    const rows = entries.filter((row) => row.roundId === roundId && row.subject === aspect)
    const rank = rows.find((row) => row.zone === own)?.rank ?? null
    return { rank, range: rangeOf(rows, own, samples.get(`${roundId}/${aspect}`) ?? ASSUMED_SAMPLE) }
  }
  const rule = ruleOf(set, 'rise')
  const rises = new Map<string, AspectRise[]>()
  for (const { id, leadUnitId } of await listLeads(db, out.id)) {
    // An aspect that nobody led earns nobody anything.
    if (leadUnitId === null) continue
    const [was, is] = [place(previous?.id, id), place(out.id, id)]
    const change = aspectRise(rule, {
      ...{ aspect: id, roundId: out.id, previousId: previous?.id ?? null },
      ...{ before: was.rank, after: is.rank, rangeBefore: was.range, rangeAfter: is.range },
    })
    rises.set(leadUnitId, [...(rises.get(leadUnitId) ?? []), change])
  }
  return rises
}

/** Who led the aspects in the half-year examined, or who leads them by the last edition where no cycle was kept for it. */
async function listLeads(db: Kysely<Database>, roundId: string) {
  const cycle = await db.selectFrom('cycle').select('aspectsEdition').where('id', '=', roundId).executeTakeFirst()
  if (cycle) return contentOf(db, 'aspects', cycle.aspectsEdition)
  return (await findEdition(db, 'aspects'))?.content ?? []
}

/** Ranks that the zone's score does not rule out, simultaneously over all zones; null where a score is missing. */
function rangeOf(
  rows: readonly Pick<Entry, 'zone' | 'score'>[],
  own: string,
  { n, sd, deff }: { readonly n: number; readonly sd: number; readonly deff: number },
): readonly [number, number] | null {
  const at = rows.findIndex((row) => row.zone === own && row.score !== null)
  if (at < 0 || rows.length < 2 || rows.some((row) => row.score === null)) return null
  const variance = (sd * sd * deff) / n
  const covariance = rows.map((_, i) => rows.map((__, k) => (i === k ? variance : 0)))
  const sets = rankSets(
    Float64Array.from(rows, (row) => row.score ?? 0),
    covariance,
    Infinity,
  )
  return sets.ranks[at]?.rankSet ?? null
}

/** Sample sizes that somebody entered for the rounds, by round and aspect; a spread that is unknown is assumed. */
async function listSamples(db: Kysely<Database>, roundIds: readonly string[]) {
  const rows = await db
    .selectFrom('examinationSample')
    .select(['roundId', 'subject', 'n', 'sd', 'deff'])
    .where('roundId', 'in', roundIds)
    .orderBy('enteredAt')
    .execute()
  return new Map(
    rows.map((row) => [
      `${row.roundId}/${row.subject}`,
      { n: row.n, sd: row.sd ?? ASSUMED_SAMPLE.sd, deff: row.deff ?? ASSUMED_SAMPLE.deff },
    ]),
  )
}
