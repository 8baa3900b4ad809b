import { byDomain, createDesign, difference, proportion, rake, scaleValues } from '../src/statistics.ts'

/** Invented answers of one quarter: street, community, weight, answer 1–5 or 9 for "do not know", gender. */
function rowsOf(quarter: number) {
  return Array.from({ length: 240 }, (_, k) => {
    const community = Math.floor(k / 10)
    const person = ((k * 7919 + quarter * 104729) % 97) / 97
    const place = ((community * 5) % 7) / 6
    return {
      street: k < 120 ? 'north' : 'south',
      community,
      weight: 1 + (k % 3) / 2,
      answer: k % 12 === 5 ? 9 : 1 + Math.min(4, Math.floor(5 * (0.7 * person + 0.4 * place))),
      gender: k % 2 ? 'female' : 'male',
    }
  })
}

/** A quarter: strata are streets, PSUs are communities, weights reach the known numbers of women and men. */
function weighed(rows: ReturnType<typeof rowsOf>) {
  const sample = createDesign({
    weights: rows.map((row) => row.weight),
    strata: rows.map((row) => row.street),
    psu: rows.map((row) => row.community),
  })
  const { design } = rake(sample, {
    gender: { by: rows.map((row) => row.gender), totals: { female: 5200, male: 4800 } },
  })
  const satisfied = scaleValues(
    rows.map((row) => row.answer),
    { 1: 0, 2: 0, 3: 0, 4: 1, 5: 1 },
    { missing: [9] },
  )
  return { design, satisfied, streets: rows.map((row) => row.street) }
}

const [spring, summer] = [weighed(rowsOf(1)), weighed(rowsOf(2))]
const before = proportion(spring.design, spring.satisfied)
const after = proportion(summer.design, summer.satisfied)

/** The communities are the same in both quarters, so the change has a covariance. */
export const change = difference(before, after, { relation: 'shared-psu' })
export const streets = byDomain(summer.design, summer.satisfied, summer.streets, { of: 'proportion' })
export { after }
