/** Small multiple of one aspect: the same drawing as the ratchet picture, without its text. Source: UX §3.3. */
import { describeRatchet } from './describe.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode, pathThrough } from './node.ts'
import { livePaint } from './paint.ts'
import type { RatchetWords } from './picture-words.ts'
import type { PictureLayout } from './ratchet-layout.ts'
import { dot, floorLine, hatchDefs, pawl, slipHatch, whisker } from './ratchet-marks.ts'
import { toothRuns, under } from './ratchet-profile.ts'
import {
  floorOver,
  lastReading,
  lockedFloor,
  type Measure,
  type RatchetInput,
  resultOf,
  slipOf,
  type Tooth,
} from './ratchet-tooth.ts'
import { rankScale, scoreScale } from './scale.ts'
import { textWidth } from './text-box.ts'

export type SmallRatchetLayout = PictureLayout & {
  readonly height?: number
  /** Lowest and highest value, where several small pictures share one ruler. */
  readonly domain?: readonly [number, number]
}

/** The small ratchet of one aspect, 96 px high unless told; a missing reading or result says so. */
export function smallRatchet(input: RatchetInput, layout: SmallRatchetLayout, words: RatchetWords): PictureNode {
  const paint = layout.paint ?? livePaint
  const { id, width } = layout
  const height = layout.height ?? 96
  const base = height - 2
  const right = width - 56
  const { measure, teeth } = input
  const locked = lockedFloor(teeth)
  const last = teeth.at(-1)
  const reading = last?.running ? lastReading(last) : null
  const values = teeth.flatMap((tooth) => [
    resultOf(tooth, measure),
    floorOver(tooth),
    tooth.marks.rebase?.from ?? null,
    ...tooth.quarters.map((quarter) => quarter?.value ?? null),
  ])
  const known = [...values, locked, reading?.low ?? null, reading?.high ?? null, ...(layout.domain ?? [])].filter(
    (value) => value !== null,
  )
  const scale = measure === 'rank' ? rankScale(input.zones ?? 8, 8, base - 6) : scoreScale(known, 8, base)
  const pitch = (right - 2) / Math.max(teeth.length, 1)
  const drawn = teeth.flatMap((tooth, index) => {
    const span = { left: 2 + index * pitch, right: 2 + (index + 1) * pitch }
    const previous = teeth[index - 1]
    const before = previous ? resultOf(previous, measure) : (input.startsAt ?? null)
    const runs = toothRuns(tooth, before, span, scale.y, measure)
    const floor = floorOver(tooth)
    const floorY = floor === null ? null : scale.y(floor)
    const soft = Boolean(tooth.running || tooth.marks.provisional)
    const longer = runs.filter((run) => run.points.length > 1)
    const empty = emptyNote(tooth, measure, words)
    const ends = runs.filter((run) => run.closed).flatMap((run) => run.points.slice(-1))
    return [
      ...longer.map(({ points }) =>
        node('path', {
          class: 'picture-area',
          fill: soft ? paint['pic-area-soft'] : paint['pic-area'],
          d: pathThrough([{ x: points[0]?.x ?? 0, y: base }, ...points, { x: points.at(-1)?.x ?? 0, y: base }], true),
        }),
      ),
      floorY !== null && slipOf(tooth, measure) !== null
        ? slipHatch(
            id,
            runs.flatMap((run) => under(run.points, floorY)),
          )
        : null,
      ...ends.map((at) =>
        node('line', { x1: at.x, x2: at.x, y1: at.y, y2: base, stroke: paint['pic-profile'], 'stroke-opacity': 0.3 }),
      ),
      floorY === null
        ? null
        : floorLine({ x: span.left, y: floorY }, span.right, paint, Boolean(tooth.marks.rebase), 2),
      ...longer.map(({ points }) =>
        node('path', {
          class: 'picture-profile',
          d: pathThrough(points),
          fill: 'none',
          stroke: paint['pic-profile'],
          'stroke-width': 2,
          'stroke-linejoin': 'round',
          'stroke-dasharray': soft ? '5 4' : undefined,
        }),
      ),
      ...(tooth.running && reading
        ? runs
            .flatMap((run) => run.points)
            .filter((point) => point.reading === reading)
            .flatMap((point) => [
              ...(reading.low !== null && reading.high !== null
                ? whisker(point.x, scale.y(reading.high), scale.y(reading.low), paint, 4)
                : []),
              dot(point, paint, 3),
            ])
        : []),
      empty !== null
        ? node(
            'text',
            {
              x: Math.min(span.left + 4, width - textWidth(empty, 12)),
              y: base - 8,
              'font-size': 12,
              fill: paint['text-3'],
            },
            [empty],
          )
        : null,
    ]
  })
  const slipping = teeth.findLast((tooth) => !tooth.running)
  const tip = locked === null ? null : { x: right + 2, y: scale.y(locked) }
  return pictureFrame({ id, width, height, title: input.title, description: describeRatchet(input, words) }, [
    hatchDefs(id, paint),
    ...drawn,
    ...(tip
      ? [
          floorLine({ x: right, y: tip.y }, right + 10, paint, false, 2),
          pawl(tip, paint, { slipping: slipping ? slipOf(slipping, measure) !== null : false, size: 0.6 }),
        ]
      : []),
  ])
}

/** What an empty tooth says: a running one lacks readings (a rank never has any), a closed one its result. */
function emptyNote(tooth: Tooth, measure: Measure, words: RatchetWords): string | null {
  if (resultOf(tooth, measure) !== null) return null
  if (!tooth.running) return words.noResult
  return measure === 'rank' || lastReading(tooth) ? null : words.noReading
}
