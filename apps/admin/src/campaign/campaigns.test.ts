import { usualViewRule } from '@ratchet/domain/ballot/view-rule'
import { expect, test } from 'vitest'
import { type CampaignRow, dayNumber, daysOf, freshPlan, hasCampaign, moved } from './campaigns.ts'

const today = '2026-11-27' as never
const row = (change: object): CampaignRow =>
  ({ firstDay: '2026-11-26', lastDay: '2026-11-29', quarter: '2026Q4', standing: 'running', ...change }) as never

test('every day of a campaign is there: with nought where nothing came, and without a figure where it is to come', () => {
  const days = [{ day: '2026-11-27', forms: 30 }]
  expect(daysOf(row({ collected: { days } }), today)).toEqual([
    { day: '2026-11-26', forms: 0 },
    { day: '2026-11-27', forms: 30 },
    { day: '2026-11-28', forms: null },
    { day: '2026-11-29', forms: null },
  ])
  expect(dayNumber(row({}), today)).toBe(2)
})

test('a half-year has a campaign when one begins in either of its quarters', () => {
  expect(hasCampaign('2026H2', [row({})])).toBe(true)
  expect(hasCampaign('2026H1', [row({})])).toBe(false)
})

test('a fresh plan begins after everything that is planned, for two weeks', () => {
  const rest = { questionnaireId: 'q', viewRule: usualViewRule }
  const ended = row({ standing: 'ended', lastDay: '2027-05-01' })
  const plan = (rows: CampaignRow[]) => freshPlan(rows, today, (quarter) => quarter, rest)
  expect(plan([ended])).toMatchObject({ name: '2026Q4', firstDay: '2026-11-28', lastDay: '2026-12-11' })
  expect(plan([row({ lastDay: '2027-01-04' }), row({})])).toMatchObject({ name: '2027Q1', firstDay: '2027-01-05' })
})

test('a name that nobody typed follows the first day into another quarter; a typed one stays', () => {
  const plan = freshPlan([], today, (quarter) => quarter, { questionnaireId: 'q', viewRule: usualViewRule })
  const move = (name: string, field: 'firstDay' | 'lastDay') =>
    moved({ ...plan, name }, field, '2027-04-02' as never, (quarter) => quarter).name
  expect([move('2026Q4', 'firstDay'), move('2026Q4', 'lastDay'), move('春节码上评', 'firstDay')]).toEqual([
    '2027Q2',
    '2026Q4',
    '春节码上评',
  ])
})
