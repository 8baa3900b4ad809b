/**
 * 抽查公开: what the public reads of a round. The list is codes and strata, nothing that leads to a person; what was said is
 * counted, and a code is marked as opened again only where its stratum is so large that it tells of nobody.
 */
import { LEAST_ANSWERS } from '@ratchet/domain/lookback/lookback'
import { isLateStratum, readStratum } from '@ratchet/domain/lookback/stratum'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { listVisits } from './case.queries.ts'
import { fullSeed } from './drawing.ts'
import { figuresOf, listPlaced, partsOf, visitTally } from './found.queries.ts'
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

async function toldOf(db: Db, round: StoredLookback) {
  const placed = await listPlaced(db, [round.id])
  const visits = visitTally((await listVisits(db, round.id)).map((row) => row.outcome))
  return { placed, visits, ...figuresOf(placed, [round]) }
}

export async function listPublicRounds(db: Db) {
  const rounds = (await listRounds(db)).filter((round) => round.publishedAt !== null)
  const told = []
  for (const round of rounds) {
    const { placed: _, ...figures } = await toldOf(db, round)
    told.push({ ...shown(round), ...figures })
  }
  return told
}

/** Null where there is no such round, or its list is not published. */
export async function findPublicRound(db: Db, number: string) {
  const round = (await listRounds(db)).find((row) => row.number === number && row.publishedAt !== null)
  if (!round) return null
  const rows = await listRows(db, round.id)
  const { placed, ...figures } = await toldOf(db, round)
  const large = new Set(round.allocation.filter(({ size }) => size >= LEAST_ANSWERS).map(({ stratum }) => stratum))
  const inTime = <R extends { readonly stratum: string }>(all: readonly R[]) =>
    all.filter((row) => !isLateStratum(row.stratum))
  const counted = inTime(placed)
  const byUnit = Map.groupBy(inTime(rows), (row) => unitOf(row.stratum))
  const listed = new Map([...byUnit].map(([unit, own]) => [unit, own.length]))
  return {
    ...shown(round),
    ...figures,
    list: rows.map(({ code, stratum }) => ({ id: code, stratum })),
    drawn: placed.map((row) => row.code),
    reopened: placed.filter((row) => row.outcome === 'unsatisfied' && large.has(row.stratum)).map((row) => row.code),
    byUnit: partsOf(counted, (at) => unitOf(counted[at]?.stratum ?? ''), listed).filter((part) => part.share !== null),
    fullSeed: round.witnessAt === null ? null : fullSeed(round),
    intact: hashOfList(rows) === round.listHash,
  }
}

const unitOf = (stratum: string) => readStratum(stratum).unit
