import { choose, conclude } from '@ratchet/domain/accountability/choose'
import { examine, saysOtherwise, whyNotExamine } from '@ratchet/domain/accountability/examine'
import { candidatePickSchema, findingSchema } from '@ratchet/domain/accountability/finding'
import { enterSample, sampleSchema } from '@ratchet/domain/accountability/sample'
import { figureOf, yearsOf } from '@ratchet/domain/accountability/year'
import { personOf } from '@ratchet/domain/cycle/actor'
import { aspectIds } from '@ratchet/domain/cycle/aspect'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { memberQuery, router } from '../trpc.ts'
import { chooserOf, maskPosts } from './chooser.queries.ts'
import { loadFinding, loadSamples, lockYear, saveFinding, saveSample } from './finding.queries.ts'
import { listRegulations } from './regulation.queries.ts'
import { findExamined, findResults, suppose } from './year.queries.ts'

const yearSchema = findingSchema.shape.year
const settleInput = z.strictObject({ id: idSchema, seen: versionSchema, reason: z.string().max(2000) })
const chooseInput = z.strictObject({ ...settleInput.shape, picks: z.array(candidatePickSchema).max(6) })
const sampleInput = z.strictObject(
  sampleSchema.pick({ roundId: true, subject: true, n: true, deff: true, sd: true, source: true }).shape,
)

export const findingRouter = router({
  /** One year, the latest unless it is named: its figures over three years, the tests, and what each rule found. */
  year: memberQuery.input(z.strictObject({ year: yearSchema.nullable() })).query(async ({ ctx, input }) => {
    const editions = await listRegulations(ctx.db)
    const results = await findResults(ctx.db)
    const [newest] = editions
    const years = newest ? yearsOf(results, newest.content.year) : []
    const year = input.year ?? years[0] ?? null
    const chooser = await chooserOf(ctx.db, ctx.actor)
    const common = { years, editions, ownUnitIds: chooser.unitIds, illustrative: results.illustrative }
    if (!newest || year === null) return { ...common, year: null }
    const given = await findExamined(ctx.db, year, editions, results)
    const rule = (given.regulation ?? newest).content.year
    const series = [year - 2, year - 1, year].map((each) => ({
      year: each,
      scores: Object.fromEntries(aspectIds.map((id) => [id, figureOf(id, each, rule, results).score])),
    }))
    return {
      ...common,
      year: {
        ...given,
        findings: given.findings.map((finding) => maskPosts(finding, ctx.actor)),
        posts: [],
        series,
        supposed: suppose(given.tests, (given.regulation ?? newest).content.gate),
        otherwise: given.findings.filter((row) => saysOtherwise(row, given)).map((row) => row.id),
        whyNotExamine: whyNotExamine(given),
        samples: results.samples,
      },
    }
  }),

  /** Asks all rules about the year; what a person has settled stays. */
  examine: command(z.strictObject({ year: yearSchema }), async ({ tx, ctx, record }, { year }) => {
    await lockYear(tx, year)
    const editions = await listRegulations(tx)
    if (editions.length === 0) throw new Refusal('no-regulation', { year })
    const given = await findExamined(tx, year, editions, await findResults(tx))
    const ids = (given.regulation?.content.rules ?? []).map(() => ctx.newId())
    const { findings, fact } = examine(given, { ids, by: personOf(ctx.actor), now: ctx.now })
    for (const finding of findings) await saveFinding(tx, finding)
    await record(fact)
    return { year, findings: findings.map(({ id, rule, outcome }) => ({ id, rule, outcome })) }
  }),

  /** Chooses among aspects that the rule could not tell apart, or says which unit led; with reasons. */
  choose: command(chooseInput, async ({ tx, ctx, record }, { id, seen, picks, reason }) => {
    const before = await loadFinding(tx, id)
    refuseStale({ picks, reason }, before, seen)
    const { finding, fact } = choose(before, picks, reason, await chooserOf(tx, ctx.actor), ctx.now)
    await saveFinding(tx, finding)
    await record(fact)
    return { id, version: finding.version }
  }),

  /** Puts on record that nothing follows, because … */
  conclude: command(settleInput, async ({ tx, ctx, record }, { id, seen, reason }) => {
    const before = await loadFinding(tx, id)
    refuseStale({ reason }, before, seen)
    const { finding, fact } = conclude(before, reason, await chooserOf(tx, ctx.actor), ctx.now)
    await saveFinding(tx, finding)
    await record(fact)
    return { id, version: finding.version, status: finding.status }
  }),

  /** Enters how many the city asked in a round, beside the result. */
  enterSample: command(sampleInput, async ({ tx, ctx, record }, form) => {
    const samples = await loadSamples(tx, form.roundId)
    const fresh = { id: ctx.newId(), by: personOf(ctx.actor), now: ctx.now }
    const { sample, fact } = enterSample(form, samples, fresh)
    await saveSample(tx, sample, ctx.profile === 'demo')
    await record(fact)
    return { id: sample.id }
  }),
})
