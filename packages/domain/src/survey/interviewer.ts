/**
 * Interviewers side by side 访员对照: who stands out is asked again first. The mean is compared with all others as two
 * independent samples; interviewers work in different communities, so a high z is a lead and no proof.
 */

/** Sums over one interviewer's interviews, as the database counts them. */
export interface InterviewerSums {
  readonly interviewer: string
  readonly interviews: number
  readonly medianSeconds: number | null
  readonly straight: number
  readonly speeding: number
  /** Theme answers given as 不了解, of all theme answers. */
  readonly unknown: number
  readonly answered: number
  /** Interviews with a mean over their themes, the sum of those means (1–5) and of their squares. */
  readonly scored: number
  readonly sum: number
  readonly squares: number
}

export const suspicions = ['straight_line', 'speeding', 'score'] as const
export type Suspicion = (typeof suspicions)[number]

export interface InterviewerRow {
  readonly interviewer: string
  readonly interviews: number
  readonly medianSeconds: number | null
  readonly straightShare: number
  readonly speedingShare: number
  readonly unknownShare: number | null
  readonly mean: number | null
  /** Against everybody else; null where either side has fewer than two scored interviews or no variation. */
  readonly z: number | null
  readonly suspicions: readonly Suspicion[]
}

/** A share of flagged interviews that is worth a call, when it is also three times that of the others. */
const MANY = 0.2
/** With a few dozen interviewers about one in a thousand waves shows this by chance. */
const FAR = 4.5
/** A handful of interviews says nothing about who held them. */
const FEWEST = 10

interface Moments {
  readonly n: number
  readonly mean: number
  readonly variance: number
}
function momentsOf(n: number, sum: number, squares: number): Moments | null {
  if (n < 2) return null
  const mean = sum / n
  return { n, mean, variance: Math.max(0, (squares - n * mean * mean) / (n - 1)) }
}

/** One row an interviewer, those that stand out first, then by name. */
export function compareInterviewers(all: readonly InterviewerSums[]): InterviewerRow[] {
  const total = (pick: (row: InterviewerSums) => number) => all.reduce((sum, row) => sum + pick(row), 0)
  const whole = {
    interviews: total((row) => row.interviews),
    straight: total((row) => row.straight),
    speeding: total((row) => row.speeding),
    scored: total((row) => row.scored),
    sum: total((row) => row.sum),
    squares: total((row) => row.squares),
  }
  const rows = all.map((row): InterviewerRow => {
    const own = momentsOf(row.scored, row.sum, row.squares)
    const rest = momentsOf(whole.scored - row.scored, whole.sum - row.sum, whole.squares - row.squares)
    const spread = own && rest ? Math.sqrt(own.variance / own.n + rest.variance / rest.n) : 0
    const z = own && rest && spread > 0 ? (own.mean - rest.mean) / spread : null
    const others = whole.interviews - row.interviews
    const isMany = (flagged: number, everybody: number) =>
      flagged / row.interviews >= MANY &&
      (others === 0 || flagged / row.interviews >= (3 * (everybody - flagged)) / others)
    const found: Suspicion[] = []
    if (row.interviews >= FEWEST) {
      if (isMany(row.straight, whole.straight)) found.push('straight_line')
      if (isMany(row.speeding, whole.speeding)) found.push('speeding')
      if (z !== null && Math.abs(z) >= FAR) found.push('score')
    }
    return {
      interviewer: row.interviewer,
      interviews: row.interviews,
      medianSeconds: row.medianSeconds,
      straightShare: row.interviews === 0 ? 0 : row.straight / row.interviews,
      speedingShare: row.interviews === 0 ? 0 : row.speeding / row.interviews,
      unknownShare: row.answered === 0 ? null : row.unknown / row.answered,
      mean: row.scored === 0 ? null : row.sum / row.scored,
      z,
      suspicions: found,
    }
  })
  return rows.toSorted((a, b) => b.suspicions.length - a.suspicions.length || (a.interviewer < b.interviewer ? -1 : 1))
}
