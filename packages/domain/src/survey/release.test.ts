import { expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { release } from './release.ts'
import { schedule } from './wave.ts'

const fresh = {
  ...{ id: '00000000-0000-4000-8000-000000000001', quarter: '2026Q3', firm: '某测评公司' },
  scheduledFor: '2026-08-10' as Day,
}
const bounds = { df: 42, lower: 71.6, upper: 76.4 }
const results = [{ theme: 'sanitation', estimate: 74, se: 1.459, margin: null, n: 2400, ...bounds } as const]
const days = { releasedOn: '2026-10-09' as Day, today: '2026-10-09' as Day, byName: '李岚' }
const released = (design: 'probability' | 'opt_in') => {
  const { wave } = schedule({ ...fresh, design }, [])
  return release(wave, [{ status: 'stored', fileName: 'a.csv' }], { n: 2400, digest: 'd', results }, days)
}

test('whoever chose to answer is released with their number alone, whatever was computed of them', () => {
  expect(released('probability').wave).toMatchObject({ n: 2400, results })
  expect(released('opt_in').wave).toMatchObject({ n: 2400, results: [] })
  expect(released('opt_in').fact.payload).toMatchObject({ design: 'opt_in', results: [] })
})
