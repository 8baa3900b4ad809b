/** Bounds of the unknown 不了解的影响: the score among who answered, and how far it would go if all who did not know had answered the lowest or the highest. Source: STATISTICS §1 "Unknown answers"; Manski 1989. */
import { levelAxis } from './chart-axis.ts'
import { type ChartLayout, type ChartPaint, chartPaint } from './chart-paint.ts'
import { type Part, pressable, say, widest } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import { none, type TableTwin } from './table-twin.ts'
import { wrapEvenly } from './text-box.ts'

export type BoundsRow = {
  readonly key: string
  readonly name: string
  /** Share 0–1 who answered that they do not know. */
  readonly unknown: number
  /** Null where too few answered. */
  readonly estimate: number | null
  readonly lowest: number
  readonly highest: number
  readonly part?: Part
}
export type BoundsInput = { readonly title: string; readonly rows: readonly BoundsRow[] }
export type BoundsWords = {
  readonly score: (value: number) => string
  readonly share: (share: number) => string
  readonly range: (low: number, high: number) => string
  readonly few: string
  readonly empty: string
  readonly columns: {
    readonly name: string
    readonly unknown: string
    readonly score: string
    readonly range: string
    readonly bounds: string
  }
  readonly describe: (rows: readonly BoundsRow[]) => string
}

const HEAD = 26

/** The wider the bar, the less the score says; the dot is the score among who answered. */
export function bounds({ title, rows }: BoundsInput, layout: ChartLayout, words: BoundsWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const frame = { id, width, title, description: words.describe(rows) }
  if (rows.length === 0) return emptyPicture(frame, words.empty, paint)
  const shown = rows.filter(({ estimate }) => estimate !== null)
  const wide = {
    name: widest(
      rows.map(({ name }) => name),
      13,
    ),
    share: widest([words.columns.unknown, ...rows.map(({ unknown }) => words.share(unknown))], 12),
    range: widest(
      rows.map((row) => rangeText(row, words)),
      12,
    ),
    rangeHead: widest([words.columns.range], 12),
  }
  const range = Math.max(wide.range, wide.rangeHead)
  const room = width - Math.min(wide.name, width * 0.24) - wide.share - range - 56
  const beside = room >= 200
  const name = beside ? Math.min(wide.name, width * 0.24) : width - wide.share - 14
  const share = beside ? name + 18 + wide.share : width
  const plot = beside ? { left: share + 20, right: width - range - 18 } : { left: 14, right: width - wide.range - 24 }
  const axis = levelAxis(
    shown.flatMap(({ lowest, highest }) => [lowest, highest]),
    plot,
    beside ? 6 : 3,
    [0, 100],
  )
  const grey = { fill: paint['text-3'] }
  let y = HEAD
  const laid = rows.map((row) => {
    const lines = wrapEvenly(row.name, name, 13)
    const top = y
    const height = beside ? Math.max(30, lines.length * 16 + 10) : 36 + lines.length * 17
    y += height
    return { row, lines, top, height }
  })
  const place = { beside, share, width, x: axis.x, plot }
  return pictureFrame({ ...frame, height: y + 26, linked: rows.some(({ part }) => part) }, [
    say(words.columns.unknown, share, 15, { ...grey, anchor: 'end' }),
    beside && say(words.columns.range, width, 15, { ...grey, anchor: 'end' }),
    ...axis.ticks.flatMap((tick) => [
      ...(beside
        ? [{ y1: HEAD, y2: y }]
        : laid.map(({ top, height }) => ({ y1: top + height - 29, y2: top + height - 5 }))
      ).map((run) => node('line', { x1: axis.x(tick), x2: axis.x(tick), ...run, stroke: paint['pic-grid'] })),
      say(String(tick), axis.x(tick), y + 16, { ...grey, anchor: 'middle' }),
    ]),
    ...laid.flatMap(({ row, lines, top, height }, at) => [
      at > 0 && node('line', { x1: 0, x2: width, y1: top, y2: top, stroke: paint['pic-grid'] }),
      rowNodes(row, lines, { top, height, ...place }, words, paint),
    ]),
    node('line', { x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: paint['border-ctl'] }),
  ])
}

const rangeText = (row: BoundsRow, words: BoundsWords) =>
  row.estimate === null ? words.few : words.range(row.lowest, row.highest)

type RowPlace = {
  readonly top: number
  readonly height: number
  readonly beside: boolean
  readonly share: number
  readonly width: number
  readonly x: (value: number) => number
}

function rowNodes(
  row: BoundsRow,
  lines: readonly string[],
  place: RowPlace,
  words: BoundsWords,
  paint: ChartPaint,
): PictureNode {
  const { top, height, beside, x, width } = place
  const middle = beside ? top + height / 2 : top + height - 17
  const first = beside ? middle - (lines.length - 1) * 8 + 4.5 : top + 20
  const { estimate, lowest, highest } = row
  return pressable(row.part, { x: 0, y: top + 2, width, height: height - 4 }, [
    ...lines.map((line, at) => say(line, 0, first + at * 16, { fill: paint['text-1'], weight: 600, size: 13 })),
    say(words.share(row.unknown), place.share, beside ? middle + 4.5 : first, { fill: paint['text-2'], anchor: 'end' }),
    ...(estimate === null
      ? []
      : [
          node('rect', {
            class: 'picture-range',
            ...{ x: x(lowest), y: middle - 6, width: x(highest) - x(lowest), height: 12 },
            ...{ fill: paint['pic-working'], stroke: paint['pic-profile'] },
          }),
          node('circle', {
            class: 'picture-estimate',
            cx: x(estimate),
            cy: middle,
            r: 4.5,
            fill: paint['pic-profile'],
            stroke: paint['pic-dot'],
            'stroke-width': 1.5,
          }),
        ]),
    say(rangeText(row, words), width, middle + 4.5, {
      fill: paint[estimate === null ? 'text-3' : 'text-1'],
      anchor: 'end',
    }),
  ])
}

/** One row each. */
export function boundsTable({ rows }: BoundsInput, words: BoundsWords): TableTwin {
  const { name, unknown, score, bounds: range } = words.columns
  return {
    columns: [name, unknown, score, range],
    rows: rows.map((row) => [
      row.name,
      words.share(row.unknown),
      row.estimate === null ? none : words.score(row.estimate),
      rangeText(row, words),
    ]),
  }
}
