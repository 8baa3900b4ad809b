/** Profile 齿形: the line through results and readings, broken wherever one is missing. Nothing is interpolated (UX §3.3). */
import { type Measure, type Reading, resultOf, type Tooth } from './ratchet-tooth.ts'

export type Point = { readonly x: number; readonly y: number }

export type ProfilePoint = Point & { readonly reading: Reading | null }

/** One unbroken stretch inside a tooth; a result without neighbours is a short level cap before its face. */
export type Run = { readonly points: readonly ProfilePoint[]; readonly closed: boolean }

export type ToothSpan = { readonly left: number; readonly right: number }

type Slot = { readonly x: number; readonly value: number; readonly reading: Reading | null; readonly result: boolean }

/** The runs of one tooth; `before` is the result of the tooth before it, null when there is none. */
export function toothRuns(
  tooth: Tooth,
  before: number | null,
  { left, right }: ToothSpan,
  y: (value: number) => number,
  measure: Measure,
): readonly Run[] {
  const width = right - left
  const result = resultOf(tooth, measure)
  const slots: (Slot | null)[] = []
  if (before !== null) slots.push({ x: left, value: before, reading: null, result: false })
  for (const [index, reading] of tooth.quarters.entries()) {
    const x = left + (width * (index + 1)) / (tooth.quarters.length + 1)
    slots.push(reading && { x, value: reading.value, reading, result: false })
  }
  slots.push(result === null ? null : { x: right, value: result, reading: null, result: true })
  return stretches(slots).flatMap((stretch) => toRun(stretch, width, y))
}

function stretches(slots: readonly (Slot | null)[]): readonly (readonly Slot[])[] {
  const all: Slot[][] = [[]]
  for (const slot of slots) {
    if (slot) all.at(-1)?.push(slot)
    else all.push([])
  }
  return all.filter((stretch) => stretch.length > 0)
}

function toRun(stretch: readonly Slot[], width: number, y: (value: number) => number): readonly Run[] {
  const points = stretch.map((slot) => ({ x: slot.x, y: y(slot.value), reading: slot.reading }))
  const closed = stretch.at(-1)?.result ?? false
  const [only] = points
  if (points.length > 1 || !only) return [{ points, closed }]
  if (closed) return [{ points: [{ ...only, x: only.x - width * 0.3 }, only], closed }]
  return only.reading ? [{ points, closed }] : []
}

/** The parts of the run under the floor, as polygons between the two. */
export function under(run: readonly Point[], floorY: number): readonly (readonly Point[])[] {
  return run.slice(1).flatMap((to, index) => {
    const from = run[index]
    if (!from || (from.y <= floorY && to.y <= floorY)) return []
    const share = (floorY - from.y) / (to.y - from.y)
    const cross = { x: from.x + (to.x - from.x) * share, y: floorY }
    if (from.y <= floorY) return [[cross, { x: to.x, y: floorY }, to]]
    if (to.y <= floorY) return [[{ x: from.x, y: floorY }, cross, from]]
    return [[{ x: from.x, y: floorY }, { x: to.x, y: floorY }, to, from]]
  })
}
