/** Share stack 样本去向: what became of every address of the sample, as one bar and its list. Source: AAPOR Standard Definitions (final disposition codes). */
import { type ChartLayout, type ChartPaint, chartPaint } from './chart-paint.ts'
import { mayPrint, type Part, pressable, printDefs, printEdge, printStripes, say, widest } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import type { TableTwin } from './table-twin.ts'
import { textWidth, wrapEvenly } from './text-box.ts'

/** What the colours tell apart: interviewed, in part, refused, not reached, other, unknown whether eligible. */
export type OutcomeTone = 'complete' | 'partial' | 'refusal' | 'no-contact' | 'other' | 'unknown'
export type ShareSegment = {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly tone: OutcomeTone
  readonly part?: Part
}
export type ShareInput = { readonly title: string; readonly segments: readonly ShareSegment[] }
export type ShareWords = {
  readonly count: (value: number) => string
  readonly percent: (share: number) => string
  readonly total: (value: number) => string
  readonly empty: string
  readonly columns: { readonly outcome: string; readonly count: string; readonly share: string }
  readonly describe: (total: number, segments: readonly { readonly name: string; readonly share: number }[]) => string
}

const BAR = 34
const TOP = 24

/** Widths are true shares of the whole; the list under the bar names every part, however thin. */
export function shareStack(input: ShareInput, layout: ChartLayout, words: ShareWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const segments = input.segments.filter(({ count }) => count > 0)
  const total = segments.reduce((sum, { count }) => sum + count, 0)
  const shares = input.segments.map(({ name, count }) => ({ name, share: total === 0 ? 0 : count / total }))
  const frame = { id, width, title: input.title, description: words.describe(total, shares) }
  if (total === 0) return emptyPicture(frame, words.empty, paint)
  let x = 0
  const bar = segments.flatMap((segment, at) => {
    const wide = (segment.count / total) * width
    const left = x
    x += wide
    const area = { x: left, y: TOP, width: wide, height: BAR }
    const { fill, text, outlined } = toneOf(segment.tone, paint)
    const said = `${words.percent(segment.count / total)}%`
    const fits = textWidth(said, 13) + 8 <= wide
    return [
      node('rect', { class: 'picture-share', ...area, fill, ...(outlined ? { stroke: paint['border-ctl'] } : {}) }),
      mayPrint(layout) && segment.tone === 'no-contact' && printEdge(area, paint),
      mayPrint(layout) && segment.tone === 'refusal' && printStripes(id, area, fits ? { text: said, fill } : null),
      fits && say(said, left + wide / 2, TOP + BAR / 2 + 4.5, { size: 13, weight: 700, fill: text, anchor: 'middle' }),
      at > 0 &&
        node('line', {
          x1: left,
          x2: left,
          y1: TOP,
          y2: TOP + BAR,
          stroke: paint['bg-card'],
          'stroke-width': wide < 4 ? 1 : 2,
        }),
    ]
  })
  const list = listNodes(input.segments, total, TOP + BAR + 12, { width, paint, words })
  const linked = input.segments.some(({ part }) => part)
  return pictureFrame({ ...frame, height: list.bottom + 6, linked }, [
    mayPrint(layout) && printDefs(id, paint),
    say(words.total(total), 0, 15, { fill: paint['text-2'] }),
    ...bar,
    ...list.nodes,
  ])
}

function toneOf(tone: OutcomeTone, paint: ChartPaint) {
  const tones = {
    complete: { fill: paint['pic-profile'], text: paint['pic-on'], outlined: false },
    partial: { fill: paint['pic-working'], text: paint['text-1'], outlined: false },
    refusal: { fill: paint['pic-now'], text: paint['pic-on'], outlined: false },
    'no-contact': { fill: paint['pic-cannot'], text: paint['text-1'], outlined: false },
    other: { fill: paint['pic-next'], text: paint['text-1'], outlined: false },
    unknown: { fill: paint['bg-card'], text: paint['text-1'], outlined: true },
  } as const
  return tones[tone]
}

type Listing = { readonly width: number; readonly paint: ChartPaint; readonly words: ShareWords }

function listNodes(segments: readonly ShareSegment[], total: number, top: number, { width, paint, words }: Listing) {
  const percent = (count: number) => `${words.percent(count / total)}%`
  const numbers = widest(
    segments.map(({ count }) => words.count(count)),
    13,
  )
  const shares = widest(
    segments.map(({ count }) => percent(count)),
    12,
  )
  const names = widest(
    segments.map(({ name }) => name),
    13,
  )
  const need = 20 + names + 14 + numbers + 10 + shares
  const columns = Math.max(1, Math.min(3, Math.floor((width + 28) / (need + 28))))
  const column = columns === 1 ? Math.min(width, Math.max(need, 320)) : need
  const perColumn = Math.ceil(segments.length / columns)
  const nameRoom = column - need + names
  let bottom = top
  const nodes = Array.from({ length: columns }, (_, at) => {
    let y = top
    const left = at * (column + 28)
    return segments.slice(at * perColumn, (at + 1) * perColumn).map((segment) => {
      const lines = wrapEvenly(segment.name, nameRoom, 13)
      const height = Math.max(26, lines.length * 16 + 10)
      const area = { x: left, y: y + 1, width: column, height: height - 2 }
      const line = y + 17
      const { fill } = toneOf(segment.tone, paint)
      y += height
      bottom = Math.max(bottom, y)
      return pressable(segment.part, area, [
        node('rect', {
          x: left,
          y: line - 10.5,
          width: 13,
          height: 12,
          fill,
          stroke: paint['border-ctl'],
          'stroke-width': 0.75,
        }),
        ...lines.map((text, down) => say(text, left + 20, line + down * 16, { size: 13, fill: paint['text-1'] })),
        say(words.count(segment.count), left + column - shares - 10, line, {
          size: 13,
          weight: 700,
          fill: paint['text-1'],
          anchor: 'end',
        }),
        say(percent(segment.count), left + column, line, { fill: paint['text-3'], anchor: 'end' }),
      ])
    })
  })
  return { nodes: nodes.flat(), bottom }
}

/** One row an outcome. */
export function shareTable({ segments }: ShareInput, words: ShareWords): TableTwin {
  const total = segments.reduce((sum, { count }) => sum + count, 0)
  return {
    columns: [words.columns.outcome, words.columns.count, words.columns.share],
    rows: segments.map(({ name, count }) => [
      name,
      words.count(count),
      total === 0 ? '0%' : `${words.percent(count / total)}%`,
    ]),
  }
}
