/** The sheets of a quarter's scores as rows of cells 考核打分表: nothing is read here, what is known is laid out. */
import type { Cell } from '@ratchet/documents/sheet'
import type { SheetOut } from '@ratchet/documents/sheet-write'
import { type Component, quarterlyTotal, weightLeft } from '@ratchet/domain/assessment/component'
import { shownScore } from '@ratchet/domain/assessment/score'
import type { ScoreContent, ScoreRow } from '@ratchet/domain/assessment/score-content'
import { dayOf } from '@ratchet/domain/day'
import { indicatorWords } from '@ratchet/words/indicator'
import { points } from '@ratchet/words/number'
import { scoreSheetWords } from '@ratchet/words/score-sheet'
import { surveyPageWords } from '@ratchet/words/survey-page'

export interface SheetFacts {
  readonly content: ScoreContent
  readonly edition: number | null
  readonly publishedDay: string | null
  readonly illustrative: boolean
  readonly components: readonly Component[]
  readonly locale: 'zh' | 'en'
}

/** Ranking, verification item by item, and the quarterly totals, each a sheet. */
export function scoreSheets(facts: SheetFacts): SheetOut[] {
  const w = scoreSheetWords[facts.locale]
  return [
    { name: w.tab.ranking, rows: rankingRows(facts), widths: [6, 20, 22, 12, ...Array(12).fill(12)] },
    { name: w.tab.detail, rows: detailRows(facts), widths: [20, 16, 24, 40, 10, 8, 8, 10, 30, 12, 12, 40, 66] },
    { name: w.tab.total, rows: componentRows(facts), widths: [20, 24, 12, 10, 12] },
  ]
}

function titleRows({ content, edition, publishedDay, illustrative, locale }: SheetFacts): Cell[][] {
  const w = scoreSheetWords[locale]
  const standing = edition && publishedDay ? w.standing(edition, publishedDay) : w.provisional(dayOf(content.cutOff))
  return [
    [w.title(surveyPageWords[locale].quarter(content.quarter))],
    [standing, illustrative ? w.illustrative : null],
    [],
  ]
}

function rankingRows(facts: SheetFacts): Cell[][] {
  const { content, locale } = facts
  const [w, names] = [scoreSheetWords[locale], indicatorWords[locale].name]
  const h = w.head
  // Every unit is judged by the same set: the columns are those of the first.
  const columns = content.rows[0]?.parts ?? []
  const header = [
    ...[h.rank, h.unit, h.record, h.interval],
    ...columns.map((part) => w.column(names[part.indicator], points(part.weight))),
    ...[h.rise, h.earned, h.applicable, h.base, h.bonus, h.total, h.late, h.returns],
  ]
  return [...titleRows(facts), header, ...content.rows.map((row) => rankingRow(row, w))]
}

function rankingRow(row: ScoreRow, w: (typeof scoreSheetWords)['zh']): Cell[] {
  const { due, onTime, lower, upper } = row.rectification
  return [
    ...[
      row.rank,
      row.unitName,
      w.record(onTime, due),
      lower === null || upper === null ? null : w.interval(lower, upper),
    ],
    ...row.parts.map((part) => shownScore(part.points)),
    ...[row.rise && shownScore(row.rise.points), shownScore(row.earned), shownScore(row.applicable)],
    ...[shownScore(row.base), shownScore(row.bonus), shownScore(row.total), row.late ? w.yes : null, row.returns],
  ]
}

function detailRows(facts: SheetFacts): Cell[][] {
  const [w, i] = [scoreSheetWords[facts.locale], indicatorWords[facts.locale]]
  const h = w.head
  const header = [
    ...[h.unit, h.indicator, h.clause, h.rule, h.counted, h.weight, h.points, h.decision, h.reason, h.by, h.at],
    ...[h.evidence, h.sha],
  ]
  const rows = facts.content.rows.flatMap((row) =>
    row.parts.map((part): Cell[] => [
      ...[row.unitName, i.name[part.indicator], part.clause || i.clause[part.indicator], i.rule(part.rule)],
      ...[part.counted, part.weight, shownScore(part.points), w.decision[part.decision ?? 'none'], part.reason],
      ...[part.by?.name ?? null, part.at && dayOf(part.at)],
      ...[part.evidence.map((each) => each.title).join('\n') || null],
      ...[part.evidence.flatMap((each) => each.sha256 ?? []).join('\n') || null],
    ]),
  )
  return [...titleRows(facts), header, ...rows]
}

/** In these columns the other components come in as well: unit, component, weight, points. */
export function componentRows({ content, components, locale }: SheetFacts): Cell[][] {
  const w = scoreSheetWords[locale]
  const h = w.head
  const rows = content.rows.flatMap((row) => {
    const own = components.filter((each) => each.unitId === row.unitId)
    const satisfaction: Cell[] = [
      ...[row.unitName, w.satisfaction, weightLeft(own), shownScore(row.total)],
      shownScore(quarterlyTotal(row.total, own)),
    ]
    return [satisfaction, ...own.map((each): Cell[] => [row.unitName, each.name, each.weight, each.points, null])]
  })
  return [[h.unit, h.component, h.componentWeight, h.componentPoints, h.quarterly], ...rows]
}
