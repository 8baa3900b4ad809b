/** What the warned unit does: acknowledges, objects, answers with files. */
import { idSchema, keySchema, versionSchema } from '@ratchet/domain/id'
import { refuse } from '@ratchet/domain/refusal'
import {
  acknowledge,
  addFile as addTo,
  answer as answerWith,
  object as objectTo,
  removeFile as removeFrom,
  whyNotAnswer,
} from '@ratchet/domain/warning/turn'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { saveBlob } from '../blob/blob.queries.ts'
import { readGivenPhoto } from '../blob/given-photo.ts'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command, perform } from '../command.ts'
import { storePhoto } from '../feedback/photo.commands.ts'
import { acting, guarded } from '../trpc.ts'
import { keepWarning, loadOwn } from './receiver.queries.ts'
import { tellTurn } from './warning-notice.commands.ts'

const seenOne = z.strictObject({ id: idSchema, seen: versionSchema })
const said = (least: number) => z.string().trim().min(least).max(4000)
/** 20 MB in base64. */
const LARGEST_CONTENT = 28_000_000

const acknowledgeWarning = command(seenOne, async (act, one) => {
  const { before, of, by, at } = await loadOwn(act, one)
  return keepWarning(act, acknowledge(before, of, by, at))
})

const object = command(z.strictObject({ ...seenOne.shape, text: said(4) }), async (act, { text, ...one }) => {
  const { before, of, by, at } = await loadOwn(act, { ...one, mine: { text } })
  const made = objectTo(before, of, { text, by, at }, await findCalendar(act.tx))
  const kept = await keepWarning(act, made)
  await tellTurn(
    act.tx,
    act.ctx,
    made.next,
    'warning.objected',
    { zone: ['owner', 'leader', 'inspector'] },
    { due: null },
  )
  return kept
})

const answer = command(z.strictObject({ ...seenOne.shape, text: said(4) }), async (act, { text, ...one }) => {
  const { before, of, by, at } = await loadOwn(act, { ...one, mine: { text } })
  const made = answerWith(before, of, text, by, at)
  const kept = await keepWarning(act, made)
  await tellTurn(act.tx, act.ctx, made.next, 'warning.answered', { zone: ['owner'] }, { due: null })
  if (before.kind === 'urgent') {
    await tellTurn(act.tx, act.ctx, made.next, 'warning.answered', { zone: ['leader'] }, { due: null })
  }
  return kept
})

const removeFile = command(z.strictObject({ ...seenOne.shape, fileId: idSchema }), async (act, { fileId, ...one }) => {
  const { before, of } = await loadOwn(act, { ...one, mine: { fileId } })
  return keepWarning(act, removeFrom(before, of, fileId))
})

const fileInput = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(200),
  mediaType: z.string().max(200),
  content: z.string().max(LARGEST_CONTENT),
  key: keySchema,
})

/** Puts a photo or a paper to the answer; a photo is re-encoded before the transaction, as everywhere. */
const addFile = guarded.input(fileInput).mutation(async ({ ctx, input }) => {
  const { key, id, name, mediaType, content } = input
  const bytes = Buffer.from(content, 'base64')
  const photo = mediaType.startsWith('image/') ? await readGivenPhoto(bytes) : null
  const claimed = { key, id, name, mediaType, sha256: sha256(bytes) }
  return perform(acting(ctx), ctx.procedure, claimed, async (act) => {
    const { before, of } = await loadOwn(act, { id })
    // Asked before the file is kept: what is refused leaves none.
    refuse(whyNotAnswer(before, of))
    const blob = photo
      ? await storePhoto(act.tx, act.ctx, { kind: 'result-photo', name, bytes: photo.bytes })
      : await saveBlob(act.tx, act.ctx, { kind: 'evidence', name, mediaType, bytes })
    return keepWarning(act, addTo(before, of, blob.id))
  })
})

export const unitTurns = { acknowledge: acknowledgeWarning, object, answer, addFile, removeFile }
