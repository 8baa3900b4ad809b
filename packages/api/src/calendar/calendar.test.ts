import { randomUUID } from 'node:crypto'
import { addWorkingDays, isEstimated, isWorkingDay, type NamedDay } from '@ratchet/domain/calendar/calendar'
import { festivalsMissing, whyNotSaveYear } from '@ratchet/domain/calendar/edit'
import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { testOffice } from '../people/test-office.ts'
import { contextOf, testKeyring, testNow } from '../test-context.ts'
import { findCalendar } from './calendar.queries.ts'
import { firstYears, seedCalendar, seedCalendarOfOlderOffice } from './calendar.seed.ts'

const { db } = await testDatabase()
const office = await testOffice(db)
const admin = office.admin.calendar
const off = (...days: string[]): NamedDay[] => days.map((day) => ({ day: day as Day, name: 'new-year' }))
const save = (year: number, seen: number, given: object = {}) =>
  admin.saveYear({
    year,
    seen,
    offDays: off(`${year}-01-01`),
    workDays: [],
    note: '国办发明电〔2026〕1号',
    key: randomUUID(),
    ...given,
  })

test('a new office has the arrangements of 2018 to 2026, under one fact, and whatever comes after is estimated', async () => {
  const { years, knownUntil, today } = await office.as('surveyor').calendar.find({})
  expect(years.map(({ year, edition }) => [year, edition])).toEqual(firstYears().map(({ year }) => [year, 1]))
  expect(years.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  expect({ knownUntil, today }).toEqual({ knownUntil: '2026-12-31', today: '2026-11-23' })
  const facts = await db.selectFrom('fact').selectAll().where('act', '=', 'calendar.seeded').execute()
  const rows = years.map(() => expect.objectContaining({ table: 'calendar_year' }))
  expect(facts).toMatchObject([{ payload: { from: 2018, until: 2026, years: 9 }, changedRows: rows }])
})

test('every year has its seven festivals, and 2026 the days of its circular', () => {
  for (const year of firstYears()) {
    expect(whyNotSaveYear(year, null, 'x')).toBeNull()
    // Where the two festivals of autumn were one holiday, it stands under one name.
    expect(festivalsMissing(year).filter((name) => name !== 'mid-autumn')).toEqual([])
  }
  const last = firstYears().at(-1)
  expect(last?.offDays).toHaveLength(33)
  expect(last?.workDays.map(({ day }) => day.slice(5))).toEqual(['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'])
})

test('a deadline counts over the holiday of October 2026 with its make-up Saturday, and into 2027 it is an estimate', async () => {
  const calendar = await findCalendar(db)
  expect(isWorkingDay(calendar, '2026-10-10' as Day)).toBe(true)
  expect(addWorkingDays(calendar, '2026-09-30' as Day, 2)).toBe('2026-10-09')
  expect(addWorkingDays(calendar, '2026-09-30' as Day, 3)).toBe('2026-10-10')
  expect(addWorkingDays(calendar, '2026-09-18' as Day, 10)).toBe('2026-10-09')
  const late = addWorkingDays(calendar, '2026-12-28' as Day, 10)
  expect([late, isEstimated(calendar, late)]).toEqual(['2027-01-11', true])
})

test('seeding again, and a start of the office, change nothing', async () => {
  await db.transaction().execute((tx) => seedCalendar(tx, contextOf(db, null)))
  await seedCalendarOfOlderOffice(db, contextOf(db, null))
  expect(await db.selectFrom('fact').select('id').where('act', '=', 'calendar.seeded').execute()).toHaveLength(1)
})

test('a year is entered, then changed as a new edition; the first stays, the trail says why, the last one holds', async () => {
  expect(await save(2027, 0)).toMatchObject({ year: 2027, edition: 1 })
  expect((await admin.find({})).knownUntil).toBe('2027-12-31')
  const changed = { offDays: off('2027-01-01', '2027-01-04'), note: '更正：补录1月4日' }
  expect(await save(2027, 1, changed)).toMatchObject({ edition: 2 })
  const editions = await admin.editions({ year: 2027 })
  expect(editions.map(({ edition, offDays }) => [edition, offDays.length])).toEqual([
    [2, 2],
    [1, 1],
  ])
  expect(isWorkingDay(await findCalendar(db), '2027-01-04' as Day)).toBe(false)
  const facts = await db.selectFrom('fact').selectAll().where('act', '=', 'calendar.yearSaved').execute()
  const second = facts.find((fact) => fact.reason === changed.note)
  expect(second).toMatchObject({ subjectId: '2027', payload: { year: 2027, edition: 2, off: 2, work: 0 } })
})

test.each([
  ['a weekday as a make-up day', { workDays: off('2028-01-03') }, 'works-already'],
  ['a day of another year', { offDays: off('2029-01-01') }, 'outside-year'],
  ['no ground for it', { note: ' ' }, 'note-missing'],
  ['an edition that is not the last', { seen: 3 }, 'stale'],
])('%s is refused and nothing is kept', async (_, given, code) => {
  await expect(save(2028, 0, given)).rejects.toMatchObject({ cause: { code } })
  expect(await admin.editions({ year: 2028 })).toEqual([])
})

test('only the administrator enters a year', async () => {
  const given = { year: 2029, seen: 0, offDays: off('2029-01-01'), workDays: [], note: 'x', key: randomUUID() }
  for (const role of ['owner', 'leader', 'auditor'] as const) {
    const refused = { cause: { code: 'not-permitted' } }
    await expect(office.as(role).calendar.saveYear({ ...given, key: randomUUID() })).rejects.toMatchObject(refused)
  }
})

test('two editors at once: one edition is kept, the other editor is shown it', async () => {
  const both = await Promise.allSettled([save(2030, 0), save(2030, 0, { offDays: off('2030-01-02') })])
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = both.find((each) => each.status === 'rejected')
  expect(refused?.reason).toMatchObject({ cause: { code: 'stale', details: { theirs: { edition: 1 } } } })
  expect(await admin.editions({ year: 2030 })).toHaveLength(1)
})

test('every edition in the table is covered by a fact', async () => {
  await sealAll(db, testNow)
  expect(await verifyTrail(db, testKeyring, { checkpoints: [] })).toMatchObject({ findingCount: 0 })
})
