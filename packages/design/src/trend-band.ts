/** Trend with its band 趋势图: the score of each wave with its 95 % interval; where a wave is missing the line breaks, and nothing is interpolated. Source: UX §3.5, §5; SPEC §2 (gaps). */
import { levelAxis } from './chart-axis.ts'
import { type ChartLayout, chartPaint } from './chart-paint.ts'
import { say, widest } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import { placeLabels } from './place-labels.ts'
import { layoutKind } from './ratchet-layout.ts'
import { none, type TableTwin } from './table-twin.ts'
import { labelsOf, strokesOf, waveNames } from './trend-labels.ts'
import { bandNodes, breakAt, floorNodes, lineNodes, runsOf } from './trend-marks.ts'

export type TrendWave = {
  readonly label: string
  /** Null where there was no wave, or too few answered. */
  readonly score: number | null
  /** Null where no error was published. */
  readonly interval: readonly [low: number, high: number] | null
  /** The floor that held in that wave. */
  readonly floor?: number | null
}
export type TrendInput = { readonly title: string; readonly waves: readonly TrendWave[] }
export type TrendWords = {
  readonly score: (value: number) => string
  readonly interval: (low: number, high: number) => string
  readonly floor: (value: number) => string
  readonly missing: string
  readonly empty: string
  readonly columns: { readonly wave: string; readonly score: string; readonly interval: string; readonly floor: string }
  readonly describe: (waves: readonly TrendWave[]) => string
}

const TOP = 16

/** Line and band between neighbouring waves only; a wave that stands alone keeps its interval as a whisker. */
export function trendBand(input: TrendInput, layout: ChartLayout, words: TrendWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const { waves } = input
  const frame = { id, width, title: input.title, description: words.describe(waves) }
  const floors = waves.map(({ floor }) => floor ?? null)
  const values = [...waves.flatMap(({ score, interval }) => [...(score === null ? [] : [score]), ...(interval ?? [])])]
  if (values.length === 0) return emptyPicture(frame, words.empty, paint)
  const base = TOP + { full: 260, middle: 220, narrow: 190 }[layoutKind(width)]
  const known = floors.filter((floor) => floor !== null)
  const axis = levelAxis([...values, ...known], { left: base, right: TOP }, 4, [0, 100])
  const left = widest(axis.ticks.map(String), 12) + 14
  // Room for the last figure over its dot too, which is wider than a short name: 84.5 over 26Q3.
  const names = waves.map(({ label }) => label)
  const inset = Math.min(36, Math.max(widest(names, 12), widest(['100.0'], 16)) / 2 + 4)
  const step = (width - left - inset * 2) / Math.max(1, waves.length - 1)
  const x = (at: number) => (waves.length === 1 ? (left + width) / 2 : left + inset + at * step)
  const place = { x, y: axis.x, step }
  const runs = runsOf(waves, place)
  return pictureFrame({ ...frame, height: base + 30 }, [
    ...axis.ticks.flatMap((tick) => [
      node('line', { x1: left, x2: width, y1: axis.x(tick), y2: axis.x(tick), stroke: paint['pic-grid'] }),
      say(String(tick), left - 8, axis.x(tick) + 4.5, { fill: paint['text-3'], anchor: 'end' }),
    ]),
    ...(axis.from > 0 ? [breakAt(left, base, paint)] : []),
    ...runs.flatMap((run) => bandNodes(run, place, paint)),
    ...floorNodes(floors, place, paint),
    ...runs.flatMap((run) => lineNodes(run, place, paint)),
    ...waveNames(waves, x, base, width, paint),
    ...placeLabels(labelsOf({ waves, floors }, place, words, paint), {
      bounds: { left, right: width, top: 0, bottom: base - 2 },
      taken: runs.flat().map(({ x: cx, score }) => ({
        left: cx - 6,
        right: cx + 6,
        top: axis.x(score) - 6,
        bottom: axis.x(score) + 6,
      })),
      strokes: strokesOf(runs, floors, place),
    }),
  ])
}

/** One row a wave. */
export function trendTable({ waves }: TrendInput, words: TrendWords): TableTwin {
  const { wave, score, interval, floor } = words.columns
  return {
    columns: [wave, score, interval, floor],
    rows: waves.map((each) => [
      each.label,
      each.score === null ? words.missing : words.score(each.score),
      each.interval ? words.interval(...each.interval) : none,
      each.floor === null || each.floor === undefined ? none : words.score(each.floor),
    ]),
  }
}
