import { describe, expect, test } from 'vitest'
import { idOf, now } from '../cycle/example.ts'
import type { Day } from '../day.ts'
import { unitKinds } from '../people/unit.ts'
import { areasOf, type GradeInputs, type GradeVoice, severityOf } from './area.ts'
import { bandAt, draftRuleOf, fixedBandOf, type GradedArea, whyNoDraft } from './grade.ts'
import { isArea, setPopulation, whyNotSetPopulation } from './population.ts'
import { addScheme, firstScheme, type SchemeContent, whyNotAddScheme } from './scheme.ts'

const by = { id: idOf(90), name: '张敏' }
const today = '2026-11-27' as Day

describe('bands', () => {
  test('normal below the first cut, watch from it, urgent from the second; the cut itself counts', () => {
    expect([0, 1, 2].map(bandAt)).toEqual(['normal', 'watch', 'urgent'])
    expect([1.99, 2, 3.99, 4].map((rate) => fixedBandOf(rate, [2, 4]))).toEqual(['normal', 'watch', 'watch', 'urgent'])
  })
})

describe('a grade only drafts', () => {
  const area = (change: Partial<GradedArea>) =>
    ({ people: 10, rate: 1, band: 'watch', fixedBand: 'normal', rise: null, ...change }) as GradedArea
  const rise = { expected: 2, p: 0.01 }
  const chance = { expected: 9, p: 0.4 }
  test.each<[string, Partial<GradedArea>, SchemeContent['draftOn'], string]>([
    ['a rise', { rise }, 'either', 'rise'],
    ['the fixed rate', { rate: 2 }, 'either', 'rate'],
    ['both', { rise, rate: 2 }, 'either', 'rise'],
    ['both, where the rate is asked', { rise, rate: 2 }, 'rate', 'rate'],
    ['a rise, where the rate is asked', { rise }, 'rate', 'neither-rise-nor-rate'],
    ['the rate, where a rise is asked', { rate: 2 }, 'rise', 'neither-rise-nor-rate'],
    ['neither', { rise: chance, rate: 1.9 }, 'either', 'neither-rise-nor-rate'],
    ['nine people', { people: 9, rise, rate: 9 }, 'either', 'people-too-few'],
    ['a normal band', { band: 'normal', rise, rate: 9, fixedBand: 'urgent' }, 'either', 'band-normal'],
    ['no normal grade, by the fixed threshold', { band: null, fixedBand: 'watch', rate: 2 }, 'either', 'rate'],
    ['no normal grade, below the threshold', { band: null, rise }, 'either', 'band-normal'],
  ])('%s', (_, change, draftOn, expected) => {
    const scheme = { ...firstScheme, draftOn }
    const rule = draftRuleOf(area(change), scheme, 2)
    const why = whyNoDraft(area(change), scheme, 2)
    expect(rule ?? why).toBe(expected)
    expect(rule === null).toBe(why !== null)
  })
})

describe('areas', () => {
  const street = idOf(901)
  const voice = (n: number, change: Partial<GradeVoice> = {}): GradeVoice => ({
    ...{ id: idOf(n), person: idOf(n), category: 'W2', placeId: street, urgent: false, negative: false },
    ...{ waitingDays: 0, ...change },
  })
  const inputs = (voices: GradeVoice[], exposure: number | null = 1000): GradeInputs => ({
    ...{ exposure: 'residents', days: 90, throughDay: today, last: null, voices },
    places: [{ id: street, name: '新筑街道', exposure, source: '' }],
    left: { noCategory: 0, noArea: 0, noExposure: 0, optIn: 0 },
  })
  test('severity is out of urgency, sound and waiting, each to its weight', () => {
    const points = (change: Partial<GradeVoice>) => severityOf(voice(1, change), firstScheme)
    expect([points({}), points({ urgent: true }), points({ negative: true })]).toEqual([0, 40, 30])
    expect([points({ waitingDays: 30 }), points({ waitingDays: 60 }), points({ waitingDays: 600 })]).toEqual([
      15, 30, 30,
    ])
  })
  test('a person counts once, by their gravest voice; a place without exposure is no area', () => {
    const plain = { ...firstScheme, severity: { ...firstScheme.severity, shrinkage: 0 } }
    const said = [voice(1), voice(2, { person: idOf(1), urgent: true }), voice(3)]
    for (const order of [said, said.toReversed()])
      expect(areasOf(inputs(order), plain)).toMatchObject([{ people: 2, voices: 3, severity: 20 }])
    expect(areasOf(inputs(said, null), plain)).toEqual([])
    expect(areasOf(inputs([]), plain)).toEqual([])
  })
  test('only streets and parks are areas', () => {
    expect(unitKinds.filter((kind) => isArea({ kind }))).toEqual(['street', 'park'])
  })
})

describe('scheme and population', () => {
  const scheme = addScheme(firstScheme, null, { id: idOf(1), note: ' 首次公布 ', by, at: now }).scheme
  test('what may become the next edition, and nothing else', () => {
    const change = (part: Partial<SchemeContent>) => ({ ...firstScheme, ...part })
    const rows: [SchemeContent, string, string | null][] = [
      [change({ leastPeople: 12 }), '抬高门槛', null],
      [change({ leastPeople: 12 }), '  ', 'note-missing'],
      [firstScheme, '不变', 'same-as-before'],
      [change({ weights: { frequency: 0, severity: 0 } }), '改', 'weights-zero'],
      [change({ severity: { ...firstScheme.severity, urgent: 50 } }), '改', 'severity-not-100'],
      [change({ bands: [2, 2] }), '改', 'not-ascending'],
      [change({ rates: { ...firstScheme.rates, residents: [4, 2] } }), '改', 'not-ascending'],
    ]
    expect(rows.map(([content, note]) => whyNotAddScheme(content, scheme, note)?.code ?? null)).toEqual(
      rows.map(([, , code]) => code),
    )
    expect(scheme).toMatchObject({ edition: 1, note: '首次公布' })
  })
  test('a population is a street’s or a park’s, not of a day to come, and not the same again', () => {
    const unit = { id: idOf(5), kind: 'street', name: '新筑街道', retiredDay: null } as const
    const wanted = { people: 86_000, asOf: '2026-06-30' as Day, source: '街道年报（示例）' }
    const { population, fact } = setPopulation(
      unit,
      wanted,
      null,
      { id: idOf(6), by, at: now, illustrative: true },
      today,
    )
    expect(population).toMatchObject({ edition: 1, people: 86_000, unitId: idOf(5) })
    expect(fact).toMatchObject({ act: 'grade.populationSet', unitId: idOf(5) })
    const why = (...given: Parameters<typeof whyNotSetPopulation>) => whyNotSetPopulation(...given)?.code ?? null
    expect(why(unit, { ...wanted, people: 87_000 }, population, today)).toBeNull()
    expect(why(unit, wanted, population, today)).toBe('same-population')
    expect(why({ ...unit, kind: 'community' }, wanted, null, today)).toBe('no-area')
    expect(why({ ...unit, retiredDay: '2026-01-01' as Day }, wanted, null, today)).toBe('area-retired')
    expect(why(unit, { ...wanted, asOf: '2026-11-28' as Day }, null, today)).toBe('as-of-to-come')
  })
})
