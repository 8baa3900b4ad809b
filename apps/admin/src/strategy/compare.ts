/** What changed between two editions: line by line, nothing guessed about words inside a line. */
import type { Measure } from '@ratchet/domain/strategy/measure'

export interface DiffLine {
  readonly kind: 'same' | 'added' | 'dropped'
  readonly text: string
}

/** Lines of the later text against the earlier one, by their longest common subsequence. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const a = before === '' ? [] : before.split('\n')
  const b = after === '' ? [] : after.split('\n')
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'dropped', text: a[i] ?? '' })
      i += 1
    } else {
      lines.push({ kind: 'added', text: b[j] ?? '' })
      j += 1
    }
  }
  return lines
}

/** Measures that came in, went out or were reworded, by id. */
export function diffMeasures(before: readonly Measure[], after: readonly Measure[]): readonly DiffLine[] {
  const text = (row: Measure) => [row.title, row.start, row.due].filter(Boolean).join(' · ')
  const dropped = before.filter((row) => !after.some((each) => each.id === row.id && text(each) === text(row)))
  const added = after.filter((row) => !before.some((each) => each.id === row.id && text(each) === text(row)))
  return [
    ...dropped.map((row): DiffLine => ({ kind: 'dropped', text: text(row) })),
    ...added.map((row): DiffLine => ({ kind: 'added', text: text(row) })),
  ]
}

export function countChanges(lines: readonly DiffLine[]): number {
  return lines.filter((line) => line.kind !== 'same').length
}
