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
    for (const { id, score } of similarIn(one, pool, 10)) {
      if (score >= threshold) suggested.add([at, Number(id)].toSorted((a, b) => a - b).join(' '))
    }
  }
  let gold = 0
  let right = 0
  for (let a = 0; a < rows.length; a += 1) {
    for (let b = a + 1; b < rows.length; b += 1) {
      const same = rows[a]?.group && rows[a]?.group === rows[b]?.group
      if (!same) continue
      gold += 1
      if (suggested.has(`${a} ${b}`)) right += 1
    }
  }
  const precision = suggested.size === 0 ? 0 : right / suggested.size
  const recall = gold === 0 ? 0 : right / gold
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { threshold, pairs: gold, suggested: suggested.size, right, precision, recall, f1 }
}
