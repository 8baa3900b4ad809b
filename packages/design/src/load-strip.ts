/** 七个工作日的负荷: what falls due on each of the next seven working days; what is late stands before them, hatched. Source: UX §3.2. */
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import { livePaint } from './paint.ts'
import type { LoadWords } from './picture-words.ts'
import type { PictureLayout } from './ratchet-layout.ts'
import { hatchDefs, slipHatch } from './ratchet-marks.ts'
import type { TableTwin } from './table-twin.ts'

export type LoadInput = {
  readonly late: number
  /** The first is today, or the next day that is worked. */
  readonly days: readonly { readonly day: string; readonly count: number }[]
  readonly today: string
}

const size = 12
const top = 18
const foot = 36

/** One bar a day with its number on it; a day without anything shows its ground line. */
export function loadStrip(
  { late, days, today }: LoadInput,
  layout: PictureLayout & { readonly height?: number },
  words: LoadWords,
): PictureNode {
  const paint = layout.paint ?? livePaint
  const { id, width, height = 132 } = layout
  const base = height - foot
  const slots = days.length + (late > 0 ? 1 : 0)
  const step = width / Math.max(1, slots)
  const wide = Math.min(44, step * 0.56)
  const most = Math.max(1, late, ...days.map((row) => row.count))
  // A few things are drawn as a few: one thing never fills the strip.
  const unit = (base - top) / Math.max(4, most)
  const middle = (slot: number) => step * (slot + 0.5)
  const label = (text: string, x: number, y: number, more: Record<string, string | number> = {}) =>
    node('text', { x, y, 'text-anchor': 'middle', 'font-size': size, fill: paint['text-2'], ...more }, [text])
  const bar = (slot: number, count: number) => {
    const [left, high] = [middle(slot) - wide / 2, count * unit]
    return { left, right: left + wide, high }
  }
  const total = days.reduce((sum, row) => sum + row.count, 0)
  const corners = (slot: number, count: number) => {
    const { left, right, high } = bar(slot, count)
    return [
      { x: left, y: base - high },
      { x: right, y: base - high },
      { x: right, y: base },
      { x: left, y: base },
    ]
  }
  const offset = late > 0 ? 1 : 0
  return pictureFrame({ id, width, height, title: words.title(total, late), description: words.describe(late, days) }, [
    late > 0 && hatchDefs(id, paint),
    node('line', { x1: 0, x2: width, y1: base + 0.5, y2: base + 0.5, stroke: paint.border, 'stroke-width': 1 }),
    ...(late > 0
      ? [
          slipHatch(id, [corners(0, late)]),
          label(String(late), middle(0), base - bar(0, late).high - 5, { 'font-weight': 700, fill: paint.danger }),
          label(words.late, middle(0), base + 16, { 'font-weight': 700, fill: paint.danger }),
        ]
      : []),
    ...days.flatMap(({ day, count }, at) => {
      const slot = at + offset
      const { left, high } = bar(slot, count)
      const isToday = day === today
      return [
        count > 0 &&
          node('rect', {
            class: 'picture-load',
            x: left,
            y: base - high,
            width: wide,
            height: high,
            fill: paint['pic-profile'],
          }),
        count > 0 && label(String(count), middle(slot), base - high - 5, { 'font-weight': 700, fill: paint['text-1'] }),
        label(isToday ? words.today : words.weekday(day), middle(slot), base + 16, {
          ...(isToday && { 'font-weight': 700, fill: paint['text-1'] }),
        }),
        label(words.day(day), middle(slot), base + 31, { fill: paint['text-3'] }),
        // Ochre says where one is, here as everywhere.
        isToday &&
          node('rect', { x: left, y: base, width: wide, height: 3, fill: paint['pic-floor'], class: 'picture-today' }),
      ]
    }),
  ])
}

/** The same figures as a table. */
export function loadTable({ late, days }: LoadInput, words: LoadWords): TableTwin {
  const rows = days.map(({ day, count }) => [`${words.day(day)} ${words.weekday(day)}`, String(count)])
  return {
    columns: [words.columns.day, words.columns.count],
    rows: late > 0 ? [[words.late, String(late)], ...rows] : rows,
  }
}
