/** Diverging bars 回答分布: five grades centred on the middle one, the score, and whether one may say that it changed; all in one row. Source: UX §3.1 (测评分析), admin/survey-results.png; Likert bars after Robbins & Heiberger 2011. */

import { keyLines } from './chart-key.ts'
import { type ChartLayout, chartPaint } from './chart-paint.ts'
import { mayPrint, pressable, printDefs, say } from './chart-parts.ts'
import { barNodes, type DivergingDraw, gradeKey } from './diverging-cells.ts'
import { changeMarks, changePlotHead } from './diverging-change.ts'
import { divergingColumns } from './diverging-layout.ts'
import { type DivergingInput, type DivergingRow, type DivergingWords, scoreText } from './diverging-rows.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import { none, type TableTwin } from './table-twin.ts'
import { textWidth, wrapEvenly } from './text-box.ts'

/** One row a theme; beside the bars while there is room, else under them. Shares are drawn to scale on one scale for all rows. */
export function divergingBars(input: DivergingInput, layout: ChartLayout, words: DivergingWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const named = { id, width, title: input.title, description: words.describe(input.rows) }
  if (input.rows.length === 0) return emptyPicture(named, words.empty, paint)
  const columns = divergingColumns(input, width, words)
  const { head, beside } = columns
  let y = head
  const rows = input.rows.map((row) => {
    const lines = wrapEvenly(row.name, columns.name, 14)
    const top = y
    const height = beside ? Math.max(33, lines.length * 17 + 10) : 66 + lines.length * 18
    y += height
    return { row, lines, top, height }
  })
  const foot = 8
  const linked = input.rows.some(({ parts }) => parts && Object.keys(parts).length > 0)
  const draw = { id, paint, columns, words, paper: mayPrint(layout) }
  const key = keyLines(gradeKey(words, paint, draw.paper ? id : null), { top: y + foot, width, fill: paint['text-3'] })
  return pictureFrame({ ...named, linked, height: y + foot + key.height }, [
    draw.paper && printDefs(id, paint),
    ...headLine(draw, y),
    ...rows.flatMap(({ row, lines, top, height }, at) => [
      at > 0 && node('line', { x1: 0, x2: width, y1: top, y2: top, stroke: paint.border }),
      ...rowNodes(row, lines, { top, height }, draw),
    ]),
    ...key.nodes,
  ])
}

function headLine({ paint, columns, words }: DivergingDraw, foot: number): readonly (PictureNode | false)[] {
  const { bars, beside } = columns
  const grey = { fill: paint['text-3'] }
  const worse = { fill: paint['pawl-text'], weight: 700, anchor: 'end' } as const
  return [
    say(words.head.worse, bars.middle - 6, 14, worse),
    say(words.head.better, bars.middle + 6, 14, { fill: paint.accent, weight: 700 }),
    beside && say(words.head.n, columns.n, 14, { ...grey, anchor: 'end' }),
    (beside || bars.middle + textWidth(words.head.better, 12) + textWidth(words.head.score, 12) + 12 < columns.score) &&
      say(words.head.score, columns.score, 14, { ...grey, anchor: 'end' }),
    beside && node('line', { x1: columns.score + 16, x2: columns.score + 16, y1: 2, y2: foot, stroke: paint.border }),
    beside && say(words.head.change, columns.half - 6, 14, { ...grey, anchor: 'middle' }),
    ...(columns.plot && beside ? changePlotHead(columns, columns.plot, words, paint, foot) : []),
  ]
}

function rowNodes(
  row: DivergingRow,
  lines: readonly string[],
  at: { top: number; height: number },
  draw: DivergingDraw,
) {
  const { columns, paint, words } = draw
  const { beside } = columns
  const first = beside ? at.top + at.height / 2 - (lines.length - 1) * 8.5 + 5 : at.top + 20
  const middle = beside ? at.top + at.height / 2 : at.top + lines.length * 18 + 21
  const bold = { fill: paint['text-1'], weight: 700, size: 14 }
  const score = scoreText(row, words)
  const wide = Math.max(44, textWidth(score, 14) + 8)
  const centre = beside ? { y1: at.top + 1, y2: at.top + at.height } : { y1: middle - 17, y2: middle + 17 }
  return [
    node('line', {
      class: 'picture-centre',
      ...{ x1: columns.bars.middle, x2: columns.bars.middle, ...centre },
      ...{ stroke: paint['text-off'], 'stroke-dasharray': '4 3' },
    }),
    pressable(
      row.parts?.row,
      {
        x: 0,
        y: at.top + 2,
        width: beside ? columns.bars.right : columns.n + 2,
        height: beside ? at.height - 4 : at.height - 34,
      },
      [
        ...lines.map((line, index) => say(line, 0, first + index * 17, bold)),
        say(
          beside ? words.count(row.n) : `${words.head.n} ${words.count(row.n)}`,
          columns.n,
          beside ? middle + 5 : first,
          { fill: paint['text-3'], anchor: 'end' },
        ),
        ...barNodes(row, middle, draw),
      ],
    ),
    pressable(
      row.parts?.score,
      { x: columns.score - wide, y: at.top + 3, width: wide + 6, height: beside ? at.height - 6 : 24 },
      [say(score, columns.score, beside ? middle + 5 : first, { ...bold, anchor: 'end', kind: 'picture-score' })],
    ),
    changeMarks(row, beside ? middle : middle + 30, draw),
  ]
}

/** Every figure of the picture, one row a theme. */
export function divergingTable({ rows }: DivergingInput, words: DivergingWords): TableTwin {
  const { head } = words
  return {
    columns: [head.theme, head.n, ...words.grades, head.score, head.change, head.interval, head.verdict],
    rows: rows.map((row) => [
      row.name,
      words.count(row.n),
      ...(row.shares?.map((share) => `${words.percent(share)}%`) ?? words.grades.map(() => none)),
      row.score === null ? none : words.score(row.score),
      row.change ? words.change(row.change.points) : none,
      row.change ? words.half(row.change.half) : none,
      words.verdict[row.change?.verdict ?? 'not-compared'],
    ]),
  }
}
