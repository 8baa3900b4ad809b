/**
 * 抽查公开: what the public reads of a round. The list is codes and strata, nothing that leads to a person; what was said is
 * counted, and a code is marked as opened again only where its stratum is so large that it tells of nobody.
 */
import { LEAST_ANSWERS } from '@ratchet/domain/lookback/lookback'
import { readStratum } from '@ratchet/domain/lookback/stratum'
import { tallyOf } from '@ratchet/domain/lookback/tally'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { listVisits } from './case.queries.ts'
import { fullSeed } from './drawing.ts'
import { falseClosure, listPlaced, partsOf, visitTally } from './found.queries.ts'
import { hashOfList, listRounds, listRows, type StoredLookback } from './lookback.queries.ts'

type Db = Kysely<Database>

/** Codes and figures of a round that may be told to anybody; who did what stays among officials. */
function shown(round: StoredLookback) {
  const { number, cycleId, quarter, status, tolerated, confidence, listHash, population, sampleSize, allocation } =
    round
  const { frozenAt, publishedAt, seedText, seedSource, seedDay, seedAt, witnessAt, drawnAt, completedAt } = round
  const { voidReason, voidedAt, illustrative } = round
  // Until a second person has compared it, a typed seed is nobody's.
  const seed = witnessAt === null ? { seedText: null, seedAt: null } : { seedText, seedAt }
  return {
    ...{ number, cycleId, quarter, status, tolerated, confidence, listHash, population, sampleSize, allocation },
    ...{ frozenAt, publishedAt, seedSource, seedDay, ...seed, witnessAt, drawnAt, completedAt },
    ...{ voidReason, voidedAt, illustrative },
  }
}

async function figuresOf(db: Db, round: StoredLookback) {
  const placed = await listPlaced(db, [round.id])
  const tally = tallyOf(placed.map((row) => row.outcome))
  const visits = visitTally((await listVisits(db, round.id)).map((row) => row.outcome))
  return { placed, tally, visits, share: falseClosure(tally, round.population) }
}

export async function listPublicRounds(db: Db) {
  const rounds = (await listRounds(db)).filter((round) => round.publishedAt !== null)
  const told = []
  for (const round of rounds) {
    const { placed: _, ...figures } = await figuresOf(db, round)
    told.push({ ...shown(round), ...figures })
  }
  return told
}

/** Null where there is no such round, or its list is not published. */
export async function findPublicRound(db: Db, number: string) {
  const round = (await listRounds(db)).find((row) => row.number === number && row.publishedAt !== null)
  if (!round) return null
  const rows = await listRows(db, round.id)
  const { placed, ...figures } = await figuresOf(db, round)
  const large = new Set(round.allocation.filter(({ size }) => size >= LEAST_ANSWERS).map(({ stratum }) => stratum))
  const listed = new Map([...Map.groupBy(rows, (row) => unitOf(row.stratum))].map(([unit, own]) => [unit, own.length]))
  return {
    ...shown(round),
    ...figures,
    list: rows.map(({ code, stratum }) => ({ id: code, stratum })),
    drawn: placed.map((row) => row.code),
    reopened: placed.filter((row) => row.outcome === 'unsatisfied' && large.has(row.stratum)).map((row) => row.code),
    byUnit: partsOf(placed, (at) => unitOf(placed[at]?.stratum ?? ''), listed).filter((part) => part.share !== null),
    fullSeed: round.witnessAt === null ? null : fullSeed(round),
    intact: hashOfList(rows) === round.listHash,
  }
}

const unitOf = (stratum: string) => readStratum(stratum).unit
