/** Areas as bars by rank, where no normal grade is given: values, fixed thresholds, and the notice that says so. Source: UX §3.3 (do not pretend normality); SPEC §10. */
import type { ChartPaint } from './chart-paint.ts'
import { pressable, say, widest } from './chart-parts.ts'
import { pictureFrame } from './frame.ts'
import { type GradeBand, type GradeInput, type GradeWords, gravestFirst } from './grade-input.ts'
import { node, type PictureNode } from './node.ts'
import { wrapText } from './text-box.ts'

const ROW = 30
/** More bars than that stand in the table alone. */
const MOST = 20

type Frame = Parameters<typeof pictureFrame>[0]
const fills: Readonly<Record<GradeBand, keyof ChartPaint>> = { normal: 'pic-profile', watch: 'pawl', urgent: 'danger' }

export function gradeBars(
  input: GradeInput,
  frame: Omit<Frame, 'height'>,
  words: GradeWords,
  paint: ChartPaint,
): PictureNode {
  const { width } = frame
  const rows = gravestFirst(input.areas).slice(0, MOST)
  const left = input.areas.length - rows.length
  const notice = wrapText(input.notice ?? '', width, 13)
  const most = Math.max(...rows.map(({ rate }) => rate), input.thresholds[0])
  const values = rows.map((each) => `${words.people(each.people)} · ${words.rate(each.rate)}`)
  // On a phone the name stands over its bar.
  const isNarrow = width < 480
  const names = isNarrow
    ? 0
    : Math.min(
        widest(
          rows.map(({ name }) => name),
          12,
        ) + 12,
        width * 0.42,
      )
  const row = isNarrow ? ROW + 18 : ROW
  const room = width - names - widest(values, 12) - 16
  const x = (rate: number) => names + Math.max(2, (rate / most) * Math.max(40, room))
  const top = notice.length * 19 + 30
  const bottom = top + rows.length * row
  return pictureFrame({ ...frame, height: bottom + (left > 0 ? 28 : 8) }, [
    ...notice.map((line, at) =>
      say(line, 0, 15 + at * 19, { size: 13, fill: paint['text-2'], kind: 'picture-notice' }),
    ),
    ...thresholdNodes(input, x, most, top, bottom, width, words, paint),
    ...rows.map((each, at) => {
      const y = top + at * row
      const bar = y + (isNarrow ? 22 : 6)
      return pressable(each.part, { x: 0, y, width, height: row - 2 }, [
        say(each.name, 0, isNarrow ? y + 14 : y + 20, { fill: paint['text-1'] }),
        node('rect', {
          class: `picture-bar picture-${each.band}`,
          ...{ x: names, y: bar, width: x(each.rate) - names, height: 18, fill: paint[fills[each.band]] },
        }),
        say(values[at] ?? '', x(each.rate) + 8, bar + 14, { fill: paint['text-2'] }),
      ])
    }),
    left > 0 && say(words.left(left), 0, bottom + 18, { fill: paint['text-3'] }),
  ])
}

/** The fixed thresholds that lie within the bars, each named over its line unless the names would clash. */
function thresholdNodes(
  { thresholds }: GradeInput,
  x: (rate: number) => number,
  most: number,
  top: number,
  bottom: number,
  width: number,
  words: GradeWords,
  paint: ChartPaint,
): readonly PictureNode[] {
  const bands = ['watch', 'urgent'] as const
  const shown = bands.flatMap((band, at) => {
    const rate = thresholds[at] ?? 0
    return rate <= most ? [{ band, rate, text: words.threshold(band, rate) }] : []
  })
  let free = 0
  return shown.flatMap(({ rate, text }) => {
    const line = node('line', {
      class: 'picture-threshold',
      ...{ x1: x(rate), x2: x(rate), y1: top - 6, y2: bottom },
      ...{ stroke: paint['text-off'], 'stroke-dasharray': '4 4' },
    })
    const wide = widest([text], 12)
    const from = Math.min(Math.max(0, x(rate) - wide / 2), width - wide)
    if (from < free) return [line]
    free = from + wide + 8
    return [line, say(text, from, top - 11, { fill: paint['text-3'] })]
  })
}
