import { StatError } from './stat-error.ts'

/** Five steps as a score: (y − 1)/4·100, 5 the best. */
export const fiveStepScore: Readonly<Record<string, number>> = { 1: 0, 2: 25, 3: 50, 4: 75, 5: 100 }

/** Five steps as a rate: 1 = satisfied or very satisfied. */
export const fiveStepRate: Readonly<Record<string, number>> = { 1: 0, 2: 0, 3: 0, 4: 1, 5: 1 }

/**
 * Answers as values by a table ({ 5: 100, … }). `missing` names the codes of "do not know" and "no answer": they, null,
 * undefined, NaN and '' become NaN, never 0 and never the middle. Any other answer is ValueOutOfScale with its row.
 */
export function scaleValues(
  answers: readonly (string | number | null | undefined)[] | Float64Array | Int32Array,
  table: Readonly<Record<string, number>>,
  { missing = [] }: { readonly missing?: readonly (string | number)[] } = {},
): Float64Array {
  const values = new Map(Object.entries(table))
  const unknown = new Set(missing.map(String))
  const out = new Float64Array(answers.length)
  for (let k = 0; k < answers.length; k++) {
    const answer = answers[k]
    const key = String(answer)
    const value = values.get(key)
    if (answer === null || answer === undefined || answer === '' || key === 'NaN' || unknown.has(key)) {
      out[k] = Number.NaN
    } else if (value === undefined) {
      throw new StatError('ValueOutOfScale', `the answer at row ${k} is ${key}, which is not on the scale`, {
        row: k,
        value: answer,
      })
    } else out[k] = value
  }
  return out
}
