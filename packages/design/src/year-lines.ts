/**
 * Year lines 年度走势: the six aspects over the years that a rule looks at, those that it names drawn heavier and with every
 * figure; a missing year leaves a gap. Source: UX §0.9; SPEC §6 (each rule is shown with the data behind it).
 */
import { pictureFrame } from './frame.ts'
import { node, type PictureChild, type PictureNode } from './node.ts'
import { livePaint } from './paint.ts'
import type { PictureLayout } from './ratchet-layout.ts'
import { none, type TableTwin } from './table-twin.ts'
import { textWidth } from './text-box.ts'

export interface YearLine {
  readonly name: string
  readonly scores: readonly (number | null)[]
  /** Named by a rule. */
  readonly marked: boolean
}
export interface YearLinesInput {
  readonly title: string
  readonly years: readonly string[]
  readonly lines: readonly YearLine[]
}
export interface YearLinesWords {
  readonly score: (value: number) => string
  readonly change: (points: number) => string
  readonly columns: { readonly subject: string; readonly change: string }
  readonly describe: (lines: readonly { readonly name: string; readonly points: number | null }[]) => string
}

const SIZE = 13
const TOP = 16
const TALL = 190
const ROW = 20

/** The change of the last year against the one before, in points of two decimals; null where one is missing. */
const lastChange = ({ scores }: YearLine) => {
  const [was, is] = [scores.at(-2) ?? null, scores.at(-1) ?? null]
  return was === null || is === null ? null : Math.round((is - was) * 100) / 100
}

/** Draws at the given width in pixels; names and last figures stand at the right end, so that no legend is needed. */
export function yearLines(input: YearLinesInput, layout: PictureLayout, words: YearLinesWords): PictureNode {
  const paint = layout.paint ?? livePaint
  const { id, width } = layout
  const { years, lines } = input
  const values = lines.flatMap(({ scores }) => scores).filter((value) => value !== null)
  const low = Math.floor(Math.min(...values, 100) / 2) * 2
  const high = Math.max(low + 2, Math.ceil(Math.max(...values, 0) / 2) * 2)
  const step = high - low > 12 ? 4 : 2
  const y = (value: number) => TOP + ((high - value) / (high - low)) * TALL
  const left = 36
  const ends = lines.map((line) => {
    const last = line.scores.at(-1) ?? null
    const points = lastChange(line)
    const change = line.marked && points !== null ? ` ${words.change(points)}` : ''
    return { line, last, text: `${line.name} ${last === null ? none : words.score(last)}${change}` }
  })
  const widest = Math.max(...ends.map(({ text }) => textWidth(text, SIZE)), 0)
  const right = Math.max(left + 90, width - widest - 16)
  const x = (at: number) => left + 24 + ((right - left - 34) * at) / Math.max(1, years.length - 1)
  // On a phone the years stand closer than their usual size allows.
  const apart = x(1) - x(0)
  const yearSize = Math.max(...years.map((year) => textWidth(year, SIZE))) + 8 > apart ? 11 : SIZE
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, at) => low + at * step)
  const places = spread(ends.map(({ last }) => (last === null ? null : y(last))))
  const bottom = Math.max(TOP + TALL, ...places.map((place) => place ?? 0)) + 26
  const text = (at: readonly [number, number], said: string, attrs: Readonly<Record<string, string | number>> = {}) =>
    node('text', { x: at[0], y: at[1], 'font-size': SIZE, fill: paint['text-2'], ...attrs }, [said])
  const drawn = ends.toSorted((a, b) => Number(a.line.marked) - Number(b.line.marked))
  return pictureFrame(
    {
      id,
      width,
      height: bottom,
      title: input.title,
      description: words.describe(lines.map((line) => ({ name: line.name, points: lastChange(line) }))),
    },
    [
      ...ticks.flatMap((tick): PictureChild[] => [
        node('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: paint['pic-grid'] }),
        text([left - 8, y(tick) + 4], String(tick), { 'text-anchor': 'end' }),
      ]),
      ...years.map((year, at) =>
        text([x(at), bottom - 6], year, {
          ...{ 'text-anchor': 'middle', 'font-weight': 600, 'font-size': yearSize, fill: paint['text-1'] },
        }),
      ),
      ...drawn.flatMap(({ line }): PictureChild[] => {
        const stroke = line.marked ? paint['pic-now'] : paint['pic-face']
        const known = line.scores.map((score, at) => (score === null ? null : { x: x(at), y: y(score), score }))
        const pairs = known.slice(1).flatMap((to, at) => {
          const from = known[at]
          return from && to ? [{ from, to }] : []
        })
        return [
          ...pairs.map(({ from, to }) =>
            node('line', {
              ...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke },
              'stroke-width': line.marked ? 3 : 1.5,
            }),
          ),
          ...known.flatMap((point) => {
            if (!point) return []
            const attrs = { cx: point.x, cy: point.y, r: line.marked ? 4.5 : 2, stroke, 'stroke-width': 2 }
            return [node('circle', { ...attrs, fill: line.marked ? paint['pic-dot'] : stroke })]
          }),
          ...(line.marked ? known.slice(0, -1) : []).flatMap((point) =>
            point
              ? [
                  text([point.x, point.y + 20], words.score(point.score), {
                    ...{ 'text-anchor': 'middle', 'font-weight': 700, fill: paint['pic-now'] },
                    // Other lines pass under it and do not cross its figures.
                    ...{ 'paint-order': 'stroke', stroke: paint['pic-dot'], 'stroke-width': 4 },
                  }),
                ]
              : [],
          ),
        ]
      }),
      ...ends.flatMap(({ line, last, text: said }, at): PictureChild[] => {
        const place = places[at]
        if (last === null || place === null || place === undefined) return []
        const label = text([right + 6, place + 4], said, {
          'font-weight': line.marked ? 700 : 400,
          fill: line.marked ? paint['pic-now'] : paint['text-1'],
        })
        const end = x(years.length - 1)
        // A label that had to make room is tied to its dot, so that it is not read as its neighbour's.
        const tie = { x1: end + 5, y1: y(last), x2: right + 3, y2: place, stroke: paint['pic-grid'] }
        return [node('line', tie), label]
      }),
    ],
  )
}

/** Label heights a row apart, in the order of the figures. */
function spread(places: readonly (number | null)[]): readonly (number | null)[] {
  const order = places.flatMap((place, at) => (place === null ? [] : [{ at, place }])).sort((a, b) => a.place - b.place)
  const moved = [...places]
  let last = Number.NEGATIVE_INFINITY
  for (const { at, place } of order) {
    last = Math.max(place, last + ROW)
    moved[at] = last
  }
  return moved
}

/** All figures, one row an aspect. */
export function yearLinesTable({ years, lines }: YearLinesInput, words: YearLinesWords): TableTwin {
  return {
    columns: [words.columns.subject, ...years, words.columns.change],
    rows: lines.map((line) => {
      const points = lastChange(line)
      const figures = line.scores.map((score) => (score === null ? none : words.score(score)))
      return [line.name, ...figures, points === null ? none : words.change(points)]
    }),
  }
}
