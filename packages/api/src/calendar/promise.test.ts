/** A calendar that becomes known, or changes, under what residents were promised. */
import type { NamedDay } from '@ratchet/domain/calendar/calendar'
import type { Day, Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'
import { testKeyring, testNow } from '../test-context.ts'

const { db } = await testDatabase()
const office = await openResidentsOffice(db)
const { key, said, resident } = office
const december = '2026-12-21T02:00:00.000Z' as Instant
const days = (...list: string[]): NamedDay[] => list.map((day) => ({ day: day as Day, name: 'new-year' }))
const sayAt = async (now: Instant) => (await resident(now).submit({ ...said, key: key() } as never)).code
const trackAt = (code: string, now = december) => resident(now).track({ code })
const save = (year: number, offDays: NamedDay[], workDays: NamedDay[], seen: number, now: Instant = december) =>
  office
    .as('admin', undefined, now)
    .calendar.saveYear({ year, seen, offDays, workDays, note: '国办发明电', key: key() })
const movedFacts = () =>
  db.selectFrom('fact').select(['payload', 'reason']).where('act', '=', 'opinion.dueMoved').execute()

test('an estimate that was told becomes the calendar’s day, is told with the day of before, and is no estimate', async () => {
  const code = await sayAt(december)
  const answered = await sayAt(december)
  await db
    .updateTable('opinion')
    .set({ status: 'answered', outcome: 'explained', answer: '已说明', answeredAt: december })
    .where('number', '=', (await trackAt(answered)).number)
    .execute()
  expect(await trackAt(code)).toMatchObject({ replyDue: '2027-01-04', estimated: true, dueWas: null })
  const { promises } = await save(2027, days('2027-01-01'), days('2027-01-09'), 0)
  expect(promises).toBe(2)
  expect(await trackAt(code)).toMatchObject({
    ...{ replyDue: '2027-01-05', estimated: false },
    dueWas: { day: '2027-01-04', wasEstimated: true },
  })
  // Of what is answered the day is for counting only, and is the calendar's as well.
  expect(await trackAt(answered)).toMatchObject({ replyDue: '2027-01-05', estimated: false })
  expect((await movedFacts())[0]).toMatchObject({ reason: '国办发明电', payload: { oldDay: '2027-01-04' } })
})

test('a firm day is never made later by more holidays, and comes forward by a make-up day', async () => {
  const code = await sayAt(testNow)
  expect(await trackAt(code)).toMatchObject({ replyDue: '2026-12-07', estimated: false })
  const year = (await office.as('admin').calendar.find({})).years.find((one) => one.year === 2026)
  const { offDays = [], workDays = [] } = year ?? {}
  const before = (await movedFacts()).length
  const [tuesday, wednesday] = ['2026-11-24T02:00:00.000Z', '2026-11-25T02:00:00.000Z'] as Instant[]
  await save(2026, [...offDays, ...days('2026-11-26')], workDays, 1, tuesday)
  expect(await trackAt(code)).toMatchObject({ replyDue: '2026-12-07', dueWas: null })
  // Handing on is the office's own day: it moves with the calendar.
  const assign = () => db.selectFrom('opinion').select(['assignDue', 'replyDue']).orderBy('receivedAt').execute()
  expect((await assign())[0]).toEqual({ assignDue: '2026-11-25', replyDue: '2026-12-07' })
  await save(2026, offDays, [...workDays, ...days('2026-11-28')], 2, wednesday)
  expect(await trackAt(code)).toMatchObject({
    replyDue: '2026-12-04',
    dueWas: { day: '2026-12-07', wasEstimated: false },
  })
  expect((await movedFacts()).length).toBe(before + 1)
})

test('the trail is whole', async () => {
  await sealAll(db, testNow)
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  expect(findings).toEqual([])
})
