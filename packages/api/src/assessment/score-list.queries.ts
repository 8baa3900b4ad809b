/** What the ranking of a quarter, the explanation of one score and the work of verifying show. Reads only. */
import { quarterlyTotal, weightLeft } from '@ratchet/domain/assessment/component'
import { readsEveryReport } from '@ratchet/domain/assessment/filler'
import {
  changedRows,
  standingEdition,
  waitingEdition,
  whyNotDecide,
  whyNotPropose,
  whyNotWithdraw,
} from '@ratchet/domain/assessment/publication'
import { creditSpread } from '@ratchet/domain/assessment/score'
import type { Publication, ScoreRow } from '@ratchet/domain/assessment/score-content'
import { type Quarter, quarterOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { ActingContext } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { listComponents } from './component.queries.ts'
import { isOfUnit } from './filling.queries.ts'
import { listPublications } from './publication.queries.ts'
import { type Scoring, scoreQuarter } from './scoring.queries.ts'

type Db = Kysely<Database>

/** Quarters that have reports, the latest first. */
export async function listScoredQuarters(db: Db): Promise<Quarter[]> {
  const rows = await db.selectFrom('assessmentReport').select('quarter').distinct().execute()
  return rows
    .map((row) => row.quarter)
    .toSorted()
    .reverse()
}

/** The last quarter that is over, or the last with reports: where work on scores begins. */
export function usualQuarter(quarters: readonly Quarter[], today: string): Quarter {
  return quarters.find((quarter) => spanOf(quarter).before <= today) ?? quarters[0] ?? quarterOf(today as never)
}

const headOf = ({ content, ...edition }: Publication, before: Publication | null) => ({
  ...edition,
  changed: before ? changedRows(before.content.rows, content.rows) : [],
})

/** Without what the row is made of: what a table shows. */
const shortOf = ({ parts, rise, bonusParts, ...row }: ScoreRow) => ({
  ...row,
  parts: parts.map(({ indicator, weight, credit, points, decision }) => ({
    indicator,
    weight,
    credit,
    points,
    decision,
  })),
  rise: rise && { weight: rise.weight, credit: rise.credit, points: rise.points, aspects: rise.aspects },
  bonusCount: bonusParts.length,
})

/** The ranking: what was published; before that, the scores as they stand for those who see all, and one's own. */
export async function findScoreList(ctx: ActingContext, wanted: Quarter | null) {
  const { db, actor, now } = ctx
  const today = dayOf(now)
  const quarters = await listScoredQuarters(db)
  const quarter = wanted ?? usualQuarter(quarters, today)
  const seesAll = readsEveryReport(actor)
  const scoring = await scoreQuarter(db, quarter, now)
  const all = await listPublications(db)
  const editions = all.filter((row) => row.quarter === quarter)
  const [standing, waiting] = [standingEdition(editions), waitingEdition(editions)]
  const own = await ownUnits(ctx, scoring)
  const rows = standing
    ? standing.content.rows
    : scoring.content.rows.filter((row) => seesAll || own.includes(row.unitId))
  const components = await listComponents(db, quarter)
  const published = editions.filter((row) => row.publishedAt !== null)
  const original = published[0] ?? null
  return {
    today,
    quarter,
    quarters,
    state: standing ? ('published' as const) : ('provisional' as const),
    seesAll,
    ownUnitIds: own,
    isOver: scoring.isOver,
    cutOff: standing?.content.cutOff ?? scoring.content.cutOff,
    set: standing?.content.set ?? scoring.content.set,
    illustrative: standing?.illustrative ?? scoring.reports.some((report) => report.illustrative),
    rows: rows.map((row) => ({
      ...shortOf(row),
      original: original && original !== standing ? figureIn(original, row.unitId) : null,
      ...totalsOf(row, components),
    })),
    components: seesAll ? components : components.filter((row) => own.includes(row.unitId)),
    editions: published.map((row, at) => headOf(row, published[at - 1] ?? null)),
    waiting: waiting && seesAll ? headOf(waiting, standing) : null,
    declined: seesAll ? editions.filter((row) => row.declinedAt !== null).map((row) => headOf(row, null)) : [],
    whyNotDecide: waiting && seesAll ? whyNotDecide(waiting, actor) : null,
    whyNotWithdraw: waiting && seesAll ? whyNotWithdraw(waiting, actor) : null,
    /** Asked with a reason given, so that the button says what else is in the way. */
    whyNotPropose: seesAll ? whyNotPropose({ ...scoring, editions }, '-') : null,
    pending: seesAll && standing ? changedRows(standing.content.rows, scoring.content.rows) : [],
    spread: seesAll ? creditSpread(scoring.content.rows) : [],
    trend: trendOf(all),
  }
}

const figureIn = (edition: Publication, unitId: string) => {
  const row = edition.content.rows.find((each) => each.unitId === unitId)
  return row ? { total: row.total, rank: row.rank } : null
}

function totalsOf(row: ScoreRow, components: Awaited<ReturnType<typeof listComponents>>) {
  const own = components.filter((each) => each.unitId === row.unitId)
  if (own.length === 0) return { weightLeft: null, quarterlyTotal: null }
  return { weightLeft: weightLeft(own), quarterlyTotal: quarterlyTotal(row.total, own) }
}

/** Published totals and places by quarter and unit, as they stand. */
function trendOf(all: readonly Publication[]) {
  return [...Map.groupBy(all, (row) => row.quarter)].flatMap(([quarter, editions]) => {
    const standing = standingEdition(editions)
    if (!standing) return []
    const figures = standing.content.rows.map(({ unitId, total, rank }) => ({ unitId, total, rank }))
    return [{ quarter, edition: standing.edition, figures }]
  })
}

async function ownUnits(ctx: ActingContext, { set }: Scoring): Promise<string[]> {
  const own: string[] = []
  for (const unitId of set.listedUnitIds) if (await isOfUnit(ctx.db, ctx, unitId)) own.push(unitId)
  return own
}

/** One score with everything that it is made of; refused with `not-found` to whoever may not see it. */
export async function findScore(ctx: ActingContext, unitId: string, quarter: Quarter) {
  const { db, actor, now } = ctx
  const editions = await listPublications(db, quarter)
  const published = editions.filter((row) => row.publishedAt !== null)
  const standing = standingEdition(editions)
  const scoring = await scoreQuarter(db, quarter, now)
  const current = scoring.content.rows.find((row) => row.unitId === unitId) ?? null
  const seesAll = readsEveryReport(actor)
  const row = standing?.content.rows.find((each) => each.unitId === unitId) ?? (standing ? null : current)
  const mayRead = standing !== null || seesAll || (await isOfUnit(db, ctx, unitId))
  if (!row || !mayRead) throw new Refusal('not-found', { kind: 'score' })
  const content = standing?.content ?? scoring.content
  const reportId = row.reportId
  const history = scoring.verifications.filter((each) => each.reportId === reportId)
  const components = (await listComponents(db, quarter)).filter((each) => each.unitId === unitId)
  const readsInside = seesAll || (await isOfUnit(db, ctx, unitId))
  return {
    quarter,
    row,
    peers: content.rows.length,
    set: content.set,
    cutOff: content.cutOff,
    published: standing && headOf(standing, null),
    /** The same unit's figure in every edition: the first stays beside the correction. */
    editions: published.map((edition) => ({
      ...{ edition: edition.edition, kind: edition.kind, reason: edition.reason, publishedAt: edition.publishedAt },
      ...{ proposedBy: edition.proposedBy, confirmedBy: edition.confirmedBy },
      figure: figureIn(edition, unitId),
    })),
    /** What the records make of it now, when that is another figure than the published one. */
    current: standing && current && readsInside && changedRows([row], [current]).length > 0 ? current : null,
    history: readsInside ? history : [],
    components,
    ...totalsOf(row, components),
    illustrative: standing?.illustrative ?? scoring.reports.some((report) => report.illustrative),
  }
}
