/** Reports that nobody handed in 样本数据: for the gallery and the tests. */
import type { SevenCell, SevenCellsInput } from './seven-cells.ts'

const shares: readonly (readonly [SevenCell['state'], number])[] = [
  ['filling', 0.83],
  ['accepted', 1],
  ['accepted', 1],
  ['returned', 1],
  ['part', 0.5],
  ['waiting', 1],
]

/** A report in every state at once, its six cards by the names given. */
export const sevenCellsSample = (names: readonly string[], given: Partial<SevenCellsInput> = {}): SevenCellsInput => ({
  cells: names.map((name, at) => ({ name, state: shares[at]?.[0] ?? 'filling', share: shares[at]?.[1] ?? 0 })),
  ...{ rise: 1, bonus: null },
  ...given,
})
