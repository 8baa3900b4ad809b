import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { listThemeFacts } from './facts.queries.ts'
import { seriesOf } from './series.ts'

const { db } = await testDatabase()
const office = await openOffice(db)
await office.open('2026H2')

test('what happened in the quarter stands beside the change: voices, concerns, items in time and late', async () => {
  const opened = { openedByName: '李岚', placeId: null, urgent: false, title: '路灯', theme: 'transport', version: 1 }
  const concern = (openedAt: string) => ({ id: randomUUID(), number: randomUUID(), openedAt, ...opened })
  // The quarter begins at midnight in Asia/Shanghai, 16:00 UTC of the day before.
  const first = concern('2026-06-30T16:00:00.000Z')
  await db
    .insertInto('concern')
    .values([first, concern('2026-06-30T15:59:59.000Z')])
    .execute()
  const said = { source: 'feedback', kind: 'transport', saidCommitment: 'c', codeKeyId: 'k1', dueEstimated: false }
  const due = { assignDue: '2026-08-10', replyDue: '2026-08-30', receivedAt: '2026-08-01T00:00:00.000Z' }
  const opinion = (more: object) => {
    const own = { id: randomUUID(), number: randomUUID(), codeMac: randomUUID(), ownKey: Buffer.from('k'), version: 1 }
    return { ...said, ...due, ...own, status: 'classified', theme: 'transport', ...more } as never
  }
  const echo = opinion({ status: 'joined', concernId: first.id, theme: null, echo: true })
  await db
    .insertInto('opinion')
    .values([
      opinion({}),
      echo,
      opinion({ theme: null, status: 'new' }),
      opinion({ receivedAt: '2026-09-30T16:00:00.000Z' }),
    ])
    .execute()
  const { id: unitId } = await db
    .selectFrom('unit')
    .select('id')
    .where('kind', '=', 'department')
    .executeTakeFirstOrThrow()
  const item = (closedAt: string, dueDay: string | null) => ({
    id: randomUUID(),
    number: randomUUID(),
    cycleId: '2026H2',
    subject: 'theme:transport',
    theme: 'transport',
    title: '补装路灯',
    origin: 'concern',
    leadUnitId: unitId,
    dueDay,
    status: 'closed',
    openedAt: '2026-07-02T00:00:00.000Z',
    closedAt,
    version: 1,
  })
  const late = item('2026-08-10T16:00:00.000Z', '2026-08-10')
  // Its theme stands in what it is to recover.
  const undated = { ...item('2026-08-11T00:00:00.000Z', null), theme: null }
  const items = [item('2026-08-10T15:59:00.000Z', '2026-08-10'), late, undated]
  await db.insertInto('rectificationItem').values(items).execute()

  const facts = await listThemeFacts(db, '2026Q3', () => null)
  expect(facts).toHaveLength(7)
  expect(facts.find((one) => one.theme === 'transport')).toEqual({
    theme: 'transport',
    opinions: 2,
    concernsOpened: 1,
    closedInTime: 2,
    closedLate: 1,
    change: null,
    verdict: null,
  })
  const asked = { status: 'all', theme: 'transport', placeId: null, source: null, urgent: false, q: '' } as const
  const list = await office.as('owner').opinion.list({ ...asked, quarter: '2026Q3', page: 1 })
  // The number opens its rows, and says which theme each of them is of.
  expect(list.total).toBe(2)
  expect(list.rows.map(({ theme, echo }) => [theme, echo])).toEqual(
    expect.arrayContaining([
      ['transport', false],
      ['transport', true],
    ]),
  )
})

const result = {
  theme: 'transport',
  estimate: 70,
  se: 2,
  margin: null,
  n: 400,
  df: 10,
  lower: null,
  upper: null,
} as const
const wave = (quarter: string, firm: string, more: object = {}) => ({
  id: `${quarter}-${firm}`,
  quarter,
  firm,
  design: 'probability' as const,
  basis: 'microdata' as const,
  releasedOn: '2026-01-01' as never,
  results: [result],
  ...more,
})

test('a series has one point a quarter, with t where the degrees of freedom are known and nothing where no error is', () => {
  const own = wave('2026Q3', '甲', { releasedOn: null, results: [] })
  const bare = { ...result, se: null }
  const before = [
    wave('2026Q1', '乙', { basis: 'reported', results: [bare] }),
    wave('2026Q2', '乙'),
    wave('2026Q2', '甲'),
    wave('2026Q2', '丙', { design: 'opt_in' }),
  ]
  const now = { estimate: 60, low: 55, high: 65, n: 300 }
  const series = seriesOf('transport', own, [...before, own], now)
  expect(series.map(({ waveId, released }) => [waveId, released])).toEqual([
    ['2026Q1-乙', true],
    ['2026Q2-甲', true],
    ['2026Q3-甲', false],
  ])
  expect(series[0]).toMatchObject({ low: null, high: null, basis: 'reported' })
  // 2.228139 is the 97.5 % quantile of t with ten degrees of freedom.
  expect(series[1]?.high).toBeCloseTo(70 + 2.228139 * 2, 5)
})
