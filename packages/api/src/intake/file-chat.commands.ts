/** Filing a pasted chat or 接龙 at once 粘贴入库: one message one opinion, each with its own result. Source: SPEC §10, §12. */

import { markSamePerson } from '@ratchet/domain/concern/same-person'
import { findNumbers, maskNumbers } from '@ratchet/domain/contact/personal-data'
import { phoneOf } from '@ratchet/domain/contact/phone'
import { personOf } from '@ratchet/domain/cycle/actor'
import { dayOf, daySchema } from '@ratchet/domain/day'
import { LONGEST_TEXT, whyNotText } from '@ratchet/domain/feedback/say'
import { idSchema } from '@ratchet/domain/id'
import { MOST_MESSAGES } from '@ratchet/domain/intake/chat'
import { ownDueOf } from '@ratchet/domain/intake/source'
import { opinionKindSchema } from '@ratchet/domain/opinion/opinion'
import { Refusal } from '@ratchet/domain/refusal'
import { sameSpeakerNote } from '@ratchet/words/intake-paper'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command } from '../command.ts'
import { saveMark } from '../concern/same-person.queries.ts'
import type { ActingContext } from '../context.ts'
import { countDue, findPlace } from '../opinion/receive.commands.ts'
import { findUnit } from '../people/unit.queries.ts'
import { type PreparedOpinion, prepareOpinion } from './prepare-opinion.ts'
import { findRule } from './rule.queries.ts'
import { storeOpinions } from './store-opinions.ts'

const rowSchema = z.strictObject({
  /** As the page counts its rows, so that a result finds its row. */
  row: z.number().int().min(1).max(100_000),
  text: z.string().max(LONGEST_TEXT * 4),
  kind: opinionKindSchema,
  placeId: idSchema.nullable(),
  urgent: z.boolean(),
  /** Rows of the same speaker are one person; who it is, is not told. */
  speaker: z.number().int().min(1).max(1000).nullable(),
})
const chatInput = z.strictObject({
  unitId: idSchema,
  cameOn: daySchema,
  rows: z.array(rowSchema).min(1).max(MOST_MESSAGES),
})

interface GoodRow {
  readonly row: number
  readonly speaker: number | null
  readonly prepared: PreparedOpinion
}

/** Messages of one speaker are one person's: people are counted, not messages. */
function sameSpeakers(ctx: ActingContext, good: readonly GoodRow[]) {
  const bySpeaker = Map.groupBy(
    good.filter(({ speaker }) => speaker !== null),
    ({ speaker }) => speaker,
  )
  return [...bySpeaker.values()].flatMap(([first, ...others]) =>
    others.flatMap((other) => {
      if (!first) return []
      const two = { opinionId: first.prepared.opinion.id, otherId: other.prepared.opinion.id, note: sameSpeakerNote }
      return [markSamePerson(two, [], { id: ctx.newId(), by: personOf(ctx.actor), at: ctx.now })]
    }),
  )
}

interface RowResult {
  readonly row: number
  readonly id: string | null
  readonly number: string | null
  readonly why: { readonly code: string; readonly details?: object } | null
}

/** Files what can be filed; the others come back with their reason, and nothing of them is lost on the page. */
export const fileChat = command(chatInput, async ({ tx, ctx, record, within }, { unitId, cameOn, rows }) => {
  await within(unitId)
  await findUnit(tx, unitId)
  if (cameOn > dayOf(ctx.now)) throw new Refusal('came-later', { cameOn })
  const rule = await findRule(tx, 'chat')
  const own = ownDueOf(rule, cameOn, null, await findCalendar(tx))
  const house = await countDue(tx, ctx)
  const filedBy = { id: ctx.actor.userId, name: ctx.actor.name, unitId }
  const pasteId = ctx.newId()
  const good: GoodRow[] = []
  const results: RowResult[] = []
  const known = new Map<string, string | null>()
  for (const { row, text, placeId, ...rest } of rows) {
    const why = whyNotText(text) ?? (placeId ? await whyNotPlace(placeId) : null)
    if (why) {
      results.push({ row, id: null, number: null, why })
      continue
    }
    const prepared = prepareOpinion(
      ctx,
      {
        ...{ source: 'chat', number: null, cameOn, own, owed: own, replyForm: rule.reply, category: null },
        ...{ text, placeId, kind: rest.kind, urgent: rest.urgent, phone: phoneIn(text), receivedAt: ctx.now },
        // A person has read it line by line and hidden what names somebody.
        masked: maskNumbers(text.trim()),
        facts: { paste: pasteId, speaker: rest.speaker },
        replied: null,
      },
      { filedBy, importId: null, house },
    )
    good.push({ row, speaker: rest.speaker, prepared })
  }
  const numbers = await storeOpinions(
    tx,
    ctx,
    good.map(({ prepared }) => prepared),
  )
  for (const [at, { row, prepared }] of good.entries())
    results.push({ row, id: prepared.opinion.id, number: numbers[at] ?? null, why: null })
  const payload = { paste: pasteId, filed: good.length, refused: rows.length - good.length }
  if (good.length === 0) throw new Refusal('nothing-filed', { rows: rows.length })
  await record({ act: 'intake.chatFiled', subject: ['paste', pasteId], payload, unitId })
  for (const { mark, fact } of sameSpeakers(ctx, good)) {
    await saveMark(tx, mark)
    await record(fact)
  }
  return { filed: good.length, results: results.sort((a, b) => a.row - b.row) }

  async function whyNotPlace(id: string) {
    if (!known.has(id)) {
      const found = await findPlace(tx, id).then(
        () => null,
        () => 'place-unknown',
      )
      known.set(id, found)
    }
    const code = known.get(id)
    return code ? { code } : null
  }
})

/** The first number that somebody left in the message is the way back to them. */
function phoneIn(text: string): string | null {
  const span = findNumbers(text).find(({ kind }) => kind === 'phone')
  return span ? phoneOf(text.slice(span.from, span.to)) : null
}
