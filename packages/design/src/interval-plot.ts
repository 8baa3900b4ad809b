/** Interval plot 区间图: an estimate with its 95 % interval on one axis for all rows, lines to compare with, and the set of ranks that cannot be ruled out. Source: STATISTICS §1 "Rank sets". */
import { levelAxis } from './chart-axis.ts'
import { type ChartLayout, type ChartPaint, chartPaint } from './chart-paint.ts'
import { lyingInterval, pressable, say, widest } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { axisNodes, HEAD, type IntervalColumns, type Runs, referenceNodes } from './interval-axis.ts'
import { estimateText, type IntervalInput, type IntervalRow, type IntervalWords } from './interval-rows.ts'
import { node, type PictureNode } from './node.ts'
import { wrapEvenly } from './text-box.ts'

/** One row each; the axis need not start at 0, since dots and not bars carry the figures, and then shows its break. */
export function intervalPlot(input: IntervalInput, layout: ChartLayout, words: IntervalWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const { rows } = input
  const frame = {
    id,
    width,
    title: input.title,
    description: words.describe(rows),
    linked: rows.some(({ part }) => part),
  }
  if (rows.length === 0) {
    return emptyPicture(frame, words.empty, paint)
  }
  const columns = columnsOf(input, width, words)
  let y = HEAD
  const laid = rows.map((row) => {
    const lines = wrapEvenly(row.name, columns.name, 13)
    const top = y
    const height = columns.beside ? Math.max(30, lines.length * 16 + 10) : 38 + lines.length * 17
    y += height
    return { row, lines, top, height }
  })
  // Stacked, the lines run only past each dot, so that none strikes a figure through.
  const runs: Runs = columns.beside
    ? [{ y1: HEAD - 4, y2: y }]
    : laid.map(({ top, height }) => ({ y1: top + height - 31, y2: top + height - 5 }))
  return pictureFrame({ ...frame, height: y + 26 }, [
    ...axisNodes(columns, { foot: y, runs }, words, paint),
    ...referenceNodes(input, columns, runs, paint),
    ...laid.flatMap(({ row, lines, top, height }, at) => [
      at > 0 && node('line', { x1: 0, x2: width, y1: top, y2: top, stroke: paint['pic-grid'] }),
      rowNodes(row, lines, { top, height, width }, columns, words, paint),
    ]),
  ])
}

function columnsOf({ rows, references = [] }: IntervalInput, width: number, words: IntervalWords): IntervalColumns {
  const values = [
    ...rows.flatMap(({ estimate, interval }) => [...(estimate === null ? [] : [estimate]), ...(interval ?? [])]),
    ...references.map(({ value }) => value),
  ]
  const scoreWide = widest([words.columns.score, ...rows.map((row) => estimateText(row, words))], 14)
  const ranks = rows.flatMap(({ rank }) => (rank ? [rank] : []))
  const rankWide = ranks.length > 0 ? widest([words.columns.rank, ...ranks], 12) + 16 : 0
  const longest = widest(
    rows.map(({ name }) => name),
    13,
  )
  const name = Math.min(longest, Math.max(90, width * 0.24))
  const room = width - name - 24 - scoreWide - 24 - rankWide
  const beside = room >= 240
  const plot = beside ? { left: name + 24, right: name + 24 + room } : { left: 14, right: width - 14 }
  return {
    ...{ beside, plot, width, score: width - rankWide, rank: width },
    name: beside ? name : width - scoreWide - rankWide - 16,
    scale: levelAxis(values, plot, width >= 420 ? 6 : 4, [0, 100]),
  }
}

function rowNodes(
  row: IntervalRow,
  lines: readonly string[],
  { top, height, width }: { top: number; height: number; width: number },
  { beside, plot, scale, score, rank }: IntervalColumns,
  words: IntervalWords,
  paint: ChartPaint,
): PictureNode {
  const middle = beside ? top + height / 2 : top + height - 18
  const first = beside ? middle - (lines.length - 1) * 8 + 4.5 : top + 20
  const stroke =
    row.verdict === 'below' ? paint['pawl-text'] : row.verdict === 'above' ? paint.accent : paint['text-off']
  const y = beside ? middle + 4.5 : first
  const few = row.estimate === null
  return pressable(row.part, { x: 0, y: top + 2, width, height: height - 4 }, [
    ...lines.map((line, at) => say(line, 0, first + at * 16, { fill: paint['text-1'], weight: 600, size: 13 })),
    ...(row.estimate === null
      ? []
      : lyingInterval(
          {
            low: scale.x(row.interval?.[0] ?? row.estimate),
            x: scale.x(row.estimate),
            high: scale.x(row.interval?.[1] ?? row.estimate),
            y: middle,
          },
          { stroke, fill: row.verdict ? stroke : paint['bg-card'], weight: row.verdict ? 3 : 2 },
        )),
    ...(few
      ? [
          node('line', {
            class: 'picture-few',
            ...{
              x1: plot.left,
              x2: plot.right,
              y1: middle,
              y2: middle,
              stroke: paint['border-ctl'],
              'stroke-dasharray': '3 5',
            },
          }),
        ]
      : []),
    say(estimateText(row, words), score, y, {
      fill: few ? paint['text-3'] : paint['text-1'],
      anchor: 'end',
      ...(few ? {} : { size: 14, weight: 700 }),
    }),
    ...(row.rank && rank > score ? [say(row.rank, rank, y, { fill: paint['text-2'], anchor: 'end' })] : []),
  ])
}
