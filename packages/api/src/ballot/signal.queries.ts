/** Days on which volunteers answered otherwise, and how many came week by week 信号与每周份数. Source: STATISTICS §1 "Charts". */
import { chartFor, type DayCount, dayStates, signalRule } from '@ratchet/domain/ballot/signal'
import { addDays, type Day } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import { DONT_KNOW, itemIdSchema } from '@ratchet/domain/questionnaire/item'
import { ewma, laneyChart, type ProportionChart, pChart } from '@ratchet/statistics/statistics'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../database/tables.gen.ts'
import { chosenItem, findAsked } from './results.queries.ts'

/** What is watched: the share that is dissatisfied with an item, or the share of forms that bear a mark. */
export const signalsInput = z.strictObject({
  id: idSchema,
  watch: z.union([z.literal('flagged'), z.strictObject({ item: itemIdSchema.nullable() })]),
})
type SignalsInput = z.infer<typeof signalsInput>

/** Forms of each day of the campaign, in all and outside the default view. */
async function listDays(db: Kysely<Database>, campaignId: string) {
  const { rows } = await sql<{ day: Day; forms: number; aside: number; flagged: number }>`
    select day, sum(forms)::int8 as forms, sum(aside)::int8 as aside, sum(flagged)::int8 as flagged
    from ballot_point_day where campaign_id = ${campaignId}::uuid group by day order by day`.execute(db)
  return rows
}

/** Who is dissatisfied among those who answered on the scale, by day, in the default view. */
async function listDissatisfied(db: Kysely<Database>, campaignId: string, item: string): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select day, sum(n)::int8 as n, coalesce(sum(n) filter (where answer in ('1', '2')), 0)::int8 as x
    from ballot_day_count where campaign_id = ${campaignId}::uuid and item = ${item} and not aside
      and answer <> ${DONT_KNOW} group by day order by day`.execute(db)
  return rows
}

/** The signals of one thing that is watched, day by day, and the weeks; no place has a part in either. */
export async function findSignals(db: Kysely<Database>, { id, watch }: SignalsInput) {
  const asked = await findAsked(db, id)
  const days = await listDays(db, id)
  const item = watch === 'flagged' ? null : (chosenItem(asked, watch.item)?.id ?? null)
  const counts =
    watch === 'flagged'
      ? days.map(({ day, forms, flagged }) => ({ day, x: flagged, n: forms }))
      : item
        ? await listDissatisfied(db, id, item)
        : []
  return {
    design: 'opt_in' as const,
    watched: watch === 'flagged' ? ('flagged' as const) : ('dissatisfied' as const),
    item,
    rule: signalRule,
    ...charted(counts),
    days: days.map(({ day, forms, aside }) => ({ day, forms, aside })),
    weeks: weeksOf(days),
  }
}
export type Signals = Awaited<ReturnType<typeof findSignals>>

/** The p-chart over all days with enough answers, and the EWMA over those that are watched; the baseline stands first and is frozen. */
export function charted(counts: readonly DayCount[]) {
  const { states, missing } = dayStates(counts)
  const at = counts.flatMap((_, index) => (states[index] === 'few' ? [] : [index]))
  const some = { x: at.map((index) => counts[index]?.x ?? 0), n: at.map((index) => counts[index]?.n ?? 0) }
  const chart = missing > 0 || at.length === 0 ? null : chartOf(some)
  const watched = chart ? smoothed(chart) : null
  const points = counts.map(({ day, x, n }, index) => {
    const place = at.indexOf(index)
    const point = place < 0 ? null : (chart?.points[place] ?? null)
    const smooth = place < signalRule.baselineDays ? null : (watched?.[place - signalRule.baselineDays] ?? null)
    return {
      ...{ day, x, n, state: states[index] ?? 'few' },
      share: place < 0 ? null : x / n,
      limits: point?.lcl == null || point.ucl === null ? null : { low: point.lcl, high: point.ucl },
      signal: states[index] === 'watched' ? (point?.signal ?? null) : null,
      smooth,
    }
  })
  return {
    missing,
    points,
    center: chart?.center ?? null,
    sigmaZ: chart?.sigmaZ ?? null,
    method: chart?.method ?? null,
  }
}

function chartOf(some: { readonly x: readonly number[]; readonly n: readonly number[] }): ProportionChart {
  const [x, n] = [Float64Array.from(some.x), Float64Array.from(some.n)]
  const options = { baseline: signalRule.baselineDays, sigmas: signalRule.sigmas }
  const wide = laneyChart({ x, n }, options)
  return chartFor(wide.sigmaZ) === 'laney-p-prime' ? wide : pChart({ x, n }, options)
}

/** Each watched day in standard deviations of the frozen baseline, smoothed: a small change that lasts adds up. */
function smoothed({ points, sigmaZ }: ProportionChart) {
  const values = points.slice(signalRule.baselineDays).map(({ z }) => (z ?? 0) / (sigmaZ ?? 1))
  if (values.length === 0) return []
  const { lambda, width } = signalRule
  const chart = ewma(Float64Array.from(values), { center: 0, sigma: 1, lambda, L: width })
  return chart.values.map((value, at) => ({
    value,
    limit: chart.ucl?.[at] ?? 0,
    signal: chart.signals.includes(at) ? (value > 0 ? ('above' as const) : ('below' as const)) : null,
  }))
}

/** Monday of the day's week. */
function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

function weeksOf(days: readonly { readonly day: Day; readonly forms: number; readonly aside: number }[]) {
  return [...Map.groupBy(days, ({ day }) => mondayOf(day))].map(([from, own]) => ({
    from,
    to: addDays(from, 6),
    forms: own.reduce((sum, { forms }) => sum + forms, 0),
    aside: own.reduce((sum, { aside }) => sum + aside, 0),
  }))
}
