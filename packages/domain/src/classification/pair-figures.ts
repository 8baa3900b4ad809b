/** How good the suggested duplicates are 重复对评测: pairs suggested against pairs of one group. Source: issue 7. */
import { LIKELY_SAME, poolOf, similarIn } from './similar.ts'

interface Grouped {
  readonly id: string
  readonly text: string
  readonly place: string | null
  readonly group: string | null
}

/** Precision and recall over all pairs; each opinion's likeliest ten are looked at, as on its page. */
export function pairFigures(rows: readonly Grouped[], categories: readonly string[], threshold = LIKELY_SAME) {
  const all = rows.map(({ text, place }, at) => ({
    id: String(at),
    text,
    placeId: place,
    category: categories[at] ?? null,
  }))
  const suggested = new Set<string>()
  const pool = poolOf(all)
  for (const [at, one] of all.entries()) {
    for (const { id } of similarIn(one, pool, 10, threshold)) {
      const other = Number(id)
      suggested.add(at < other ? `${at} ${other}` : `${other} ${at}`)
    }
  }
  const sizes = new Map<string, number>()
  for (const { group } of rows) if (group) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const gold = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const isRight = (pair: string) => {
    const [a, b] = pair.split(' ').map((at) => rows[Number(at)]?.group)
    return Boolean(a) && a === b
  }
  const right = [...suggested].filter(isRight).length
  const precision = suggested.size === 0 ? 0 : right / suggested.size
  const recall = gold === 0 ? 0 : right / gold
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { threshold, pairs: gold, suggested: suggested.size, right, precision, recall, f1 }
}
