import { makeOfficialFile } from '@ratchet/documents/official-file'
import { addWorkingDays } from '@ratchet/domain/calendar/calendar'
import { personOf } from '@ratchet/domain/cycle/actor'
import { dayOf } from '@ratchet/domain/day'
import { answer, confirm, receive, removeFile, sendBack, withdraw } from '@ratchet/domain/dispatch/act'
import { type Dispatched, give, instructionSchema } from '@ratchet/domain/dispatch/dispatch'
import { formOf } from '@ratchet/domain/dispatch/paper'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { leadNow, whyNotReadItem } from '@ratchet/domain/rectification/lead'
import { Refusal } from '@ratchet/domain/refusal'
import { dispatchPaperWords } from '@ratchet/words/dispatch-paper'
import { z } from 'zod'
import { listUnitsInTree } from '../activity/unit-in-tree.queries.ts'
import { isOfUnit } from '../assessment/filling.queries.ts'
import { findBlob } from '../blob/blob.queries.ts'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { type Act, command, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { tell } from '../notice/notice.queries.ts'
import { findUnit, findZoneUnit } from '../people/unit.queries.ts'
import { listActorUnits } from '../rectification/actor-unit.queries.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { addFile } from './answer-file.commands.ts'
import {
  findDispatch,
  listDispatches,
  loadDispatch,
  nextDispatchNumber,
  type StoredDispatch,
  saveDispatch,
} from './dispatch.queries.ts'
import { receiverNow } from './receiver.queries.ts'

const ofOne = z.strictObject({ id: idSchema })
const seenOne = z.strictObject({ id: idSchema, seen: versionSchema })
const reasoned = z.strictObject({ ...seenOne.shape, reason: z.string().trim().max(500) })
const giveInput = z.strictObject({
  ...instructionSchema.shape,
  /** Working days from today. */
  workDays: z.number().int().min(1).max(250),
})

/** A reader asks of each dispatch: its receiver's people, and whoever supervises the whole zone. */
async function readerOf({ db, actor }: ActingContext) {
  const units = await mapUnits(db)
  return (row: StoredDispatch) => whyNotReadItem({ leadUnitId: row.receiverId, coUnitIds: [] }, actor, units) === null
}

async function findRead(ctx: ActingContext, id: string): Promise<StoredDispatch> {
  const dispatch = await findDispatch(ctx.db, id)
  if (!(await readerOf(ctx))(dispatch)) throw new Refusal('not-found', { kind: 'dispatch' })
  return dispatch
}

/** Saves what a rule made of a dispatch, and records it. */
async function keep(
  { tx, record }: Pick<Act<ActingContext>, 'tx' | 'record'>,
  before: Pick<StoredDispatch, 'illustrative'>,
  { next, fact }: Dispatched,
) {
  await saveDispatch(tx, { ...next, illustrative: before.illustrative })
  await record(fact)
  return { id: next.id, version: next.version }
}

const noticeOf = ({ id, number, title }: Pick<StoredDispatch, 'id' | 'number' | 'title'>) => ({
  subject: ['dispatch', id] as const,
  details: { number, title },
})
const workersOf = (unitId: string) => ({ unitId, roles: ['lead_unit', 'unit'] as const })

export const dispatchRouter = router({
  addFile,

  /** The dispatches that the caller reads of, and the units that one may be given to. */
  list: memberQuery.input(noInput).query(async ({ ctx }) => {
    const reads = await readerOf(ctx)
    return {
      today: dayOf(ctx.now),
      dispatches: (await listDispatches(ctx.db)).filter(reads),
      units: await listUnitsInTree(ctx.db),
    }
  }),

  find: memberQuery.input(ofOne).query(async ({ ctx, input: { id } }) => {
    const dispatch = await findRead(ctx, id)
    const units = await mapUnits(ctx.db)
    const receiver = leadNow(units, dispatch.receiverId)
    const files = []
    for (const fileId of dispatch.fileIds) files.push(await findBlob(ctx.db, fileId))
    return {
      today: dayOf(ctx.now),
      dispatch,
      receiver: { id: receiver.id, name: receiver.name, was: receiver.was },
      isReceiver: await isOfUnit(ctx.db, ctx, receiver.id),
      files: files.filter((file) => file !== null),
    }
  }),

  /** The form as DOCX in base64, as it stands. */
  file: memberQuery.input(ofOne).query(async ({ ctx, input: { id } }) => {
    const dispatch = await findRead(ctx, id)
    const receiver = (await findUnit(ctx.db, dispatch.receiverId)).name
    const zone = (await findZoneUnit(ctx.db))?.name ?? ''
    const paper = formOf(dispatch, { receiver, zone }, dispatchPaperWords)
    const bytes = await makeOfficialFile({ paper, maker: { name: dispatch.giverUnit, at: ctx.now } })
    return { name: `${dispatch.number}.docx`, content: Buffer.from(bytes).toString('base64') }
  }),

  /** Gives an instruction to one unit, due so many working days from today. */
  give: command(giveInput, async ({ tx, ctx, record }, { workDays, ...wanted }) => {
    const today = dayOf(ctx.now)
    const unit = await findUnit(tx, wanted.receiverId)
    const dueDay = addWorkingDays(await findCalendar(tx), today, workDays)
    const unitOf = await listActorUnits(tx, [{ actorId: ctx.actor.userId }])
    const giverUnit = unitOf(ctx.actor.userId, ctx.now) ?? (await findZoneUnit(tx))?.name ?? ''
    const number = await nextDispatchNumber(tx, wanted.kind, today.slice(0, 4))
    const fresh = { id: ctx.newId(), number, giver: personOf(ctx.actor), giverUnit }
    const receiver = { name: unit.name, retired: unit.retiredDay !== null }
    const made = give({ ...wanted, dueDay }, receiver, fresh, { today, at: ctx.now })
    const kept = await keep({ tx, record }, { illustrative: ctx.profile === 'demo' }, made)
    await tell(tx, ctx, { to: workersOf(wanted.receiverId), kind: 'dispatch.given', ...noticeOf(made.next) })
    return { ...kept, number, dueDay }
  }),

  /** The receipt, by somebody of the unit. */
  receive: command(seenOne, async ({ tx, ctx, record, within }, { id, seen }) => {
    const before = await loadDispatch(tx, id)
    const { unitId, isReceiver } = await receiverNow(tx, ctx, before)
    await within(unitId)
    refuseStale({}, before, seen)
    return keep({ tx, record }, before, receive(before, { isReceiver }, personOf(ctx.actor), ctx.now))
  }),

  removeFile: command(
    z.strictObject({ ...seenOne.shape, fileId: idSchema }),
    async ({ tx, ctx, record, within }, { id, seen, fileId }) => {
      const before = await loadDispatch(tx, id)
      const { unitId, isReceiver } = await receiverNow(tx, ctx, before)
      await within(unitId)
      refuseStale({ fileId }, before, seen)
      return keep({ tx, record }, before, removeFile(before, { isReceiver }, fileId))
    },
  ),

  answer: command(
    z.strictObject({ ...seenOne.shape, text: z.string().trim().min(4).max(4000) }),
    async ({ tx, ctx, record, within }, { id, seen, text }) => {
      const before = await loadDispatch(tx, id)
      const { unitId, isReceiver } = await receiverNow(tx, ctx, before)
      await within(unitId)
      refuseStale({ text }, before, seen)
      const made = answer(before, { isReceiver }, text, personOf(ctx.actor), ctx.now)
      const kept = await keep({ tx, record }, before, made)
      await tell(tx, ctx, { to: { userIds: [before.giver.id] }, kind: 'dispatch.answered', ...noticeOf(before) })
      return kept
    },
  ),

  confirm: command(seenOne, async ({ tx, ctx, record }, { id, seen }) => {
    const before = await loadDispatch(tx, id)
    refuseStale({}, before, seen)
    return keep({ tx, record }, before, confirm(before, ctx.actor, ctx.now))
  }),

  sendBack: command(reasoned, async ({ tx, ctx, record }, { id, seen, reason }) => {
    const before = await loadDispatch(tx, id)
    refuseStale({ reason }, before, seen)
    const kept = await keep({ tx, record }, before, sendBack(before, ctx.actor, reason))
    const { subject, details } = noticeOf(before)
    const told = { subject, details: { ...details, reason } }
    await tell(tx, ctx, { to: workersOf(before.receiverId), kind: 'dispatch.returned', ...told })
    return kept
  }),

  withdraw: command(reasoned, async ({ tx, ctx, record }, { id, seen, reason }) => {
    const before = await loadDispatch(tx, id)
    refuseStale({ reason }, before, seen)
    return keep({ tx, record }, before, withdraw(before, ctx.actor, reason, ctx.now))
  }),
})
