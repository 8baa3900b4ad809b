import { maskNumbers } from '@ratchet/domain/contact/personal-data'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { matrix } from '@ratchet/domain/people/matrix'
import { whyNotCall } from '@ratchet/domain/people/permission'
import { refuse } from '@ratchet/domain/refusal'
import {
  drawFact,
  recheckModes,
  recheckOutcomes,
  rechecksOwed,
  recordRecheck,
  whyNotDraw,
} from '@ratchet/domain/survey/recheck'
import { drawSrs, frameHash } from '@ratchet/statistics/statistics'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { memberQuery } from '../trpc.ts'
import { refuseOtherFirm } from './firm.queries.ts'
import { countRechecks, listDrawable, loadRecheck, saveDraw, saveRecheck } from './recheck.queries.ts'
import { findRechecks, redraw } from './recheck-stand.queries.ts'
import { loadWave } from './survey.queries.ts'

const one = z.strictObject({ id: idSchema })
const drawInput = z.strictObject({
  id: idSchema,
  /** Words fixed by public chance after the list's hash was made public. */
  seed: z.string().trim().max(200),
  seenHash: z.string().max(64),
})
const recordInput = z.strictObject({
  id: idSchema,
  seen: versionSchema,
  mode: z.enum(recheckModes),
  outcome: z.enum(recheckOutcomes),
  note: z.string().trim().max(1000),
})

/** Interviews asked again: drawn in public, recorded by somebody who is not the firm. */
export const recheckProcedures = {
  /** How the re-checks stand; which interviews they are is for those who draw, ask and answer for them. */
  rechecks: memberQuery.input(one).query(async ({ ctx, input }) => {
    await refuseOtherFirm(ctx.db, ctx.actor, input.id)
    const isWhole = whyNotCall(matrix['survey.redraw'], ctx.actor) === null
    const { rows, ...stand } = await findRechecks(ctx.db, input.id)
    return { ...stand, rows: isWhole ? rows : null }
  }),

  /** Repeats a draw from its seed and the wave's interviews as they are now, and answers the list it was made from. */
  redraw: memberQuery.input(z.strictObject({ drawId: idSchema })).query(async ({ ctx, input }) => {
    const { waveId, ...repeated } = await redraw(ctx.db, input.drawId)
    await refuseOtherFirm(ctx.db, ctx.actor, waveId)
    return repeated
  }),

  drawRechecks: command(drawInput, async ({ tx, ctx, record }, { id, seed, seenHash }) => {
    const wave = await loadWave(tx, id)
    const frame = await listDrawable(tx, id)
    const hash = frameHash(frame.map((row) => row.caseId))
    const stand = { frame: frame.length, drawn: await countRechecks(tx, id), frameHash: hash }
    refuse(whyNotDraw(wave, stand, { seed, seenHash }))
    const size = rechecksOwed(wave, stand)
    const { ids } = drawSrs(
      frame.map((row) => row.caseId),
      size,
      `${seed}|${hash}`,
    )
    const drawn = new Set(ids)
    const draw = { id: ctx.newId(), waveId: id, seed, frameHash: hash, frameSize: frame.length, size }
    await saveDraw(
      tx,
      { ...draw, byName: ctx.actor.name, at: ctx.now },
      frame.filter((row) => drawn.has(row.caseId)),
      ctx.newId,
    )
    await record(drawFact(id, draw))
    return { id: draw.id, size }
  }),

  recordRecheck: command(recordInput, async ({ tx, ctx, record }, { id, seen, ...finding }) => {
    const before = await loadRecheck(tx, id)
    refuseStale(finding, before, seen)
    // A surveyor stays one, whatever other role there is: nobody checks the own firm's work.
    const isOfFirm = ctx.actor.grants.some((grant) => grant.role === 'surveyor')
    // Whoever was called again may have said a number; it has no place beside the interview.
    const kept = { ...finding, note: maskNumbers(finding.note) }
    const { recheck, fact } = recordRecheck(before, kept, { name: ctx.actor.name, isOfFirm, at: ctx.now })
    await saveRecheck(tx, recheck)
    await record(fact)
    return { id, version: recheck.version }
  }),
}
