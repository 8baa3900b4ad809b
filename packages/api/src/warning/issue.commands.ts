/** What becomes of a draft: its text, put before the leader, issued with a number, sent back, or not issued. */
import { dayOf, type Instant } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { refuse } from '@ratchet/domain/refusal'
import { drop as dropDraft, edit as editDraft } from '@ratchet/domain/warning/draft'
import { lookedAtAgain, nameOf } from '@ratchet/domain/warning/found'
import {
  issue as issueWarning,
  propose as proposeDraft,
  sendBack as sendDraftBack,
  whyNotIssue,
} from '@ratchet/domain/warning/issue'
import { type Warning, wordingSchema } from '@ratchet/domain/warning/warning'
import { warningPaperWords } from '@ratchet/words/warning-paper'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { type Act, command, refuseStale } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { findOwnerUnit } from '../form/giver.queries.ts'
import { onPaper } from '../form/warning-paper.queries.ts'
import { findUnit } from '../people/unit.queries.ts'
import { loadItem } from '../rectification/rectification.queries.ts'
import { listFound } from './found.queries.ts'
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

/** Refuses what the data no longer say: between two rounds of the loop an item is closed, put off or given to another unit. */
async function refuseGone(tx: Tx, before: Warning, now: Instant): Promise<void> {
  const { itemId, draftedAt, judgedAt } = before
  if (itemId) await loadItem(tx, itemId)
  const days = { draftedDay: dayOf(draftedAt), judgedDay: judgedAt && dayOf(judgedAt) }
  const part = itemId ? 'items' : 'others'
  const found = await listFound(tx, lookedAtAgain(dayOf(now), days), part, itemId ? [itemId] : undefined)
  refuse(found.some((one) => nameOf(one) === nameOf(before)) ? null : { code: 'ground-gone' })
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

/** Numbered in the same transaction, so that no number is missing; its paper is kept as it goes out, and the portal serves it. */
const issue = command(seenOne, async (act, { id, seen }) => {
  const { tx, ctx } = act
  const before = await loadSeen(act, id, seen)
  const receiver = await receiverOf(tx, before)
  refuse(whyNotIssue(before, receiver, ctx.actor))
  await refuseGone(tx, before, ctx.now)
  const year = Number(dayOf(ctx.now).slice(0, 4))
  const serial = await nextWarningSerial(tx, before.kind, year)
  const number = warningPaperWords.number(before.kind, year, serial)
  const made = issueWarning(before, receiver, ctx.actor, { number, serial, at: ctx.now }, await findCalendar(tx))
  const issuer = `${(await findOwnerUnit(tx, dayOf(ctx.now))).name}　${ctx.actor.name}`
  const next = { ...made.next, paper: onPaper(made.next, receiver.name, issuer) }
  const kept = await keepWarning(act, { ...made, next })
  await tellIssued(tx, ctx, next)
  return { ...kept, number }
})

export const draftTurns = { edit, propose, sendBack, drop, issue }
