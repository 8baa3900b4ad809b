/** Quota bars 配额完成: complete interviews against the target of each place, with what is missing or over. Source: UX §3.1 (/surveys/:id/quota). */
import { type ChartLayout, type ChartPaint, chartPaint } from './chart-paint.ts'
import { mayPrint, type Part, pressable, printDefs, printStripes, say, widest } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import { none, type TableTwin } from './table-twin.ts'
import { wrapEvenly } from './text-box.ts'

export type QuotaRow = {
  readonly key: string
  readonly name: string
  /** The street; rows of one street follow each other and are summed over it. */
  readonly group?: string
  /** Interviews; 0 where the place has no quota. */
  readonly target: number
  readonly complete: number
  readonly part?: Part
}
export type QuotaInput = { readonly title: string; readonly rows: readonly QuotaRow[] }
export type QuotaWords = {
  readonly count: (complete: number, target: number) => string
  readonly short: (missing: number) => string
  readonly over: (more: number) => string
  readonly met: string
  readonly noTarget: string
  readonly empty: string
  readonly columns: {
    readonly place: string
    readonly group: string
    readonly complete: string
    readonly target: string
    readonly state: string
  }
  readonly describe: (rows: readonly QuotaRow[]) => string
}

const BAR = 14

/** Bars from 0 on one scale, a tick at each target; on a phone the name stands over its bar. */
export function quotaBars({ title, rows }: QuotaInput, layout: ChartLayout, words: QuotaWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const frame = { id, width, title, description: words.describe(rows) }
  if (rows.length === 0) return emptyPicture(frame, words.empty, paint)
  const wide = {
    name: widest(
      rows.map(({ name }) => name),
      13,
    ),
    count: widest(
      rows.map((row) => words.count(row.complete, row.target)),
      13,
    ),
    state: widest(
      rows.map((row) => stateOf(row, words)),
      12,
    ),
  }
  const beside = width >= 420
  const name = beside ? Math.min(wide.name, width * 0.28) : width - wide.count - 12
  const left = beside ? name + 14 : 0
  const right = width - wide.state - 12 - (beside ? wide.count + 14 : 0)
  const most = Math.max(1, ...rows.map(({ target, complete }) => Math.max(target, complete)))
  const x = (count: number) => left + (count / most) * (right - left)
  const place = { beside, name, left, right, count: beside ? right + 14 + wide.count : width, width, x }
  let y = 0
  const nodes = rows.flatMap((row, at) => {
    const opens = row.group !== undefined && row.group !== rows[at - 1]?.group
    const head = opens ? groupHead(row.group ?? '', rows, y + (at > 0 ? 12 : 0), width, words, paint) : []
    if (opens) y += at > 0 ? 38 : 26
    const lines = wrapEvenly(row.name, name, 13)
    const height = beside ? Math.max(28, lines.length * 16 + 8) : 30 + lines.length * 17
    const made = rowNodes(row, lines, { top: y, height, id, paper: mayPrint(layout), ...place }, words, paint)
    y += height
    return [...head, made]
  })
  const linked = rows.some(({ part }) => part)
  return pictureFrame({ ...frame, height: y + 6, linked }, [mayPrint(layout) && printDefs(id, paint), ...nodes])
}

function stateOf({ target, complete }: QuotaRow, words: QuotaWords): string {
  if (target === 0) return words.noTarget
  if (complete < target) return words.short(target - complete)
  return complete > target ? words.over(complete - target) : words.met
}

function groupHead(
  group: string,
  rows: readonly QuotaRow[],
  y: number,
  width: number,
  words: QuotaWords,
  paint: ChartPaint,
) {
  const own = rows.filter((row) => row.group === group)
  const sum = (key: 'complete' | 'target') => own.reduce((total, row) => total + row[key], 0)
  return [
    say(group, 0, y + 15, { fill: paint['text-1'], size: 13, weight: 700 }),
    say(words.count(sum('complete'), sum('target')), width, y + 15, { fill: paint['text-2'], anchor: 'end' }),
    node('line', { x1: 0, x2: width, y1: y + 22, y2: y + 22, stroke: paint.border }),
  ]
}

type RowPlace = {
  readonly top: number
  readonly height: number
  readonly id: string
  readonly paper: boolean
  readonly beside: boolean
  readonly left: number
  readonly right: number
  readonly count: number
  readonly width: number
  readonly x: (count: number) => number
}

function rowNodes(row: QuotaRow, lines: readonly string[], place: RowPlace, words: QuotaWords, paint: ChartPaint) {
  const { target, complete } = row
  const { top, height, beside, x, width } = place
  const middle = beside ? top + height / 2 : top + height - 14
  const first = beside ? middle - (lines.length - 1) * 8 + 4.5 : top + 17
  const y = middle - BAR / 2
  const short = target > 0 && complete < target
  const bar = (from: number, to: number, fill: string, kind: string) =>
    to > from && node('rect', { class: kind, x: x(from), y, width: x(to) - x(from), height: BAR, fill })
  const over = { x: x(target), y, width: x(complete) - x(target), height: BAR }
  const kept = [
    ...lines.map((line, at) => say(line, 0, first + at * 16, { fill: paint['text-1'], size: 13 })),
    bar(0, target, paint.fill, 'picture-target'),
    bar(0, Math.min(complete, target || complete), paint['pic-profile'], 'picture-complete'),
    target > 0 && bar(target, complete, paint['pic-working'], 'picture-over'),
    place.paper && target > 0 && complete > target && printStripes(place.id, over, null),
    target > 0 &&
      node('line', {
        class: 'picture-quota',
        ...{ x1: x(target), x2: x(target), y1: y - 4, y2: y + BAR + 4, stroke: paint['text-1'], 'stroke-width': 2 },
      }),
    say(words.count(complete, target), place.count, beside ? middle + 4.5 : first, {
      ...{ fill: paint['text-1'], size: 13, weight: 700, anchor: 'end' },
    }),
    say(stateOf(row, words), width, middle + 4.5, {
      fill: short ? paint['pawl-text'] : paint['text-3'],
      weight: short ? 700 : undefined,
      anchor: 'end',
    }),
  ]
  const area = { x: 0, y: top + 1, width, height: height - 2 }
  return pressable(
    row.part,
    area,
    kept.filter((each): each is PictureNode => Boolean(each)),
  )
}

/** One row a place. */
export function quotaTable({ rows }: QuotaInput, words: QuotaWords): TableTwin {
  const { place, group, complete, target, state } = words.columns
  const grouped = rows.some((row) => row.group !== undefined)
  return {
    columns: [...(grouped ? [group] : []), place, complete, target, state],
    rows: rows.map((row) => [
      ...(grouped ? [row.group ?? none] : []),
      row.name,
      String(row.complete),
      String(row.target),
      stateOf(row, words),
    ]),
  }
}
