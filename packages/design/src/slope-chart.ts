/** Slope chart 升降图: two rounds side by side, one line per subject; a rise is blue ▲, a fall ochre ▼ dashed; a missing figure has no line. Source: UX §3.1 (市考结果), §0.9. */
import { pictureFrame } from './frame.ts'
import { node, type PictureChild, type PictureNode } from './node.ts'
import { livePaint } from './paint.ts'
import type { PictureLayout } from './ratchet-layout.ts'
import { none, type TableTwin } from './table-twin.ts'
import { textWidth } from './text-box.ts'

export type SlopeLine = { readonly name: string; readonly from: number | null; readonly to: number | null }
export type SlopeInput = {
  readonly title: string
  readonly periods: readonly [string, string]
  readonly lines: readonly SlopeLine[]
}
export type SlopeWords = {
  readonly score: (value: number) => string
  readonly change: (points: number) => string
  readonly columns: { readonly subject: string; readonly change: string }
  readonly describe: (lines: readonly { readonly name: string; readonly points: number | null }[]) => string
}

const SIZE = 13
const TOP = 34

/** Names and figures at both ends, so that no legend is needed; on a phone the names stand at the right end only. */
export function slopeChart(input: SlopeInput, layout: PictureLayout, words: SlopeWords): PictureNode {
  const paint = layout.paint ?? livePaint
  const { id, width } = layout
  const lines = input.lines.map((line) => ({ ...line, points: pointsOf(line) }))
  const left = lines.map((line) => (line.from === null ? '' : words.score(line.from)))
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, SIZE)))
  const said = lines.map(({ name, to, points }) => ({
    figures: `${to === null ? none : words.score(to)} ${points === null ? '' : mark(points)}`.trimEnd(),
    name,
  }))
  // Where figures and names do not fit beside each other, the names stand under their figures.
  const narrow = widest(said.map(({ figures, name }) => `${figures} ${name}`)) > width * 0.6
  const right = said.map(({ figures, name }) => (narrow ? [figures, name] : [`${figures} ${name}`]))
  const row = narrow ? 38 : 20
  const x1 = widest(left) + 14
  const x2 = Math.max(x1 + 60, width - Math.min(widest(right.flat()), width * 0.62) - 14)
  const values = lines.flatMap(({ from, to }) => [from, to]).filter((value) => value !== null)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const tall = Math.max(lines.length * (row + 16), 150)
  const y = (value: number) => TOP + (high === low ? tall / 2 : ((high - value) / (high - low)) * tall)
  const ends = (key: 'from' | 'to') =>
    spread(
      lines.map((line) => (line[key] === null ? null : y(line[key]))),
      key === 'to' ? row : 20,
    )
  const [leftY, rightY] = [ends('from'), ends('to')]
  const description = words.describe(lines)
  return pictureFrame(
    {
      id,
      width,
      height: Math.max(TOP + tall, ...[...leftY, ...rightY].map((place) => place ?? 0)) + 10 + row,
      title: input.title,
      description,
    },
    [
      ...input.periods.map((period, at) =>
        node(
          'text',
          {
            x: at === 0 ? x1 : x2,
            y: 16,
            'text-anchor': narrow ? (at === 0 ? 'middle' : 'start') : at === 0 ? 'start' : 'end',
            'font-size': SIZE,
            fill: paint['text-2'],
          },
          [period],
        ),
      ),
      ...[x1, x2].map((x) =>
        node('line', { x1: x, x2: x, y1: TOP - 10, y2: TOP + tall + 10, stroke: paint['pic-grid'] }),
      ),
      ...lines.flatMap((line, at): PictureChild[] => {
        const falls = (line.points ?? 0) < 0
        const stroke = falls ? paint['pic-floor'] : paint['pic-profile']
        const dot = (x: number, value: number) => node('circle', { cx: x, cy: y(value), r: 4, fill: stroke })
        // A label that had to make room is tied to its dot, so that it is not read as its neighbour's.
        const leader = (from: number, value: number | null, to: number, place: number | null | undefined) =>
          value === null || place === null || place === undefined || Math.abs(place - y(value)) < 4
            ? []
            : [node('line', { x1: from, y1: y(value), x2: to, y2: place, stroke: paint['pic-face'] })]
        const text = (x: number, place: number | null | undefined, said: readonly string[], anchor: string) =>
          place === null || place === undefined
            ? []
            : said.map((part, down) =>
                node(
                  'text',
                  {
                    x,
                    y: place + SIZE * 0.35 + down * 16,
                    'text-anchor': anchor,
                    'font-size': SIZE,
                    'font-weight': falls ? 600 : 400,
                    fill: falls ? paint['pic-now'] : paint['text-1'],
                  },
                  [part],
                ),
              )
        return [
          ...(line.from !== null && line.to !== null
            ? [
                node('line', {
                  x1,
                  x2,
                  y1: y(line.from),
                  y2: y(line.to),
                  stroke,
                  'stroke-width': falls ? 2.5 : 2,
                  'stroke-dasharray': falls ? '6 4' : undefined,
                }),
              ]
            : []),
          ...(line.from === null ? [] : [dot(x1, line.from)]),
          ...(line.to === null ? [] : [dot(x2, line.to)]),
          ...leader(x1 - 4, line.from, x1 - 9, leftY[at]),
          ...leader(x2 + 4, line.to, x2 + 9, rightY[at]),
          ...text(x1 - 10, leftY[at], [left[at] ?? ''], 'end'),
          ...text(x2 + 10, rightY[at], right[at] ?? [], 'start'),
        ]
      }),
    ],
  )
}

const pointsOf = ({ from, to }: SlopeLine) =>
  from === null || to === null ? null : Math.round((to - from) * 100) / 100
const mark = (points: number) => (points === 0 ? '=0.00' : `${points > 0 ? '▲' : '▼'}${Math.abs(points).toFixed(2)}`)

/** Label heights at least a row apart, in the order of the figures. */
function spread(places: readonly (number | null)[], row: number): readonly (number | null)[] {
  const order = places.flatMap((place, at) => (place === null ? [] : [{ at, place }])).sort((a, b) => a.place - b.place)
  const moved = [...places]
  let last = -Infinity
  for (const { at, place } of order) {
    last = Math.max(place, last + row)
    moved[at] = last
  }
  // Never up into the names of the rounds; what does not fit makes the picture taller.
  const over = Math.min((last - (order.at(-1)?.place ?? last)) / 2, (order[0]?.place ?? TOP) - TOP)
  return moved.map((place) => (place === null ? null : place - Math.max(0, over)))
}

/** All figures, one row a subject. */
export function slopeTable(input: SlopeInput, words: SlopeWords): TableTwin {
  return {
    columns: [words.columns.subject, ...input.periods, words.columns.change],
    rows: input.lines.map((line) => {
      const points = pointsOf(line)
      const say = (value: number | null) => (value === null ? none : words.score(value))
      return [line.name, say(line.from), say(line.to), points === null ? none : words.change(points)]
    }),
  }
}
