import type { Day } from '@ratchet/domain/day'
import type { GradeInputs, GradeVoice } from '@ratchet/domain/grade/area'
import { firstScheme, type SchemeContent } from '@ratchet/domain/grade/scheme'
import { countAnomaly } from '@ratchet/statistics/statistics'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { computeGrades } from './compute.ts'

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const street = idOf(901)
const park = idOf(902)

/** Voices of so many people in each category, each person one voice. */
function voicesOf(counts: Readonly<Record<string, number>>, placeId = street, from = 1): GradeVoice[] {
  let n = from
  return Object.entries(counts).flatMap(([category, people]) =>
    Array.from({ length: people }, (): GradeVoice => {
      n += 1
      const id = idOf(n)
      return { id, person: id, category, placeId, urgent: n % 5 === 0, negative: n % 2 === 0, waitingDays: n % 90 }
    }),
  )
}
const inputsOf = (voices: GradeVoice[], change: Partial<GradeInputs> = {}): GradeInputs => ({
  ...{ exposure: 'residents', days: 90, throughDay: '2026-11-27' as Day, last: null, voices },
  places: [
    { id: street, name: '新筑街道', exposure: 80_000, source: '示例' },
    { id: park, name: '港务园', exposure: 8_000, source: '示例' },
  ],
  left: { noCategory: 0, noArea: 0, noExposure: 0, optIn: 0 },
  ...change,
})
const ten = { T1: 3, T2: 4, T3: 3, R1: 5, R2: 4, R3: 3, S1: 4, S2: 5, W1: 3, W2: 24 }

test('ten areas and a spread: a normal grade, the outstanding one urgent, and a draft of it alone', () => {
  const { areas, reason, weights } = computeGrades(inputsOf(voicesOf(ten)), firstScheme)
  expect(reason).toBeNull()
  expect(weights).toEqual({ frequency: 0.7, severity: 0.3 })
  const most = areas.find(({ category }) => category === 'W2')
  expect(most).toMatchObject({ people: 24, rate: 3, rank: 1, band: 'urgent', fixedBand: 'watch', draft: 'rate' })
  expect(most?.low).toBeLessThan(3)
  expect(most?.high).toBeGreaterThan(3)
  expect(areas.filter(({ draft }) => draft !== null)).toHaveLength(1)
  // The z of the frequency is the one of the statistics: dispersion-adjusted.
  const { cells } = countAnomaly({ observed: areas.map((a) => a.people), exposure: areas.map((a) => a.exposure) })
  expect(areas.map((a) => a.frequencyZ)).toEqual(cells.map((cell) => cell.quasi?.z))
})

test('nine areas, or no spread: values, ranks and fixed thresholds, and no normal grade', () => {
  const { T1: _, ...nine } = ten
  const few = computeGrades(inputsOf(voicesOf(nine)), firstScheme)
  expect(few.reason).toBe('too-few-areas')
  expect(new Set(few.areas.map(({ band }) => band))).toEqual(new Set([null]))
  expect(few.areas.find(({ category }) => category === 'W2')).toMatchObject({ rank: 1, fixedBand: 'watch' })
  expect(few.flips.flatMap(({ areas }) => areas)).toEqual([])
  const alike = voicesOf(ten).map((voice) => ({ ...voice, urgent: false, negative: false, waitingDays: 0 }))
  const even = Object.keys(ten).flatMap((category) => alike.filter((one) => one.category === category).slice(0, 3))
  expect(computeGrades(inputsOf(even), firstScheme)).toMatchObject({ reason: 'no-spread', sd: 0 })
  expect(computeGrades(inputsOf([]), firstScheme)).toMatchObject({ reason: 'too-few-areas', areas: [], mean: null })
})

test('one person who wrote nine times is one; ten letters are no ten people', () => {
  const one = voicesOf({ W2: 9 }).map((voice) => ({ ...voice, person: idOf(2) }))
  const [area] = computeGrades(inputsOf(one), firstScheme).areas
  expect(area).toMatchObject({ people: 1, voices: 9, draft: null })
})

test('a rise is told against the last run, in proportion to its days and its exposure', () => {
  const last = {
    number: 'FJ-2026-0001',
    days: 90,
    areas: Object.entries(ten).map(([category, people]) => ({
      ...{ key: `${category}/${street}`, exposure: 80_000, band: 'normal' },
      people: category === 'W2' ? 5 : people,
    })),
  }
  const scheme: SchemeContent = { ...firstScheme, draftOn: 'rise' }
  const w2 = (days: number, change: SchemeContent = scheme) =>
    computeGrades(inputsOf(voicesOf(ten), { last, days }), change).areas.find(({ category }) => category === 'W2')
  expect(w2(90)).toMatchObject({ last: { people: 5, band: 'normal' }, draft: 'rise' })
  expect(w2(90)?.rise?.expected).toBe(5)
  expect(w2(45)?.rise?.expected).toBe(2.5)
  // Five times the days explain the same count: nothing rose.
  expect(w2(450)).toMatchObject({ draft: null })
  expect(w2(90, { ...scheme, draftOn: 'rate', rates: { ...scheme.rates, residents: [3.5, 5] } })?.draft).toBeNull()
  expect(w2(90, { ...scheme, leastPeople: 25 })?.draft).toBeNull()
})

test('small areas: the same rate stands out less, and the severity of one angry person is moved to the mean', () => {
  const voices = [...voicesOf(ten), ...voicesOf({ W2: 2 }, park, 500)]
  const { areas } = computeGrades(inputsOf(voices), firstScheme)
  const [large, small] = [street, park].map((id) => areas.find((a) => a.category === 'W2' && a.placeId === id))
  expect(small?.rate).toBeCloseTo(2.5, 12)
  expect(small?.frequencyZ ?? 0).toBeLessThan(large?.frequencyZ ?? 0)
  expect(small?.high).toBeGreaterThan((large?.high ?? 0) * 1.5)
  const angry = voices.map((voice) =>
    voice.placeId === park ? { ...voice, urgent: true, negative: true, waitingDays: 90 } : voice,
  )
  const bare = { ...firstScheme, severity: { ...firstScheme.severity, shrinkage: 0 } }
  const severity = (scheme: SchemeContent) =>
    computeGrades(inputsOf(angry), scheme).areas.find((a) => a.placeId === park)?.severity ?? 0
  expect(severity(bare)).toBe(100)
  expect(severity(firstScheme)).toBeLessThan(70)
})

test('the order of voices changes nothing; a moved weight names the areas whose band turns', () => {
  const voices = voicesOf({ ...ten, C1: 12, D1: 11, P3: 10 })
  const straight = computeGrades(inputsOf(voices), firstScheme)
  fc.assert(
    fc.property(fc.shuffledSubarray(voices, { minLength: voices.length }), (turned) => {
      expect(computeGrades(inputsOf(turned), firstScheme)).toEqual(straight)
    }),
    { numRuns: 20 },
  )
  const [area] = straight.areas.filter(({ z }) => z !== null && z > 0.2).sort((a, b) => (a.z ?? 0) - (b.z ?? 0))
  const edge = computeGrades(inputsOf(voices), { ...firstScheme, bands: [(area?.z ?? 1) - 1e-6, 9] })
  const turned = edge.flips.flatMap(({ areas }) => areas)
  expect(turned).toContain(area?.key)
  expect(edge.areas.filter(({ stable }) => !stable).map(({ key }) => key)).toEqual([...new Set(turned)].sort())
})
