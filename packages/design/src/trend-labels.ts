/** What is written in the trend: figures, the floor, where a wave is missing, and the names of the waves. */
import type { ChartPaint } from './chart-paint.ts'
import { say } from './chart-parts.ts'
import type { Label, Segment } from './place-labels.ts'
import { textWidth } from './text-box.ts'
import type { TrendWave, TrendWords } from './trend-band.ts'
import type { ShownWave, TrendPlace } from './trend-marks.ts'

// The last name always stands; names before it fall out where they would touch.
export function waveNames(
  waves: readonly TrendWave[],
  x: (at: number) => number,
  base: number,
  width: number,
  paint: ChartPaint,
) {
  let free = width
  return waves
    .map(({ label }, at) => ({ label, at }))
    .toReversed()
    .flatMap(({ label, at }) => {
      const wide = textWidth(label, 12)
      const right = Math.min(width, x(at) + wide / 2)
      if (right > free) return []
      free = right - wide - 8
      return [say(label, right, base + 20, { fill: paint['text-3'], anchor: 'end' })]
    })
}

export function labelsOf(
  { waves, floors }: { waves: readonly TrendWave[]; floors: readonly (number | null)[] },
  { x, y, step }: TrendPlace,
  words: TrendWords,
  paint: ChartPaint,
): readonly Label[] {
  const last = waves.findLastIndex(({ score }) => score !== null)
  const lastFloor = floors.findLastIndex((floor) => floor !== null)
  const scores = waves.flatMap(({ score, interval }, at): Label[] => {
    // Where waves stand close, only the ends and those without neighbours are figured; the table has all.
    const crowded =
      step < 44 && at > 0 && at !== last && (waves[at - 1]?.score ?? waves[at + 1]?.score ?? null) !== null
    if (score === null || crowded) return []
    const line = { text: words.score(score), size: at === last ? 16 : 13, weight: 700, fill: paint['text-1'] }
    const [top, bottom] = [y(interval?.[1] ?? score), y(interval?.[0] ?? score)]
    const heights = [y(score) - 10, y(score) + 22, top - 6, bottom + 16]
    const over = heights.map((by) => ({ x: x(at), y: by, anchor: 'middle' as const }))
    // The last figure is large: beside its dot it leaves the one before room.
    const aside = at === last && at > 0 ? heights.map((by) => ({ x: x(at) - 8, y: by, anchor: 'start' as const })) : []
    return [{ variants: [[line]], needed: at === last, spots: [...aside, ...over] }]
  })
  const floor = floors[lastFloor] ?? null
  const floorLabel: Label[] =
    floor === null
      ? []
      : [
          {
            variants: [[{ text: words.floor(floor), size: 13, weight: 700, fill: paint['pawl-text'] }]],
            needed: true,
            spots: [
              { x: x(lastFloor) + 18, y: y(floor) + 17, anchor: 'end' },
              { x: x(lastFloor) + 18, y: y(floor) - 7, anchor: 'end' },
              { x: x(lastFloor) - step, y: y(floor) + 17, anchor: 'middle' },
              { x: x(lastFloor) - step, y: y(floor) - 7, anchor: 'middle' },
            ],
          },
        ]
  const gaps = waves.flatMap(({ score }, at): Label[] =>
    score === null
      ? [
          {
            variants: [[{ text: words.missing, size: 12, fill: paint['text-3'] }]],
            needed: false,
            spots: [{ x: x(at), y: y(0) - 8, anchor: 'middle' }],
          },
        ]
      : [],
  )
  return [...scores.toReversed().slice(0, 1), ...floorLabel, ...scores.toReversed().slice(1), ...gaps]
}

export function strokesOf(
  runs: readonly (readonly ShownWave[])[],
  floors: readonly (number | null)[],
  { x, y, step }: TrendPlace,
): readonly Segment[] {
  const lines = runs.flatMap((run) =>
    run.slice(1).map((wave, at) => ({
      from: { x: run[at]?.x ?? 0, y: y(run[at]?.score ?? 0) },
      to: { x: wave.x, y: y(wave.score) },
    })),
  )
  const held = floors.flatMap((floor, at) =>
    floor === null ? [] : [{ from: { x: x(at) - step / 2, y: y(floor) }, to: { x: x(at) + step / 2, y: y(floor) } }],
  )
  const standing = runs.flatMap((run) =>
    run.flatMap(({ x: at, interval }, index) =>
      interval && !run[index - 1]?.interval && !run[index + 1]?.interval
        ? [{ from: { x: at, y: y(interval[1]) }, to: { x: at, y: y(interval[0]) } }]
        : [],
    ),
  )
  return [...lines, ...held, ...standing]
}
