import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { Keyring } from '../database/keyring.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring, testKeys } from '../test-context.ts'
import { surveyTruth } from './figures.ts'
import { seed, seededDay } from './seed.ts'

const day = '2027-01-10' as Day
/** Two years of an office are played as fast as the machine can. */
const SEEDING = 480_000
const { db } = await testDatabase()
const { db: other } = await testDatabase()
const everything = (at: typeof db) =>
  Promise.all([
    at.selectFrom('cycle').selectAll().orderBy('id').execute(),
    at.selectFrom('floor').selectAll().orderBy('id').execute(),
    at.selectFrom('measure').selectAll().orderBy('id').execute(),
    at.selectFrom('fact').select(['id', 'at', 'act', 'subjectId', 'payload']).orderBy('id').execute(),
  ])

test(
  'the demonstration stands in the present: four closed half-years with a slip, one running, nothing in the future',
  async () => {
    expect(await seededDay(db)).toBeNull()
    await seed(db, testKeyring, day)
    const [cycles, floors, , facts] = await everything(db)
    expect(cycles.map((row) => row.stage)).toEqual(['closed', 'closed', 'closed', 'closed', 'organization'])
    expect(cycles.at(-1)?.id).toBe('2026H2')
    expect(floors.filter((row) => row.verdict === 'recover').map((row) => row.subject)).toContain('aspect:investment')
    expect(facts.filter((row) => row.at > '2027-01-10T16:00:00.000Z')).toEqual([])
    expect(cycles.every((row) => row.illustrative)).toBe(true)
  },
  SEEDING,
)

test('waves of 2,640 cases say what is true, as often as their intervals promise; who invents is found out', async () => {
  const waves = await db.selectFrom('surveyWave').select(['id', 'basis', 'quarter']).orderBy('quarter').execute()
  const read = waves.filter((wave) => wave.basis === 'microdata')
  expect(read).toHaveLength(9)
  const missed: string[] = []
  for (const wave of read) {
    const rows = await db.selectFrom('surveyReading').selectAll().where('waveId', '=', wave.id).execute()
    expect(rows).toHaveLength(8)
    for (const { theme, estimate, se } of rows) {
      const truth = surveyTruth[theme as keyof typeof surveyTruth][waves.indexOf(wave)] ?? 0
      if (Math.abs(estimate - truth) > 2.018 * (se ?? 0)) missed.push(`${wave.quarter} ${theme}`)
    }
  }
  // One in twenty of 72 is 3.6; more than 9 would be one case in two hundred.
  expect(missed.length).toBeLessThanOrEqual(9)
  const cases = await db
    .selectFrom('surveyResponse')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirst()
  expect(Number(cases?.n)).toBe(9 * 2640)
  const found = await db
    .selectFrom('surveyRecheck')
    .select('interviewer')
    .where('outcome', '=', 'not_interviewed')
    .execute()
  expect(found.length).toBeGreaterThan(0)
  expect(new Set(found.map((row) => row.interviewer))).toEqual(new Set(['F117']))
})

test('residents also thank: praise alone is heard as such, and a grading leaves it out', async () => {
  const praised = await db.selectFrom('opinion').select('text').where('sentiment', '=', 'positive').execute()
  expect(praised.length).toBeGreaterThan(0)
  expect(praised.filter(({ text }) => !text?.includes('谢谢'))).toEqual([])
  const runs = await db.selectFrom('gradeRun').select('inputs').execute()
  const left = runs.map(({ inputs }) => (inputs as unknown as { left: { positive: number } }).left.positive)
  expect(left.some((count) => count > 0)).toBe(true)
  expect(left.every((count) => count <= praised.length)).toBe(true)
})

test('the reference case is read-only history with its gaps', async () => {
  const rounds = await db
    .selectFrom('examinationRound')
    .select(['id', 'publishedChanges'])
    .where('reference', '=', true)
    .orderBy('id')
    .execute()
  expect(rounds.map((row) => row.id)).toEqual(['2018', '2019', '2020', '2020H2', '2022H1'])
  expect(rounds.at(-1)?.publishedChanges).toContainEqual({ subject: 'investment', direction: 'down', points: -3.41 })
  const entries = await db
    .selectFrom('examinationEntry')
    .select(['roundId', 'score', 'rank'])
    .where('roundId', '<', '2023')
    .orderBy('roundId')
    .execute()
  expect(entries.map((row) => [row.roundId, row.score, row.rank])).toEqual([
    ['2018', null, 7],
    ['2019', null, 5],
    ['2020', null, 8],
    ['2020H2', null, 8],
    ['2022H1', null, 3],
  ])
})

/** A power cut in the middle: the same keys stop working after so many facts and codes. */
class FailingKeyring extends Keyring {
  left = 330
  override mac(...args: Parameters<Keyring['mac']>) {
    this.left -= 1
    if (this.left < 0) throw new Error('interrupted')
    return super.mac(...args)
  }
}

test(
  'seeding again changes nothing; another database, interrupted and seeded on, is the same',
  async () => {
    const before = await everything(db)
    expect(await seed(db, testKeyring, '2027-03-01' as Day)).toBe(day)
    expect(await everything(db)).toEqual(before)
    await expect(seed(other, new FailingKeyring(testKeys), day)).rejects.toThrow('interrupted')
    await seed(other, testKeyring, day)
    expect(await everything(other)).toEqual(before)
  },
  SEEDING,
)
