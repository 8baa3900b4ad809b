import { Refusal } from '@ratchet/domain/refusal'
import {
  discrediting,
  type Recheck,
  type RecheckOutcome,
  recheckOutcomes,
  rechecksOwed,
} from '@ratchet/domain/survey/recheck'
import { createDesign, drawSrs, frameHash, proportion } from '@ratchet/statistics/statistics'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { seenInterviews } from './case.queries.ts'
import { listDrawable, listDraws, listRechecks } from './recheck.queries.ts'
import { findWave } from './survey.queries.ts'

const isDiscrediting = (outcome: RecheckOutcome | null) =>
  (discrediting as readonly (string | null)[]).includes(outcome)

/**
 * Share of the interviews reached again that were not as delivered, 0–1, with a 95 % Wilson interval of a simple random
 * sample; null until two were reached.
 */
export function errorRate(rechecks: readonly Pick<Recheck, 'outcome'>[]) {
  const reached = rechecks.filter((row) => row.outcome !== null && row.outcome !== 'not_reached')
  if (reached.length < 2) return null
  const design = createDesign({ weights: Float64Array.from(reached, () => 1) })
  const wrong = reached.filter((row) => isDiscrediting(row.outcome)).length
  const { ci } = proportion(
    design,
    Float64Array.from(reached, (row) => (isDiscrediting(row.outcome) ? 1 : 0)),
  )
  return ci && { rate: wrong / reached.length, low: ci.low, high: ci.high, n: reached.length, wrong }
}

/** The draws, what is still to be drawn, what was found, and every interview drawn. */
export async function findRechecks(db: Kysely<Database>, waveId: string) {
  const wave = await findWave(db, waveId)
  const rows = await listRechecks(db, waveId)
  const frame = (await listDrawable(db, waveId)).map((row) => row.caseId)
  const stand = { frame: frame.length, drawn: rows.length }
  const found = recheckOutcomes.map((one) => [one, rows.filter((row) => row.outcome === one).length] as const)
  return {
    ...stand,
    frameHash: frame.length === 0 ? null : frameHash(frame),
    owed: rechecksOwed(wave, stand),
    draws: await listDraws(db, waveId),
    found: Object.fromEntries(found) as Record<RecheckOutcome, number>,
    error: errorRate(rows),
    rows,
  }
}

/** The draw made again: from the interviews as they are now, less those drawn before it. Refused with `not-found`. */
export async function redraw(db: Kysely<Database>, drawId: string) {
  const draw = await db.selectFrom('surveyRecheckDraw').selectAll().where('id', '=', drawId).executeTakeFirst()
  if (!draw) throw new Refusal('not-found', { kind: 'draw' })
  const earlier = db
    .selectFrom('surveyRecheck as k')
    .innerJoin('surveyRecheckDraw as d', 'd.id', 'k.drawId')
    .select('k.caseId')
    .where('k.waveId', '=', draw.waveId)
    .where('d.at', '<', draw.at)
  const interviews = await seenInterviews(db, draw.waveId)
    .select('r.caseId')
    .where('r.caseId', 'not in', earlier)
    .orderBy('r.caseId')
    .execute()
  const kept = await db.selectFrom('surveyRecheck').select('caseId').where('drawId', '=', drawId).execute()
  const frame = interviews.map((row) => row.caseId)
  const sameFrame = frame.length > 0 && frameHash(frame) === draw.frameHash
  const ids = sameFrame ? drawSrs(frame, draw.size, `${draw.seed}|${draw.frameHash}`).ids : []
  const drawn = new Set(kept.map((row) => row.caseId))
  return {
    waveId: draw.waveId,
    seed: `${draw.seed}|${draw.frameHash}`,
    sameFrame,
    sameSample: sameFrame && ids.length === drawn.size && ids.every((id) => drawn.has(id)),
    frame,
  }
}
