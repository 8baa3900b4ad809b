import { personOf } from '@ratchet/domain/cycle/actor'
import { quarterSchema, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import type { GradeRun } from '@ratchet/domain/grade/grade'
import { populationSchema, setPopulation } from '@ratchet/domain/grade/population'
import { addScheme, exposureSchema, schemeContentSchema } from '@ratchet/domain/grade/scheme'
import { idSchema } from '@ratchet/domain/id'
import { categoryIdSchema } from '@ratchet/domain/opinion/category'
import { Refusal } from '@ratchet/domain/refusal'
import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../command.ts'
import { findUnit } from '../people/unit.queries.ts'
import { findWave } from '../survey/survey.queries.ts'
import { memberQuery, router } from '../trpc.ts'
import { computeGrades } from './compute.ts'
import { digestOf, findLastRun, findRun, nextRunNumber, saveRun } from './grade.queries.ts'
import { findGrades, listAreaRows, listHistory, verifyRun } from './grade-page.queries.ts'
import { collectInputs } from './inputs.queries.ts'
import { listPopulations, savePopulation } from './population.queries.ts'
import { listSchemes, saveScheme } from './scheme.queries.ts'

const areaInput = z.strictObject({ runId: idSchema, category: categoryIdSchema, placeId: idSchema })
const runInput = z.strictObject({
  quarter: quarterSchema,
  exposure: exposureSchema.default('residents'),
  waveId: idSchema.nullable().default(null),
  note: z.string().trim().max(300).default(''),
})
const { people, asOf, source } = populationSchema.shape
const populationInput = z.strictObject({
  unitId: idSchema,
  people,
  asOf,
  source,
})

/** 正态分布分级: it grades problems, never people or units, and only drafts. */
export const gradeRouter = router({
  find: memberQuery
    .input(z.strictObject({ id: idSchema.nullable() }))
    .query(({ ctx, input }) => findGrades(ctx.db, input.id)),
  verify: memberQuery.input(z.strictObject({ id: idSchema })).query(({ ctx, input }) => verifyRun(ctx.db, input.id)),

  /** What an area was made of, and how it stood in each run. */
  area: memberQuery.input(areaInput).query(async ({ ctx, input: { runId, category, placeId } }) => {
    const run = await findRun(ctx.db, runId)
    return {
      rows: await listAreaRows(ctx.db, run, category, placeId),
      history: await listHistory(ctx.db, run, category, placeId),
    }
  }),

  /** Grades the quarter as far as it has come, by the last edition of the scheme, and freezes it with its inputs. */
  run: command(runInput, async ({ tx, ctx, record }, { quarter, exposure, waveId, note }) => {
    const throughDay = dayOf(ctx.now)
    if (spanOf(quarter).from > throughDay) throw new Refusal('quarter-to-come', { quarter })
    if ((exposure === 'respondents') !== (waveId !== null)) throw new Refusal('no-respondents')
    if (waveId && (await findWave(tx, waveId)).quarter !== quarter) throw new Refusal('no-respondents')
    const number = await nextRunNumber(tx, throughDay.slice(0, 4))
    const [scheme] = await listSchemes(tx)
    if (!scheme) throw new Refusal('no-scheme')
    const compared = await findLastRun(tx, exposure, quarter)
    const inputs = await collectInputs(tx, { quarter, throughDay, exposure, waveId }, compared)
    if (inputs.places.every((place) => place.exposure === null)) throw new Refusal('no-population')
    if (inputs.voices.length === 0) throw new Refusal('no-voices', { quarter })
    const result = computeGrades(inputs, scheme.content)
    const made = { inputs, result, schemeEdition: scheme.edition }
    const run: GradeRun = {
      ...{ id: ctx.newId(), number, quarter, throughDay, exposure, waveId, comparedId: compared?.id ?? null, ...made },
      ...{ digest: digestOf(made), note, by: personOf(ctx.actor), at: ctx.now, version: 1 },
      illustrative: ctx.profile === 'demo',
    }
    await saveRun(tx, run)
    const drafts = result.areas.filter((area) => area.draft !== null).length
    const counts = {
      areas: result.areas.length,
      people: result.areas.reduce((sum, area) => sum + area.people, 0),
      drafts,
    }
    const payload = { number, quarter, exposure, scheme: scheme.edition, digest: run.digest, ...counts }
    await record({ act: 'grade.run', subject: ['grade_run', run.id], payload })
    return { id: run.id, number, ...counts }
  }),

  /** Publishes the next edition of weights and thresholds, with why. */
  addScheme: command(
    z.strictObject({ content: schemeContentSchema, note: z.string().trim().max(300) }),
    async ({ tx, ctx, record }, { content, note }) => {
      await sql`select pg_advisory_xact_lock(hashtext('grade.scheme'))`.execute(tx)
      const [last = null] = await listSchemes(tx)
      const given = { id: ctx.newId(), note, by: personOf(ctx.actor), at: ctx.now }
      const { scheme, fact } = addScheme(content, last, given)
      await saveScheme(tx, scheme)
      await record(fact)
      return { id: scheme.id, edition: scheme.edition }
    },
  ),

  setPopulation: command(populationInput, async ({ tx, ctx, record }, { unitId, ...wanted }) => {
    const unit = await findUnit(tx, unitId)
    await sql`select pg_advisory_xact_lock(hashtext('grade.population'))`.execute(tx)
    const last = (await listPopulations(tx)).get(unitId) ?? null
    const given = { id: ctx.newId(), by: personOf(ctx.actor), at: ctx.now, illustrative: ctx.profile === 'demo' }
    const { population, fact } = setPopulation(unit, wanted, last, given, dayOf(ctx.now))
    await savePopulation(tx, population)
    await record(fact)
    return { id: population.id, edition: population.edition }
  }),
})
