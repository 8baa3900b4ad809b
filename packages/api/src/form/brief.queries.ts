/** The figures of the one-page brief 一页纸专报, out of the data of now. Source: SPEC §12. */
import { workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { type CycleId, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf, instantOf } from '@ratchet/domain/day'
import { type Brief, type BriefFigure, briefPaperOf } from '@ratchet/domain/form/brief'
import { isCarriedOver, isOpen } from '@ratchet/domain/rectification/item'
import { halfWidth95 } from '@ratchet/domain/survey/half-width'
import { counts, isOfCycle } from '@ratchet/domain/warning/count'
import { formBriefWords as w } from '@ratchet/words/form-brief'
import { briefWords } from '@ratchet/words/form-paper'
import type { Kysely } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { ActingContext } from '../context.ts'
import { findCycle } from '../cycle/cycle.queries.ts'
import { listProposals } from '../cycle/gate.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listWaves } from '../survey/survey.queries.ts'
import { listWarnings } from '../warning/warning.queries.ts'
import { listCarriedOut } from './carried-out.queries.ts'
import { isLate, onTimeOf } from './draw-work.ts'
import { listForms } from './form.queries.ts'
import { findOwnerUnit } from './giver.queries.ts'
import { type ItemFacts, listItemFacts } from './item-fact.queries.ts'
import { type Share, satisfiedOf } from './period-fact.queries.ts'

async function satisfactionOf(db: Kysely<Database>, cycleId: CycleId): Promise<BriefFigure> {
  const quarters: readonly string[] = quartersOf(cycleId)
  const wave = (await listWaves(db)).findLast(
    (row) => row.design === 'probability' && row.releasedOn !== null && quarters.includes(row.quarter),
  )
  const overall = wave?.results.find((row) => row.theme === 'overall')
  if (!wave || !overall) return { name: w.satisfaction, value: '', interval: '', basis: w.noWave }
  const half = halfWidth95(overall)
  return {
    name: w.satisfaction,
    value: w.points(overall.estimate),
    interval: half === null ? w.noError : w.pointsBetween(overall.estimate - half, overall.estimate + half),
    basis: w.waveBasis(wave.quarter, overall.n ?? wave.n ?? 0),
  }
}

const shareFigure = (
  name: string,
  { rate, low, high, part, all }: Share,
  nothing: string,
  of: typeof w.of,
): BriefFigure =>
  rate === null
    ? { name, value: '', interval: '', basis: nothing }
    : { name, value: w.rate(rate), interval: w.between(low, high), basis: of(part, all) }

async function countOpinions(db: Kysely<Database>, cycleId: CycleId) {
  const { from, before } = spanOf(cycleId)
  const rows = await db
    .selectFrom('opinion')
    .select(['urgent'])
    .select(({ fn }) => fn.countAll().as('count'))
    .where('receivedAt', '>=', instantOf(from))
    .where('receivedAt', '<', instantOf(before))
    .groupBy('urgent')
    .execute()
  const count = (only: boolean) => rows.reduce((sum, row) => sum + (!only || row.urgent ? Number(row.count) : 0), 0)
  return { all: count(false), urgent: count(true) }
}

/** What waits for a leader, the heaviest first. */
async function listAsks(db: Kysely<Database>, cycleId: CycleId, late: number): Promise<string[]> {
  const proposed = (await listWarnings(db, { statuses: ['proposed'] })).length
  const drafts = (await listForms(db, { cycleId })).filter((form) => form.status === 'draft').length
  const proposals = (await listProposals(db, cycleId)).filter((row) => row.decision === null).length
  const cases = await db
    .selectFrom('accountabilityCase')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('status', 'in', ['stated', 'statement_waived'])
    .executeTakeFirst()
  const asked: [number, (count: number) => string][] = [
    [proposed, w.ask.warnings],
    [proposals, w.ask.proposals],
    [Number(cases?.count ?? 0), w.ask.cases],
    [late, w.ask.late],
    [drafts, w.ask.forms],
  ]
  return asked.flatMap(([count, say]) => (count > 0 ? [say(count)] : []))
}

async function listLate(db: Kysely<Database>, facts: readonly ItemFacts[], today: Day): Promise<string[]> {
  const calendar = await findCalendar(db)
  return facts
    .filter((row) => isLate(row, today))
    .map(({ item, lead }) => ({ item, lead, days: workingDaysBetween(calendar, item.dueDay ?? today, today) }))
    .toSorted((one, other) => other.days - one.days)
    .map(({ item, lead, days }) => w.late(item.number, item.title, lead, days))
}

export async function findBrief(ctx: Pick<ActingContext, 'db' | 'now'>, cycleId: CycleId) {
  const { db } = ctx
  const today = dayOf(ctx.now)
  const cycle = await findCycle(db, cycleId)
  const facts = await listItemFacts(db, cycleId)
  const closed = facts.filter(({ item }) => !isOpen(item))
  const opinions = await countOpinions(db, cycleId)
  const warnings = (await listWarnings(db)).filter((row) => isOfCycle(row, cycleId) && counts(row))
  const urgent = warnings.filter((row) => row.kind === 'urgent').length
  const office = (await findOwnerUnit(db, today)).name
  const late = await listLate(db, facts, today)
  const verified = facts.filter(({ item }) => item.status === 'verified').length
  // Of a half-year that is over they have moved on, and its own report counted them.
  const gone = (await listCarriedOut(db, cycleId)).length
  const carried = gone + facts.filter(({ item }) => isOpen(item) && isCarriedOver(item)).length
  const brief: Brief = {
    title: w.title(cycleId),
    under: w.under(w.day(today), office, cycle.stage, cycle.illustrative),
    facts: [
      w.items(facts.length + gone, closed.length, verified, carried),
      w.opinions(opinions.all, opinions.urgent),
      w.warnings(warnings.length - urgent, urgent),
    ],
    figures: [
      await satisfactionOf(db, cycleId),
      shareFigure(w.onTime, onTimeOf(facts, today), w.nothingDue, w.of),
      shareFigure(w.satisfied, satisfiedOf(facts.flatMap((row) => row.asked)), w.nothingAsked, w.ofAsked),
    ],
    late,
    asks: await listAsks(db, cycleId, late.length),
    issuer: office,
    day: w.day(today),
  }
  return { brief, paper: briefPaperOf(brief, briefWords), illustrative: cycle.illustrative, office }
}
