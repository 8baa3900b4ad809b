/** 守住不退步: the ratchet in plain words for residents: columns, the floor over each, a fall shown as a fall. Source: SPEC §3, UX §0.9. */
import { pictureFrame } from './frame.ts'
import { node, type PictureNode, pathThrough } from './node.ts'
import { livePaint } from './paint.ts'
import type { ResidentWords } from './picture-words.ts'
import { type Label, placeLabels } from './place-labels.ts'
import type { PictureLayout } from './ratchet-layout.ts'
import { breakMark, floorLine, hatchDefs, slipHatch } from './ratchet-marks.ts'
import { scoreScale } from './scale.ts'
import { none, type TableTwin } from './table-twin.ts'
import { textWidth, wrapEvenly } from './text-box.ts'

/** One half-year; `score` null = not published (the last one: not yet). `fell`: the slip in points, by the rule. */
export type ResidentPeriod = {
  readonly label: string
  readonly score: number | null
  readonly floor: number | null
  readonly fell: number | null
}

export type ResidentInput = { readonly title: string; readonly periods: readonly ResidentPeriod[] }

export type ResidentLayout = PictureLayout & {
  /** Body text in pixels: 17 on the site, 22 in 长辈版; captions follow and never fall under 15. */
  readonly textSize?: number
}

/** Columns with their floors at the real width in pixels; older columns give way where text would not fit. */
export function residentRatchet(input: ResidentInput, layout: ResidentLayout, words: ResidentWords): PictureNode {
  const paint = layout.paint ?? livePaint
  const { id, width } = layout
  const size = layout.textSize ?? 17
  const small = Math.max(15, size - 2)
  const needed =
    Math.max(...input.periods.map((period) => textWidth(period.label, small)), textWidth(words.score(88.8), size)) + 10
  const periods = input.periods.slice(-Math.max(1, Math.floor(width / needed)))
  const pitch = Math.min(width / Math.max(periods.length, 1), 150)
  const [top, base] = [size * 2 + 10, 220]
  const height = base + small + 16
  const known = periods.flatMap((period) => [period.score, period.floor]).filter((value) => value !== null)
  const scale = scoreScale(known, top, base)
  const end = pitch * periods.length
  const last = periods.at(-1)
  const columns = periods.map((period, index) => {
    const [left, right] = [index * pitch, (index + 1) * pitch]
    return {
      period,
      left,
      right,
      middle: (left + right) / 2,
      y: period.score === null ? base : scale.y(period.score),
      floorY: period.floor === null ? null : scale.y(period.floor),
    }
  })
  const floors = columns.flatMap(({ left, right, floorY }) =>
    floorY === null ? [] : [{ from: { x: left, y: floorY }, to: { x: right, y: floorY } }],
  )
  const labels: Label[] = columns.toReversed().flatMap(({ period, left, right, middle, y, floorY }): Label[] => {
    const fell = period.fell !== null && period.fell > 0 && floorY !== null
    if (period.score === null) {
      const lines = wrapEvenly(period === last ? words.notYet : words.missing, pitch - 14, small)
      const note = {
        variants: [lines.map((text) => ({ text, size: small, fill: paint['text-2'] }))],
        spots: [
          { x: middle, y: base - 60, anchor: 'middle' as const },
          { x: middle, y: base - 30, anchor: 'middle' as const },
        ],
        needed: true,
      }
      const floor =
        period === last && period.floor !== null && floorY !== null
          ? [
              {
                variants: [[{ text: words.score(period.floor), size, weight: 700, fill: paint['pawl-text'] }]],
                spots: [{ x: left + 6, y: floorY - 10, anchor: 'start' as const }],
                needed: true,
              },
            ]
          : []
      return [note, ...floor]
    }
    const score = { text: words.score(period.score), size, weight: 700, fill: paint['text-1'] }
    return [
      {
        variants: [[score]],
        spots: fell
          ? [{ x: middle, y: y + size + 6, anchor: 'middle' }]
          : [
              { x: middle, y: y - 8, anchor: 'middle' },
              { x: right - 4, y: y - 8, anchor: 'end' },
            ],
        needed: true,
      },
      ...(fell
        ? [
            {
              variants: [
                [{ text: `▼${words.fell(period.fell ?? 0)}`, size: small, weight: 700, fill: paint['pic-slip'] }],
              ],
              spots: [{ x: middle, y: floorY - 9, anchor: 'middle' as const }],
              needed: true,
            },
          ]
        : []),
    ]
  })
  return pictureFrame({ id, width, height, title: input.title, description: describeResident(input, words) }, [
    hatchDefs(id, paint),
    ...columns.flatMap(({ period, left, right, y, floorY }) =>
      period.score === null
        ? [
            node('path', {
              class: 'picture-gap',
              d: pathThrough([
                { x: left + 3, y: base },
                { x: left + 3, y: floorY ?? top },
                { x: right - 3, y: floorY ?? top },
                { x: right - 3, y: base },
              ]),
              fill: 'none',
              stroke: paint['border-ctl'],
              'stroke-dasharray': '4 4',
            }),
          ]
        : [
            node('rect', {
              class: 'picture-column',
              x: left + 2,
              y,
              width: right - left - 4,
              height: base - y,
              fill: paint['pic-area'],
            }),
            period.fell !== null && period.fell > 0 && floorY !== null
              ? slipHatch(id, [
                  [
                    { x: left + 2, y: floorY },
                    { x: right - 2, y: floorY },
                    { x: right - 2, y },
                    { x: left + 2, y },
                  ],
                ])
              : null,
            node('line', {
              x1: left + 2,
              x2: right - 2,
              y1: y,
              y2: y,
              stroke: paint['pic-profile'],
              'stroke-width': 3.5,
            }),
          ].filter((part) => part !== null),
    ),
    scale.broken && breakMark(0, end, base - 6, paint),
    ...columns.flatMap(({ left, right, floorY }) =>
      floorY === null ? [] : [floorLine({ x: left, y: floorY }, right, paint, false, 3.5)],
    ),
    last &&
      last.score === null &&
      last.floor !== null &&
      node('path', {
        class: 'picture-pawl',
        d: pathThrough(
          [
            { x: end, y: scale.y(last.floor) },
            { x: end, y: scale.y(last.floor) - 16 },
            { x: end - 15, y: scale.y(last.floor) - 16 },
          ],
          true,
        ),
        fill: paint['pic-floor'],
      }),
    node('line', { x1: 0, x2: end, y1: base, y2: base, stroke: paint['border-ctl'], 'stroke-width': 1.5 }),
    ...columns.map(({ period, middle }) =>
      node(
        'text',
        { x: middle, y: base + small + 8, 'text-anchor': 'middle', 'font-size': small, fill: paint['text-2'] },
        [period.label],
      ),
    ),
    ...placeLabels(labels, { bounds: { left: 0, top: 0, right: width, bottom: base }, taken: [], strokes: floors }),
  ])
}

