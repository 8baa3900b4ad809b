import type { Edition } from '@ratchet/domain/catalogue/catalogue'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { isScored } from '@ratchet/domain/questionnaire/item'
import {
  draft,
  draftNext,
  edit,
  issue,
  questionnaireContentSchema,
  questionnaireSchema,
  retire,
} from '@ratchet/domain/questionnaire/questionnaire'
import { useForWave } from '@ratchet/domain/questionnaire/use-for-wave'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { findEdition, listEditions } from '../catalogue/catalogue.queries.ts'
import { currentEdition } from '../catalogue/first-editions.ts'
import { command, refuseStale } from '../command.ts'
import { loadWave, saveWave } from '../survey/survey.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import {
  findQuestionnaire,
  hasImport,
  listQuestionnaires,
  listUses,
  loadQuestionnaire,
  loadQuestionnaires,
  saveQuestionnaire,
} from './questionnaire.queries.ts'

const one = z.strictObject({ id: idSchema })
const seenOne = z.strictObject({ id: idSchema, seen: versionSchema })
const draftInput = z.strictObject(questionnaireSchema.pick({ name: true, kind: true, title: true }).shape)
const useInput = z.strictObject({ waveId: idSchema, seen: versionSchema, questionnaireId: idSchema })

export const questionnaireRouter = router({
  /** All editions with how much they ask and how many waves have them; `today` decides what has expired. */
  list: memberQuery.input(noInput).query(async ({ ctx }) => {
    const uses = await listUses(ctx.db)
    const all = await listQuestionnaires(ctx.db)
    return {
      today: dayOf(ctx.now),
      questionnaires: all.map(({ items, introduction, ...it }) => ({
        ...it,
        itemCount: items.length,
        scoredCount: items.filter(isScored).length,
        waves: uses.filter((use) => use.questionnaireId === it.id).length,
      })),
    }
  }),

  /** One edition with the scales it may use, the other editions of its series, and the waves that have it. */
  find: memberQuery.input(one).query(async ({ ctx, input }) => {
    const questionnaire = await findQuestionnaire(ctx.db, input.id)
    const [all, uses, editions] = [await listQuestionnaires(ctx.db), await listUses(ctx.db), await listEditions(ctx.db)]
    return {
      today: dayOf(ctx.now),
      questionnaire,
      editions: all
        .filter((row) => row.name === questionnaire.name)
        .map(({ id, edition, status, issuedOn, approval }) => ({ id, edition, status, issuedOn, approval })),
      scales: editions.filter((row): row is Edition<'scales'> => row.kind === 'scales'),
      waves: uses.filter((use) => use.questionnaireId === questionnaire.id),
    }
  }),

  draft: command(draftInput, async (act, input) => {
    const { tx, ctx, record } = act
    const all = await loadQuestionnaires(tx)
    const scalesEdition = await currentEdition(act, 'scales')
    const { questionnaire, fact } = draft({ ...input, id: ctx.newId(), scalesEdition }, all)
    await saveQuestionnaire(tx, { ...questionnaire, illustrative: ctx.profile === 'demo' })
    await record(fact)
    return { id: questionnaire.id, version: questionnaire.version }
  }),

  /** The next edition of a series, begun as a copy of the one named. */
  draftNext: command(one, async ({ tx, ctx, record }, { id }) => {
    const all = await loadQuestionnaires(tx)
    const from = await loadQuestionnaire(tx, id)
    const { questionnaire, fact } = draftNext(from, ctx.newId(), all)
    await saveQuestionnaire(tx, { ...questionnaire, illustrative: from.illustrative })
    await record(fact)
    return { id: questionnaire.id, version: questionnaire.version }
  }),

  edit: command(
    z.strictObject({ ...seenOne.shape, ...questionnaireContentSchema.shape }),
    async ({ tx, record }, { id, seen, ...content }) => {
      const before = await loadQuestionnaire(tx, id)
      refuseStale(content, before, seen)
      if (!(await findEdition(tx, 'scales', content.scalesEdition))) throw new Refusal('scales-unknown')
      const { questionnaire, fact } = edit(before, content)
      await saveQuestionnaire(tx, { ...questionnaire, illustrative: before.illustrative })
      await record(fact)
      return { id, version: questionnaire.version }
    },
  ),

  issue: command(seenOne, async ({ tx, ctx, record }, { id, seen }) => {
    const before = await loadQuestionnaire(tx, id)
    refuseStale({}, before, seen)
    const { questionnaire, fact } = issue(before, dayOf(ctx.now))
    await saveQuestionnaire(tx, { ...questionnaire, illustrative: before.illustrative })
    await record(fact)
    return { id, version: questionnaire.version }
  }),

  retire: command(seenOne, async ({ tx, record }, { id, seen }) => {
    const before = await loadQuestionnaire(tx, id)
    refuseStale({}, before, seen)
    const { questionnaire, fact } = retire(before)
    await saveQuestionnaire(tx, { ...questionnaire, illustrative: before.illustrative })
    await record(fact)
    return { id, version: questionnaire.version }
  }),

  /** Gives a wave its questionnaire, as long as nothing was imported for it. */
  useForWave: command(useInput, async ({ tx, ctx, record }, { waveId, seen, questionnaireId }) => {
    const before = await loadWave(tx, waveId)
    refuseStale({ questionnaireId }, before, seen)
    const chosen = await loadQuestionnaire(tx, questionnaireId)
    const { wave, fact } = useForWave(before, chosen, await hasImport(tx, waveId))
    await saveWave(tx, { ...wave, illustrative: before.illustrative }, ctx.newId)
    await record(fact)
    return { id: waveId, version: wave.version }
  }),
})
