/** What becomes of a draft: its text, put before the leader, issued with a number, sent back, or not issued. */
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { refuse } from '@ratchet/domain/refusal'
import { drop as dropDraft, edit as editDraft } from '@ratchet/domain/warning/draft'
import {
  issue as issueWarning,
  propose as proposeDraft,
  sendBack as sendDraftBack,
  whyNotIssue,
} from '@ratchet/domain/warning/issue'
import { wordingSchema } from '@ratchet/domain/warning/warning'
import { warningPaperWords } from '@ratchet/words/warning-paper'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { type Act, command, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { findUnit } from '../people/unit.queries.ts'
import { keepWarning, receiverOf } from './receiver.queries.ts'
import { loadWarning, nextWarningSerial } from './warning.queries.ts'
import { tellIssued, tellTurn } from './warning-notice.commands.ts'

const seenOne = z.strictObject({ id: idSchema, seen: versionSchema })
const reasoned = z.strictObject({ ...seenOne.shape, reason: z.string().trim().max(500) })

async function loadSeen({ tx }: Pick<Act<ActingContext>, 'tx'>, id: string, seen: number, mine: object = {}) {
  const before = await loadWarning(tx, id)
  refuseStale(mine, before, seen)
  return before
}

const edit = command(
  z.strictObject({ ...seenOne.shape, ...wordingSchema.shape, unitId: idSchema }),
  async (act, { id, seen, ...wording }) => {
    const before = await loadSeen(act, id, seen, wording)
    const unit = await findUnit(act.tx, wording.unitId)
    if (unit.retiredDay !== null) refuse({ code: 'unit-retired', details: { unit: unit.name } })
    return keepWarning(act, editDraft(before, wording, act.ctx.actor))
  },
)

const propose = command(seenOne, async (act, { id, seen }) => {
  const before = await loadSeen(act, id, seen)
  const made = proposeDraft(before, await receiverOf(act.tx, before), act.ctx.actor, act.ctx.now)
  const kept = await keepWarning(act, made)
  await tellTurn(act.tx, act.ctx, made.next, 'warning.toSign', { zone: ['leader'] })
  return kept
})

const sendBack = command(reasoned, async (act, { id, seen, reason }) => {
  const before = await loadSeen(act, id, seen, { reason })
  const made = sendDraftBack(before, act.ctx.actor, reason)
  const kept = await keepWarning(act, made)
  await tellTurn(act.tx, act.ctx, made.next, 'warning.sentBack', { zone: ['owner'] }, { reason: true })
  return kept
})

const drop = command(reasoned, async (act, { id, seen, reason }) => {
  const before = await loadSeen(act, id, seen, { reason })
  return keepWarning(act, dropDraft(before, act.ctx.actor, reason, act.ctx.now))
})

/** Numbered in the same transaction, so that no number is missing; served by the notice of the portal. */
const issue = command(seenOne, async (act, { id, seen }) => {
  const { tx, ctx } = act
  const before = await loadSeen(act, id, seen)
  const receiver = await receiverOf(tx, before)
  refuse(whyNotIssue(before, receiver, ctx.actor))
  const year = Number(dayOf(ctx.now).slice(0, 4))
  const serial = await nextWarningSerial(tx, before.kind, year)
  const number = warningPaperWords.number(before.kind, year, serial)
  const made = issueWarning(before, receiver, ctx.actor, { number, serial, at: ctx.now }, await findCalendar(tx))
  const kept = await keepWarning(act, made)
  await tellIssued(tx, ctx, made.next)
  return { ...kept, number }
})

export const draftTurns = { edit, propose, sendBack, drop, issue }