/** The lowest score shown, for the sentence “the picture starts at … points”; null when it starts at 0. */
export function residentStart(input: ResidentInput): number | null {
  const scale = scoreScale(
    input.periods.flatMap((period) => [period.score, period.floor]).filter((value) => value !== null),
    44,
    220,
  )
  return scale.broken ? scale.from : null
}

/** The last half-year is the running one: its score is not out yet, while an older one was never made public. */
function scoreText(score: number | null, last: boolean, words: ResidentWords): string {
  if (score !== null) return words.score(score)
  return last ? words.notYet : words.missing
}

/** The residents' picture in one sentence. */
export function describeResident({ periods }: ResidentInput, words: ResidentWords): string {
  const floor = periods.at(-1)?.floor ?? null
  return words.describe({
    scores: periods.map(({ label, score }, index) => ({
      label,
      text: scoreText(score, index === periods.length - 1, words),
    })),
    falls: periods.flatMap(({ label, fell }) => (fell ? [{ label, by: fell }] : [])),
    floor: floor === null ? null : words.score(floor),
  })
}

/** The figures of the residents' picture, oldest first. */
export function residentTable({ periods }: ResidentInput, words: ResidentWords): TableTwin {
  const { columns } = words
  return {
    columns: [columns.period, columns.score, columns.floor, columns.note],
    rows: periods.map(({ label, score, floor, fell }, index) => [
      label,
      scoreText(score, index === periods.length - 1, words),
      floor === null ? none : words.score(floor),
      fell ? `▼ ${words.fell(fell)}` : score === null || floor === null ? none : words.held,
    ]),
  }
}
