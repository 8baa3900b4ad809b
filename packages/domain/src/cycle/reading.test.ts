import { describe, expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { aspectIds, floorSubjectSchema, floorSubjects, type ThemeId } from './aspect.ts'
import { coverageGaps, crosswalkSchema, firstCrosswalk, subjectOfTheme, themesFor } from './crosswalk.ts'
import { achievedReading, convertedReading, officialReading, themeReading, type Wave } from './reading.ts'

const wave = (id: string, day: string, rows: Partial<Record<ThemeId, [number, number | null]>>): Wave => ({
  id,
  day: day as Day,
  themes: Object.entries(rows).map(([theme, [estimate, se]]) => ({ theme: theme as ThemeId, estimate, se })),
})
const waves = [
  wave('far', '2026-01-10', { teaching: [60, 1] }),
  wave('near', '2026-05-20', { teaching: [70, 3], transport: [50, 1] }),
  wave('q3', '2026-08-20', { teaching: [72, 4] }),
  wave('q4', '2026-11-20', { teaching: [74, 4], transport: [58, 1] }),
  wave('next', '2027-02-20', { teaching: [99, 1] }),
]
const lastExamination = { value: 80, day: '2026-06-10' as Day }
const from = { crosswalk: firstCrosswalk, lastExamination, waves, cycleId: '2026H2' } as const

test('last result plus the change since the nearest wave, with the interval of that change', () => {
  const converted = convertedReading('education', from)
  expect(converted).toMatchObject({ change: 4, se: 5, sinceWave: 'near', atWave: 'q4' })
  expect(converted?.reading).toMatchObject({ value: 84, basis: 'self_survey' })
  expect(converted?.reading.lower95).toBeCloseTo(84 - 1.645 * 5, 2)
  expect(converted?.reading.upper95).toBeCloseTo(84 + 1.645 * 5, 2)
})

test('a wave that itself lies nearest to the examination is read against the one before it', () => {
  const soon = [wave('near', '2026-05-20', { teaching: [70, 3] }), wave('q3', '2026-07-10', { teaching: [72, 4] })]
  const examined = { value: 80, day: '2026-07-01' as Day }
  expect(convertedReading('education', { ...from, waves: soon, lastExamination: examined })).toMatchObject({
    change: 2,
    sinceWave: 'near',
    atWave: 'q3',
  })
})

test('two themes by weight; their errors inside one wave add in full', () => {
  const crosswalk = [
    { theme: 'teaching', aspect: 'education', weight: 3 },
    { theme: 'transport', aspect: 'education', weight: 1 },
  ] as const
  const converted = convertedReading('education', { ...from, crosswalk: [...crosswalk] })
  expect(converted?.change).toBeCloseTo(0.75 * 4 + 0.25 * 8)
  expect(converted?.se).toBeCloseTo(Math.hypot(0.75 * 3 + 0.25, 0.75 * 4 + 0.25))
})

describe('no reading', () => {
  test.each([
    ['no theme', 'investment', {}],
    ['no earlier result', 'education', { lastExamination: null }],
    ['no wave in the cycle', 'education', { waves: waves.slice(0, 2) }],
    ['no wave before', 'education', { waves: waves.slice(3, 4) }],
    ['the theme was not asked', 'environment', {}],
  ] as const)('%s', (_, aspect, change) => {
    expect(convertedReading(aspect, { ...from, ...change })).toBeNull()
  })
  test('a report without standard errors has a value and no bounds', () => {
    const bare = waves.map((it) => ({ ...it, themes: it.themes.map((row) => ({ ...row, se: null })) }))
    expect(convertedReading('education', { ...from, waves: bare })?.reading).toMatchObject({ value: 84, lower95: null })
  })
})

test('the whole follows its own question, also when no theme sees an aspect', () => {
  const asked = waves.map((it, i) => ({ ...it, themes: [{ theme: 'overall' as const, estimate: 70 + i, se: 1 }] }))
  expect(convertedReading('overall', { ...from, waves: asked, crosswalk: [] })).toMatchObject({
    change: 2,
    atWave: 'q4',
  })
  expect(convertedReading('overall', from)).toBeNull()
})

test('the examination goes first; a theme reads its last wave of the cycle', () => {
  const one = convertedReading('education', from)
  expect(achievedReading(officialReading(83), one?.reading ?? null)?.value).toBe(83)
  expect(achievedReading(null, one?.reading ?? null)?.value).toBe(84)
  expect(themeReading('teaching', waves, '2026H2')).toMatchObject({ value: 74, basis: 'wave' })
  expect(themeReading('property', waves, '2026H2')).toBeNull()
  // What was computed with 42 degrees of freedom is a little wider than the normal bound, and that is what a floor asks.
  const computed = waves.map((it) => ({
    ...it,
    themes: it.themes.map((row) => ({ ...row, bounds: { lower: row.estimate - 2, upper: row.estimate + 2 } })),
  }))
  expect(themeReading('teaching', computed, '2026H2')).toMatchObject({ value: 74, lower95: 72, upper95: 76 })
})

test('a theme leads to the aspect that it speaks for most, or stands for itself', () => {
  expect(subjectOfTheme('teaching', firstCrosswalk)).toBe('aspect:education')
  expect(subjectOfTheme('transport', firstCrosswalk)).toBe('theme:transport')
  const two = [...firstCrosswalk, { theme: 'teaching', aspect: 'cadre_conduct', weight: 3 } as const]
  expect(subjectOfTheme('teaching', two)).toBe('aspect:cadre_conduct')
})

test('crosswalk: gaps are the aspects without a theme, weights sum to 1, a pair stands once', () => {
  expect(coverageGaps(firstCrosswalk)).toEqual(['investment', 'public_safety'])
  expect(coverageGaps([])).toEqual(aspectIds)
  expect(themesFor('education', [{ theme: 'teaching', aspect: 'education', weight: 4 }])[0]?.weight).toBe(1)
  expect(crosswalkSchema.safeParse([...firstCrosswalk, ...firstCrosswalk]).success).toBe(false)
  expect(crosswalkSchema.safeParse([]).success).toBe(true)
})

test('floor subjects: overall, rank, six aspects, seven themes, and no other text', () => {
  expect(floorSubjects()).toHaveLength(15)
  expect(floorSubjects().every((subject) => floorSubjectSchema.safeParse(subject).success)).toBe(true)
  for (const text of ['aspect:', 'aspect:teaching', 'theme:education', 'education', '']) {
    expect(floorSubjectSchema.safeParse(text).success).toBe(false)
  }
})
