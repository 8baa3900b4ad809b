import { personOf } from '@ratchet/domain/cycle/actor'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { assign, caseOutcomeSchema, noteSchema, tryResultSchema } from '@ratchet/domain/lookback/ask'
import { lookbackFact, whyNotRunning } from '@ratchet/domain/lookback/lookback'
import { settle, tryOnce } from '@ratchet/domain/lookback/settle'
import { refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { commitmentTo } from '../contact/sealed.ts'
import type { Tx } from '../context.ts'
import { tell } from '../notice/notice.queries.ts'
import { ownKeyOf } from '../opinion/opinion.queries.ts'
import { memberQuery, noInput } from '../trpc.ts'
import { findAsker, listWorkPaths } from './asker.queries.ts'
import { loadCase, saveCases } from './case.queries.ts'
import { findRound, loadRound } from './lookback.queries.ts'
import { applyOutcome, saidOfItem } from './outcome.commands.ts'
import { listMine } from './worklist.queries.ts'

const seenCase = { id: idSchema, seen: versionSchema }

/** The row of the frozen list that a case was drawn from, and whether whoever stands there may still be called. */
async function rowOf(tx: Tx, rowId: string) {
  const row = await tx
    .selectFrom('lookbackRow')
    .innerJoin('opinion', 'opinion.id', 'lookbackRow.opinionId')
    .leftJoin('contact', 'contact.id', 'opinion.id')
    .select(['lookbackRow.itemId', 'lookbackRow.itemRound', 'lookbackRow.unitId', 'lookbackRow.code'])
    .select(['opinion.id', 'opinion.ownKey', 'opinion.ownKeyId', 'opinion.erasedAt as gone'])
    .select(['contact.consentedAt', 'contact.erasedAt'])
    .where('lookbackRow.id', '=', rowId)
    .executeTakeFirstOrThrow()
  return { ...row, reachable: row.gone === null && row.erasedAt === null && row.consentedAt !== null }
}

export const askingProcedures = {
  /** What the caller is to ask and to look at, without any number. */
  mine: memberQuery.input(noInput).query(({ ctx }) => listMine(ctx)),

  /** Gives calls to somebody outside the units that did the work; all of them or none. */
  assign: command(
    z.strictObject({ lookbackId: idSchema, caseIds: z.array(idSchema).min(1).max(500), askerId: idSchema }),
    async ({ tx, ctx, record }, { lookbackId, caseIds, askerId }) => {
      const round = await loadRound(tx, lookbackId)
      refuse(whyNotRunning(round))
      const asker = await findAsker(tx, askerId, ctx.now)
      for (const id of [...new Set(caseIds)].toSorted()) {
        const one = await loadCase(tx, id)
        const { itemId } = await rowOf(tx, one.rowId)
        await saveCases(tx, [assign(one, round, asker, await listWorkPaths(tx, itemId), ctx.now)])
      }
      await record(withFigures(lookbackFact('lookback.assigned', round), { cases: caseIds.length }))
      const details = { number: round.number, title: '' }
      await tell(tx, ctx, {
        to: { userIds: [askerId] },
        kind: 'lookback.assigned',
        subject: ['lookback', lookbackId],
        details,
      })
      return { id: lookbackId, assigned: caseIds.length }
    },
  ),

  /** One more try that reached nobody. */
  try: command(
    z.strictObject({ ...seenCase, result: tryResultSchema }),
    async ({ tx, ctx, record }, { id, seen, result }) => {
      const before = await loadCase(tx, id)
      refuseStale({ result }, before, seen)
      const round = await findRound(tx, before.lookbackId)
      refuse(whyNotRunning(round))
      const next = tryOnce(before, result, personOf(ctx.actor), ctx.now)
      await saveCases(tx, [next])
      await record(withFigures(lookbackFact('lookback.tried', round), { result, tries: next.tries.length }))
      return { id, version: next.version }
    },
  ),

  /** What was said. Not satisfied opens the item again at once. */
  settle: command(
    z.strictObject({ ...seenCase, outcome: caseOutcomeSchema, note: noteSchema }),
    async ({ tx, ctx, record }, { id, seen, outcome, note }) => {
      const before = await loadCase(tx, id)
      refuseStale({ outcome, note }, before, seen)
      const round = await findRound(tx, before.lookbackId)
      refuse(whyNotRunning(round))
      const row = await rowOf(tx, before.rowId)
      const ground = { tries: round.tries, reachable: row.reachable, erased: row.gone !== null }
      const next = settle(before, { outcome, note }, ground, personOf(ctx.actor), ctx.now)
      // Under the key of what they said, which erasure destroys.
      const bound = row.gone === null ? commitmentTo(ownKeyOf(ctx.keyring, row), next.note) : undefined
      // Two voices of one item are settled one after the other, so that the later sees what the earlier said.
      await tx.selectFrom('rectificationItem').select('id').where('id', '=', row.itemId).forUpdate().execute()
      await saveCases(tx, [next], bound)
      const done = await saidOfItem(tx, { lookbackId: round.id, itemId: row.itemId, itemRound: row.itemRound })
      const facts = await applyOutcome(tx, ctx, { itemId: row.itemId, itemRound: row.itemRound, done })
      await record(withFigures(lookbackFact('lookback.asked', round), { code: row.code, outcome }))
      for (const fact of facts) await record(fact)
      return { id, version: next.version, reopened: facts.some((fact) => fact.act === 'rectification.reopened') }
    },
  ),
}

/** The round's fact with what this act adds to it. */
export function withFigures<F extends { readonly payload: Readonly<Record<string, unknown>> }>(
  fact: F,
  figures: object,
): F {
  return { ...fact, payload: { ...fact.payload, ...figures } }
}
