/** Areas that nobody counted 样本数据: for the gallery and the tests. */
import type { GradeArea, GradeBand } from './grade-input.ts'

const counts = [3, 4, 2, 6, 5, 3, 7, 4, 2, 5, 8, 3, 14, 26, 6, 4]

/** So many areas with the names in turn; z is made from the counts themselves. */
export function gradeSample(names: readonly string[], many = counts.length): readonly GradeArea[] {
  const people = Array.from({ length: many }, (_, at) => counts[at % counts.length] ?? 1)
  const mean = people.reduce((sum, one) => sum + one, 0) / many
  const sd = Math.sqrt(people.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, many - 1))
  return people.map((count, at) => {
    const z = sd > 0 ? (count - mean) / sd : null
    const band: GradeBand = z === null || z < 1 ? 'normal' : z < 2 ? 'watch' : 'urgent'
    const rate = count / 8
    return {
      key: `${at}`,
      name: names[at % names.length] ?? '',
      ...{ people: count, rate, low: rate * 0.6, high: rate * 1.5, z, robustZ: z === null ? null : z * 1.2 },
      ...{ rank: people.filter((one) => one > count).length + 1, band },
    }
  })
}
