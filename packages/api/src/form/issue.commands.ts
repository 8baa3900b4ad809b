/** Issuing a form 印发: numbered, digested and kept as the file that goes out; every receiver gets a receipt to give and is told. Source: SPEC §11. */
import { makeFormFile } from '@ratchet/documents/form-file'
import { dayOf } from '@ratchet/domain/day'
import { type Form, frozenOf } from '@ratchet/domain/form/form'
import { formPaperOf } from '@ratchet/domain/form/form-paper'
import { issue, whyNotIssue, withdraw } from '@ratchet/domain/form/issue'
import { type KeptKind, kindRules } from '@ratchet/domain/form/kind'
import { whyNotGive } from '@ratchet/domain/form/reader'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import type { Recipients } from '@ratchet/domain/notice/notice'
import { refuse } from '@ratchet/domain/refusal'
import { formDraftWords } from '@ratchet/words/form-draft'
import { formPaperWords } from '@ratchet/words/form-paper'
import { z } from 'zod'
import { canonical, sha256 } from '../audit/digest.ts'
import { saveBlob } from '../blob/blob.queries.ts'
import { command, refuseStale } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { tell } from '../notice/notice.queries.ts'
import { unitPath } from '../people/unit.queries.ts'
import { findZone } from '../people/zone.queries.ts'
import { findForm, loadForm, nextFormSerial, saveForm, saveFormReceipt } from './form.queries.ts'

export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Who is told: of what goes up, leaders of the zone or the owner department; else those who work for the unit. */
export function recipientsOf(kind: KeptKind, unitId: string, zoneId: string | undefined): Recipients {
  if (kindRules[kind].way === 'up') return { zone: unitId === zoneId ? ['leader'] : ['owner'] }
  return { unitId, roles: ['lead_unit', 'unit'] }
}

/** Whoever wrote a word of it learns what was said of it. A draft has no number: it is called by its title. */
export async function tellWriters(
  tx: Tx,
  ctx: ActingContext,
  { id, title, draftedBy, editedBy }: Form,
  { kind, reason }: { readonly kind: 'form.approved' | 'form.sentBack'; readonly reason?: string },
): Promise<void> {
  const userIds = [draftedBy, ...editedBy].map((person) => person.id)
  const name = title.replaceAll('\n', '')
  const details = { number: name.slice(0, 60), title: name, ...(reason && { reason }) }
  await tell(tx, ctx, { to: { userIds }, kind, subject: ['form', id], details })
}

export const issueForm = command(
  z.strictObject({ id: idSchema, seen: versionSchema }),
  async ({ tx, ctx, record, within }, { id, seen }) => {
    const before = await loadForm(tx, id)
    await within(before.giverId)
    refuse(whyNotGive(before.kind, ctx.actor, await unitPath(tx, before.giverId)))
    refuseStale({}, before, seen)
    const on = dayOf(ctx.now)
    // Asked before the file is made: what is refused leaves none.
    refuse(whyNotIssue(before, on))
    const zone = await findZone(tx)
    const year = Number(on.slice(0, 4))
    const serial = await nextFormSerial(tx, before.kind, year)
    const number = formDraftWords.number(zone?.name ?? '', before.kind, year, serial)
    const cites = before.citesId ? (await findForm(tx, before.citesId)).number : null
    const numbered = { ...before, number, issuedOn: on }
    const paper = formPaperOf(numbered, [], cites, formPaperWords)
    const bytes = await makeFormFile({ form: 'document', paper, maker: { name: before.content.giver, at: ctx.now } })
    const name = `${paper.title}.docx`
    const blob = await saveBlob(tx, ctx, { kind: 'document', name, mediaType: docx, bytes })
    const digest = sha256(canonical(frozenOf(numbered)))
    const { next, fact } = issue(before, ctx.actor, { number, serial, digest, on, at: ctx.now, blobId: blob.id })
    await saveForm(tx, next)
    const waiting = { formId: id, acknowledgedBy: null, at: null, note: null, version: 1 }
    const details = { number, title: paper.title }
    for (const receiver of next.content.receivers) {
      await saveFormReceipt(tx, { ...waiting, id: ctx.newId(), ...receiver })
      if (receiver.unitId === null) continue
      const to = recipientsOf(next.kind, receiver.unitId, zone?.id)
      await tell(tx, ctx, { to, kind: 'form.issued', subject: ['form', id], details })
    }
    await record(fact)
    return { id, number, version: next.version }
  },
)

/** A draft comes to nothing; what was issued holds no longer, and its receivers are told why. */
export const withdrawForm = command(
  z.strictObject({ id: idSchema, seen: versionSchema, reason: z.string().trim().max(500) }),
  async ({ tx, ctx, record, within }, { id, seen, reason }) => {
    const before = await loadForm(tx, id)
    await within(before.giverId)
    refuse(whyNotGive(before.kind, ctx.actor, await unitPath(tx, before.giverId)))
    refuseStale({ reason }, before, seen)
    const { next, fact } = withdraw(before, reason, ctx.actor, ctx.now)
    await saveForm(tx, next)
    await record(fact)
    if (next.number !== null) {
      const zone = await findZone(tx)
      const details = { number: next.number, title: next.title.replaceAll('\n', ''), reason }
      for (const { unitId } of next.content.receivers) {
        if (unitId === null) continue
        const to = recipientsOf(next.kind, unitId, zone?.id)
        await tell(tx, ctx, { to, kind: 'form.withdrawn', subject: ['form', id], details })
      }
    }
    return { id, version: next.version }
  },
)
