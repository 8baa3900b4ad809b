/** A level axis with round ticks, for pictures whose marks are dots and lines; bars start at 0 and take `from: 0`. */
export type Axis = {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  /** Pixel of a value; values past the ends stand at the ends. */
  readonly x: (value: number) => number
}

type Ends = { readonly left: number; readonly right: number }

/** Ticks at 1, 2 or 5 times a power of ten, some `about` of them, from just under the lowest value to just over the highest. */
export function levelAxis(
  values: readonly number[],
  { left, right }: Ends,
  about = 5,
  limits?: readonly [number, number],
): Axis {
  const known = values.length > 0 ? values : (limits ?? [0, 100])
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const step = roundStep(Math.max(high - low, 1e-6) / Math.max(1, about))
  const from = Math.max(limits?.[0] ?? Number.NEGATIVE_INFINITY, Math.floor(low / step + 1e-9) * step)
  const up = Math.ceil(high / step - 1e-9) * step
  const to = Math.min(limits?.[1] ?? Number.POSITIVE_INFINITY, up > from ? up : from + step)
  const start = to > from ? from : to - step
  const count = Math.floor((to - start) / step + 1e-9)
  const ticks = Array.from({ length: count + 1 }, (_, at) => Math.round((start + at * step) * 1e6) / 1e6)
  const share = (value: number) => Math.max(0, Math.min(1, (value - start) / (to - start)))
  return { from: start, to, ticks, x: (value) => left + share(value) * (right - left) }
}

function roundStep(raw: number): number {
  const size = 10 ** Math.floor(Math.log10(raw))
  return ([1, 2, 5, 10].find((factor) => factor * size >= raw * 0.999) ?? 10) * size
}
