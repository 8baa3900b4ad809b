/** What the issuing side decides: an objection, an answer, withdrawing. */
import { idSchema, versionSchema } from '@ratchet/domain/id'
import {
  accept as acceptAnswer,
  decide as decideObjection,
  returnAnswer as sendAnswerBack,
  withdraw as withdrawWarning,
} from '@ratchet/domain/warning/judge'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command, refuseStale } from '../command.ts'
import { keepWarning } from './receiver.queries.ts'
import { loadWarning } from './warning.queries.ts'
import { tellTurn, workersOf } from './warning-notice.commands.ts'

const seenOne = z.strictObject({ id: idSchema, seen: versionSchema })
const reasoned = z.strictObject({ ...seenOne.shape, reason: z.string().trim().max(500) })

const decide = command(
  z.strictObject({ ...reasoned.shape, upheld: z.boolean() }),
  async (act, { id, seen, upheld, reason }) => {
    const { tx, ctx } = act
    const before = await loadWarning(tx, id)
    refuseStale({ upheld, reason }, before, seen)
    const made = decideObjection(before, ctx.actor, { upheld, reason, at: ctx.now }, await findCalendar(tx))
    const kept = await keepWarning(act, made)
    for (const to of [workersOf(before.unitId), { zone: ['owner'] as const }]) {
      await tellTurn(tx, ctx, made.next, 'warning.decided', to)
    }
    return kept
  },
)

const accept = command(seenOne, async (act, { id, seen }) => {
  const before = await loadWarning(act.tx, id)
  refuseStale({}, before, seen)
  return keepWarning(act, acceptAnswer(before, act.ctx.actor, act.ctx.now))
})

const returnAnswer = command(reasoned, async (act, { id, seen, reason }) => {
  const { tx, ctx } = act
  const before = await loadWarning(tx, id)
  refuseStale({ reason }, before, seen)
  const made = sendAnswerBack(before, ctx.actor, { reason, at: ctx.now }, await findCalendar(tx))
  const kept = await keepWarning(act, made)
  await tellTurn(tx, ctx, made.next, 'warning.returned', workersOf(before.unitId), { reason: true })
  return kept
})

const withdraw = command(reasoned, async (act, { id, seen, reason }) => {
  const { tx, ctx } = act
  const before = await loadWarning(tx, id)
  refuseStale({ reason }, before, seen)
  const made = withdrawWarning(before, ctx.actor, reason, ctx.now)
  const kept = await keepWarning(act, made)
  await tellTurn(tx, ctx, made.next, 'warning.withdrawn', workersOf(before.unitId), { reason: true, due: null })
  return kept
})

export const judgeTurns = { decide, accept, returnAnswer, withdraw }
