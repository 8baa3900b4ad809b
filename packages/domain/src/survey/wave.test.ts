import { describe, expect, test } from 'vitest'
import type { Day } from '../day.ts'
import {
  oneSidedBounds,
  quartersWithoutWave,
  report,
  schedule,
  type Wave,
  whyNotReport,
  whyNotSchedule,
} from './wave.ts'

const day = (text: string) => text as Day
const wave: Wave = {
  id: '00000000-0000-4000-8000-000000000001',
  quarter: '2026Q3',
  firm: '某测评公司',
  design: 'probability',
  scheduledFor: day('2026-08-10'),
  releasedOn: null,
  releasedByName: null,
  basis: null,
  n: null,
  questionnaireId: null,
  plan: null,
  contract: null,
  fieldwork: null,
  digest: null,
  results: [],
  version: 1,
}
const sanitation = { theme: 'sanitation', estimate: 74, se: 1.459, margin: null, n: 2400 } as const
const table = { releasedOn: day('2026-10-09'), n: 2475, results: [sanitation] }

describe('scheduling', () => {
  test('lies in its quarter, once per firm', () => {
    expect(whyNotSchedule(wave, [])).toBeNull()
    expect(whyNotSchedule({ ...wave, scheduledFor: day('2026-10-01') }, [])?.code).toBe('outside-quarter')
    const twin = { ...wave, id: '00000000-0000-4000-8000-000000000002' }
    expect(whyNotSchedule(twin, [wave])?.code).toBe('quarter-scheduled')
    expect(whyNotSchedule({ ...twin, firm: '另一家' }, [wave])).toBeNull()
    expect(schedule(wave, []).wave).toMatchObject({ results: [], version: 1 })
  })
  test('the gate names the quarters without a wave', () => {
    expect(quartersWithoutWave('2026H2', [wave]).map((row) => row.id)).toEqual(['2026Q4'])
    expect(quartersWithoutWave('2026H2', [wave, { quarter: '2026Q4', design: 'opt_in' }])).toHaveLength(1)
    expect(quartersWithoutWave('2026H2', [wave, { quarter: '2026Q4', design: 'probability' }])).toEqual([])
  })
})

describe('the published table', () => {
  test('is taken over as reported, once', () => {
    const { wave: released, fact } = report(wave, table, day('2026-10-10'))
    expect(released).toMatchObject({ basis: 'reported', n: 2475, releasedOn: '2026-10-09', version: 2 })
    expect(fact.act).toBe('survey.waveReported')
    expect(whyNotReport(released, table, day('2026-10-10'))?.code).toBe('already-released')
  })
  test.each([
    ['no-results', { results: [] }],
    ['theme-twice', { results: [sanitation, sanitation] }],
    ['released-in-future', { releasedOn: day('2026-10-11') }],
    ['released-before-quarter', { releasedOn: day('2026-06-30') }],
    ['larger-than-wave', { n: 100 }],
  ])('is refused: %s', (code, part) => {
    expect(whyNotReport(wave, { ...table, ...part }, day('2026-10-10'))?.code).toBe(code)
  })
})

test('one-sided bounds come from the error or the margin, and are missing without both', () => {
  const bounds = oneSidedBounds(sanitation)
  expect(bounds?.lower).toBeCloseTo(71.6, 2)
  expect(bounds?.upper).toBeCloseTo(76.4, 2)
  expect(oneSidedBounds({ estimate: 74, se: null, margin: 1.959964 })?.lower).toBeCloseTo(74 - 1.644854, 6)
  expect(oneSidedBounds({ estimate: 74, se: null, margin: null })).toBeNull()
})
