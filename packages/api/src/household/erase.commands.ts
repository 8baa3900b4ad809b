import { erase, withoutWords } from '@ratchet/domain/household/erase'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { answersSchema } from '@ratchet/domain/questionnaire/answer'
import { z } from 'zod'
import { type Perform, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { json } from '../database/json.ts'
import { findQuestionnaire } from '../questionnaire/questionnaire.queries.ts'
import { loadHousehold } from './household.queries.ts'

export const eraseInput = z.strictObject({ id: idSchema, seen: versionSchema, reason: z.string().trim().max(500) })

/** Forgets who lives there because they ask for it: the door with its key, and answers in free words. What was counted stays. */
export const eraseHousehold: Perform<
  z.infer<typeof eraseInput>,
  ActingContext,
  { id: string; version: number }
> = async ({ tx, ctx, record }, { id, seen, reason }) => {
  const household = await loadHousehold(tx, id)
  refuseStale({ reason }, { version: household.version }, seen)
  const { fact } = erase(household, reason)
  const version = seen + 1
  const gone = { door: null, doorIndex: null, doorIndexKeyId: null, ownKey: null, ownKeyId: null }
  await tx
    .updateTable('household')
    .set({ ...gone, erasedAt: ctx.now, version })
    .where('id', '=', id)
    .execute()
  const visits = await tx
    .selectFrom('householdVisit')
    .select(['id', 'questionnaireId', 'answers', 'version'])
    .where('householdId', '=', id)
    .where('answers', 'is not', null)
    .execute()
  for (const visit of visits) {
    if (!visit.questionnaireId) continue
    const { items } = await findQuestionnaire(tx, visit.questionnaireId)
    const answers = json(withoutWords(items, answersSchema.parse(visit.answers)))
    await tx
      .updateTable('householdVisit')
      .set({ answers, version: visit.version + 1 })
      .where('id', '=', visit.id)
      .execute()
  }
  await record(fact)
  return { id, version }
}
