/**
 * Whether a voice is about a problem 是不是反映问题: praise is not, nor is what has nothing to act on 无实质内容 or speaks of the
 * surveys themselves 调查评价本身. Such a voice is in no grading and brings nothing back. Only what a person decided takes a
 * voice out: a suggestion that hears praise in a complaint must silence nobody. Source: SPEC §10; DOMAIN S-042.
 */
import type { Sentiment } from './category.ts'

/** Categories without a problem to put right. A category keeps its id through all editions. */
const withoutProblem: ReadonlySet<string> = new Set(['O4', 'O5'])

/** As decided; null where nobody has said yet. */
export interface Heard {
  readonly category: string | null
  readonly sentiment: Sentiment | null
}

/** Why the voice is about no problem, or null when it is, or may be. */
export function whyNoProblem({ category, sentiment }: Heard): 'positive' | 'no-content' | null {
  if (category !== null && withoutProblem.has(category)) return 'no-content'
  return sentiment === 'positive' ? 'positive' : null
}
