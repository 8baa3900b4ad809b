/** Where the columns of the diverging bars stand: side by side while the bars keep room, else the change under each row. */
import { widest } from './chart-parts.ts'
import { type DivergingInput, type DivergingRow, type DivergingWords, scoreText, sidesOf } from './diverging-rows.ts'

export type DivergingColumns = {
  readonly beside: boolean
  readonly head: number
  /** Widest line of a name; longer names break. */
  readonly name: number
  readonly bars: { readonly left: number; readonly right: number; readonly middle: number; readonly unit: number }
  readonly n: number
  readonly score: number
  /** Right edge of the change, left edge of ± beside it. */
  readonly change: number
  readonly half: number
  readonly plot: { readonly left: number; readonly right: number } | null
  readonly verdict: number
  /** Points at the ends of the interval plot. */
  readonly span: number
}

const spans = [4, 8, 12, 16, 20, 30, 40, 50, 60, 80, 100]

/** Left and right end of every column in pixels, for a picture of `width` pixels. */
export function divergingColumns(input: DivergingInput, width: number, words: DivergingWords): DivergingColumns {
  const { rows } = input
  const changes = rows.flatMap(({ change }) => (change ? [change] : []))
  const reach = Math.max(0, ...changes.map(({ points, half }) => Math.abs(points) + half))
  const span = spans.find((each) => each >= reach - 0.051) ?? Math.ceil(reach)
  const size = {
    name: Math.min(
      Math.max(90, width * 0.2),
      widest(
        rows.map((row) => row.name),
        14,
      ),
    ),
    n: widest([words.head.n, ...rows.map((row) => words.count(row.n))], 12),
    score: widest([words.head.score, ...rows.map((row) => scoreText(row, words))], 14),
    points: widest(
      changes.map(({ points }) => words.change(points)),
      14,
    ),
    half: widest(
      changes.map(({ half }) => words.half(half)),
      12,
    ),
    verdict: widest(
      rows.map((row) => words.verdict[row.change?.verdict ?? 'not-compared']),
      12,
    ),
  }
  const changeWidth = Math.max(size.points + size.half + 6, widest([words.head.change], 12))
  const plotWidth = width >= 880 ? 140 : 100
  const fixed =
    size.name + 12 + size.n + 14 + (size.score + 12) + (changeWidth + 34) + (plotWidth + 24) + size.verdict + 18
  const headRoom = widest([words.head.worse], 12) + widest([words.head.better], 12) + 18
  const beside = width - fixed >= Math.max(160, headRoom)
  if (beside) {
    const verdict = width - size.verdict - 2
    const plot = { left: verdict - 32 - plotWidth, right: verdict - 32 }
    const half = plot.left - 18 - size.half
    const change = half - 6
    const score = change - size.points - 34
    const n = size.name + 12 + size.n
    return {
      ...{ beside, head: 26, name: size.name, n, score, change, half, plot, span },
      verdict: verdict - 14,
      bars: barScale(input, n + 14, score - size.score - 12, words),
    }
  }
  const half = size.points + 6
  const left = half + size.half + 22
  const right = width - size.verdict - 44
  const plot = right - left >= 70 ? { left, right: Math.min(right, left + 160) } : null
  const name = width - size.n - widest([`${words.head.n} `], 12) - size.score - 26
  return {
    ...{ beside, head: 24, name, n: width - size.score - 14, score: width, change: size.points, half, plot, span },
    verdict: width - size.verdict - 16,
    bars: barScale(input, 0, width, words),
  }
}

/** The middle of the middle grade stands on one line for all rows; both words of the head keep their room. */
export function barScale(
  { rows }: { readonly rows: readonly Pick<DivergingRow, 'shares'>[] },
  left: number,
  right: number,
  words: { readonly head: Pick<DivergingWords['head'], 'worse' | 'better'> },
): DivergingColumns['bars'] {
  const sides = rows.map(sidesOf)
  const room = widest([words.head.worse], 12) + 8
  const low = Math.max(0.05, ...sides.map((side) => side.left))
  const high = Math.max(0.05, ...sides.map((side) => side.right))
  const even = (right - left) / (low + high)
  const other = widest([words.head.better], 12) + 8
  const middle = Math.max(Math.min(left + low * even, right - other), left + room)
  return { left, right, middle, unit: Math.min((middle - left) / low, (right - middle) / high) }
}
