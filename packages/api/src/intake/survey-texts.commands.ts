/** What people wrote in a wave, taken over as opinions in one act: each text once, with its place and nobody's name. */
import { type Day, dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import { ownDueOf } from '@ratchet/domain/intake/source'
import { isWorthTaking, MOST_TEXTS } from '@ratchet/domain/intake/survey-text'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { countDue } from '../opinion/receive.commands.ts'
import { findWave } from '../survey/survey.queries.ts'
import { memberQuery } from '../trpc.ts'
import { unitOf } from './import.commands.ts'
import { lockIntake } from './import.queries.ts'
import { instantIn } from './order-given.ts'
import { mapNumbers } from './origin.queries.ts'
import { prepareOpinion } from './prepare-opinion.ts'
import { findRule } from './rule.queries.ts'
import { BATCH, storeOpinions } from './store-opinions.ts'

const ofWave = z.strictObject({ waveId: idSchema })

interface SurveyText {
  readonly caseId: string
  readonly placeId: string
  readonly startedAt: string | null
  readonly comment: string
}

/** Present answers of the wave with words in them; a case that was delivered again counts as it is now. */
async function listTexts(db: Kysely<Database>, waveId: string): Promise<SurveyText[]> {
  const rows = await db
    .selectFrom('surveyResponse as answer')
    .innerJoin('surveyImport as delivery', 'delivery.id', 'answer.importId')
    .select(['answer.caseId', 'answer.placeId', 'answer.startedAt', 'answer.comment'])
    .where('answer.waveId', '=', waveId)
    .where('delivery.status', '=', 'stored')
    .where('answer.supersededBy', 'is', null)
    .where('answer.comment', 'is not', null)
    .orderBy('answer.caseId')
    .execute()
  return rows.flatMap(({ comment, ...row }) => (comment && isWorthTaking(comment) ? [{ ...row, comment }] : []))
}

/**
 * A case as it is known here, under every key of the ring, the one in use last: without the keyring nobody can tell whose
 * words these are.
 */
const caseMarks = ({ keyring }: Pick<Context, 'keyring'>, waveId: string, caseId: string): string[] =>
  [...keyring.ids]
    .sort((a, b) => Number(a === keyring.current) - Number(b === keyring.current))
    .flatMap((id) => keyring.mac('survey-text', `${waveId}\n${caseId}`, id) ?? [])

async function listOpen(ctx: Pick<Context, 'keyring'>, db: Kysely<Database>, waveId: string) {
  const texts = await listTexts(db, waveId)
  const marked = texts.map((text) => {
    const marks = caseMarks(ctx, waveId, text.caseId)
    return { ...text, marks, mark: marks.at(-1) ?? '' }
  })
  const taken = await mapNumbers(
    db,
    'survey',
    marked.flatMap(({ marks }) => marks),
  )
  return { all: marked.length, open: marked.filter(({ marks }) => !marks.some((mark) => taken.has(mark))) }
}

/** How many texts of a wave are there, and what the first ones say. */
export const surveyTexts = memberQuery.input(ofWave).query(async ({ ctx, input: { waveId } }) => {
  await findWave(ctx.db, waveId)
  const { all, open } = await listOpen(ctx, ctx.db, waveId)
  return { all, open: open.length, sample: open.slice(0, 8).map(({ comment }) => comment) }
})

/** Waves with texts that nobody has taken over yet. */
export async function listWavesWithTexts(ctx: Pick<Context, 'keyring' | 'db'>) {
  const waves = await ctx.db
    .selectFrom('surveyWave as wave')
    .select(['wave.id', 'wave.quarter', 'wave.firm', 'wave.design'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('surveyResponse')
          .select('surveyResponse.id')
          .whereRef('surveyResponse.waveId', '=', 'wave.id')
          .where('surveyResponse.comment', 'is not', null),
      ),
    )
    .orderBy('wave.quarter', 'desc')
    .limit(8)
    .execute()
  const found = []
  for (const wave of waves) {
    const { all, open } = await listOpen(ctx, ctx.db, wave.id)
    found.push({ ...wave, all, open: open.length })
  }
  return found
}

export const takeSurveyTexts = command(ofWave, async ({ tx, ctx, record }, { waveId }) => {
  const wave = await findWave(tx, waveId)
  await lockIntake(tx)
  const { all, open } = await listOpen(ctx, tx, waveId)
  if (all === 0) throw new Refusal('wave-not-imported')
  const some = open.slice(0, MOST_TEXTS)
  if (some.length === 0) throw new Refusal('nothing-to-take', { all })
  const rule = await findRule(tx, 'survey')
  const calendar = await findCalendar(tx)
  const house = await countDue(tx, ctx)
  const unitId = unitOf(ctx)
  const filedBy = { id: ctx.actor.userId, name: ctx.actor.name, unitId }
  const prepared = some.map(({ mark, placeId, startedAt, comment }) => {
    const at = askedAt(startedAt, wave.scheduledFor)
    const cameOn = dayOf(at)
    const own = ownDueOf(rule, cameOn, null, calendar)
    const given = {
      source: 'survey',
      number: mark,
      cameOn,
      own,
      owed: own,
      replyForm: rule.reply,
      category: null,
    } as const
    const words = { text: comment, masked: null, placeId, kind: 'other', urgent: false, phone: null, receivedAt: at }
    return prepareOpinion(
      ctx,
      { ...given, ...words, facts: { quarter: wave.quarter }, replied: null },
      {
        filedBy,
        importId: null,
        house,
      },
    )
  })
  for (let from = 0; from < prepared.length; from += BATCH) {
    const batch = prepared.slice(from, from + BATCH)
    await storeOpinions(tx, ctx, batch)
    const payload = { quarter: wave.quarter, opinions: batch.length }
    await record({ act: 'intake.textsTaken', subject: ['wave', waveId], payload, unitId })
  }
  return { taken: prepared.length, left: open.length - prepared.length }
})

/** When it was asked, as far as the file tells. */
function askedAt(startedAt: string | null, scheduledFor: string): Instant {
  return startedAt ? instantIn(startedAt) : instantOf(scheduledFor as Day, 9)
}
