/** Value scales 刻度: scores may start above 0 (with a visible break mark); ranks have 1 on top. */

export type Scale = {
  /** Pixel height of a value. */
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
  /** The lowest value shown; above 0 the picture must draw a break mark. */
  readonly from: number
  readonly broken: boolean
}

/** A scale for scores between two pixel heights, with some five round ticks and air around the values. */
export function scoreScale(values: readonly number[], top: number, base: number): Scale {
  const low = Math.min(...values, Number.POSITIVE_INFINITY)
  const high = Math.max(...values, Number.NEGATIVE_INFINITY)
  if (low > high) return scoreScale([0, 100], top, base)
  const step = roundStep((Math.max(high - low, 1) * 1.3) / 5)
  const from = Math.max(0, Math.floor((low - step * 1.2) / step) * step)
  const to = Math.min(Math.max(100, high), Math.ceil((high + step * 0.25) / step) * step)
  const ticks: number[] = []
  for (let tick = from; tick <= to + step / 1000; tick += step) ticks.push(Math.round(tick * 100) / 100)
  return { y: (value) => base - ((value - from) / (to - from)) * (base - top), ticks, from, broken: from > 0 }
}

/** A scale for ranks 1…last between two pixel heights; the base lies one place under the last rank. */
export function rankScale(last: number, top: number, base: number): Scale {
  const ticks = Array.from({ length: last }, (_, index) => index + 1)
  return { y: (rank) => top + ((rank - 1) / last) * (base - top), ticks, from: last, broken: false }
}

function roundStep(raw: number): number {
  const size = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 4, 5, 10].find((factor) => factor * size >= raw) ?? 10
  return Math.max(step * size, 0.5)
}
