/** The circular of a quarter 季度考核通报 out of its published scores: the real work of rectification first, then the ranking. */
import { shownScore } from '@ratchet/domain/assessment/score'
import type { ScoreRow } from '@ratchet/domain/assessment/score-content'
import type { CircularBlock, CircularTable } from '@ratchet/domain/circular/block'
import { dayOf } from '@ratchet/domain/day'
import { circularDraftWords as w } from '@ratchet/words/circular-draft'
import { indicatorWords } from '@ratchet/words/indicator'
import { points } from '@ratchet/words/number'
import type { findPublished } from '../assessment/publication.queries.ts'

type Published = NonNullable<Awaited<ReturnType<typeof findPublished>>>

/** Places that are named as praiseworthy. */
const BEST = 3
const shown = (score: number) => points(shownScore(score))
const percent = (share: number) => `${Math.round(share * 100)}%`
const paragraph = (text: string): CircularBlock => ({ kind: 'paragraph', text })
const heading = (text: string): CircularBlock => ({ kind: 'heading', level: 1, text })
const columns = (titles: readonly string[], widths: readonly number[], left: number): CircularTable['columns'] =>
  titles.map((title, at) => ({
    title,
    width: widths[at] ?? 12,
    align: at === left ? 'left' : at < left ? 'center' : 'right',
  }))

function recordTable(rows: readonly ScoreRow[]): CircularTable {
  return {
    kind: 'table',
    caption: w.recordCaption,
    columns: columns(w.recordColumns, [30, 14, 14, 14, 22], 0),
    rows: rows.map(({ unitName, rectification: { due, onTime, lower, upper } }) => [
      unitName,
      String(due),
      String(onTime),
      due === 0 ? w.none : percent(onTime / due),
      lower === null || upper === null ? w.none : `${percent(lower)}–${percent(upper)}`,
    ]),
    note: w.recordNote,
  }
}

/** With both figures where the quarter was corrected. */
function rankingTable({ rows, original, edition }: Published): CircularTable {
  const isCorrected = edition > 1
  const before = (unitId: string) => {
    const row = original.rows.find((one) => one.unitId === unitId)
    return row ? [String(row.rank), shown(row.total)] : [w.none, w.none]
  }
  return {
    kind: 'table',
    caption: w.rankingCaption,
    columns: columns(
      [...w.rankingColumns, ...(isCorrected ? w.before : [])],
      [10, 30, 14, 12, 14, ...(isCorrected ? [16, 16] : [])],
      1,
    ),
    rows: rows.map((row) => [
      String(row.rank),
      row.unitName,
      shown(row.base),
      shown(row.bonus),
      shown(row.total),
      ...(isCorrected ? before(row.unitId) : []),
    ]),
    note: w.rankingNote,
  }
}

function detailTable(rows: readonly ScoreRow[]): CircularTable {
  const indicators = rows[0]?.parts.map((part) => part.indicator) ?? []
  return {
    kind: 'table',
    caption: '',
    columns: columns(
      [w.annexUnit, ...indicators.map((id) => indicatorWords.zh.name[id])],
      [26, ...indicators.map(() => 12)],
      0,
    ),
    rows: rows.map((row) => [
      row.unitName,
      ...indicators.map((id) => {
        const part = row.parts.find((one) => one.indicator === id)
        return part ? shown(part.points) : w.none
      }),
    ]),
    note: '',
  }
}

/** Sentences with the units they are about; a sentence about nobody is left out. */
function sentences(rows: readonly ScoreRow[], all: readonly [(row: ScoreRow) => boolean, (names: string) => string][]) {
  return all.flatMap(([fits, say]) => {
    const names = rows.filter(fits).map((row) => row.unitName)
    return names.length === 0 ? [] : [paragraph(say(w.names(names)))]
  })
}

/** Blocks and annexes of the circular. */
export function quarterDraft(quarter: string, published: Published, planNumber: string | null) {
  const { rows, edition, reason, publishedAt } = published
  const handedIn = rows.filter((row) => row.reportStatus !== 'none' && row.reportStatus !== 'open').length
  const mean = rows.reduce((sum, row) => sum + row.total, 0) / Math.max(1, rows.length)
  const [due, onTime] = [
    rows.reduce((sum, row) => sum + row.rectification.due, 0),
    rows.reduce((sum, row) => sum + row.rectification.onTime, 0),
  ]
  const problems = sentences(rows, [
    [(row) => row.late, w.problemLate],
    [({ rectification }) => rectification.onTime < rectification.due, w.problemRecord],
    [(row) => row.returns > 0, w.problemReturned],
  ])
  const praise = sentences(rows, [
    [({ rectification }) => rectification.due > 0 && rectification.onTime === rectification.due, w.praiseRecord],
    [(row) => row.rank <= BEST, w.praiseRank],
  ])
  const blocks: CircularBlock[] = [
    paragraph(w.opening(quarter, planNumber)),
    ...(edition > 1 ? [paragraph(w.correctedOpening(quarter, w.day(dayOf(publishedAt)), reason ?? ''))] : []),
    heading(w.general),
    paragraph(w.generalText(rows.length, handedIn, rows.filter((row) => row.late).length, shown(mean))),
    heading(w.record),
    paragraph(w.recordText(due, onTime)),
    recordTable(rows),
    heading(w.ranking),
    rankingTable(published),
    ...(praise.length > 0 ? [heading(w.praise), ...praise] : []),
    heading(w.problems),
    ...(problems.length > 0 ? problems : [paragraph(w.problemNone)]),
    heading(w.next),
    paragraph(w.nextText),
  ]
  return { blocks, annexes: [{ title: w.annexTitle(quarter), blocks: [detailTable(rows)] }] }
}
