import { randomUUID } from 'node:crypto'
import { type AspectId, aspectIds } from '@ratchet/domain/cycle/aspect'
import { instantOf } from '@ratchet/domain/day'
import type { Role } from '@ratchet/domain/people/role'
import { expect, test } from 'vitest'
import { key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'
import { workedRegulation } from './test-regulation.ts'

const { db } = await testDatabase()
const office = await openOffice(db)
const { lead, zoneId } = office
const owner = office.as('owner')
const as = (role: Role, path: string[] = [zoneId], userId: string = randomUUID()) =>
  createCaller(contextOf(db, actorOf(role, path, userId)))
const leader = as('leader')

/** Two years of the city: every aspect rises by a point, those named change as told. */
const scores = (year: number, told: Partial<Record<AspectId, number>> = {}) =>
  aspectIds.map((subject) => ({ zone: '国际港务区', subject, score: told[subject] ?? 60 + (year - 2020), rank: null }))

async function enterYear(year: number, told: Partial<Record<AspectId, number>> = {}): Promise<void> {
  for (const half of ['H1', 'H2']) {
    const id = `${year}${half}` as never
    const given = { id, publishedOn: null, circularNumber: `通报〔${year}〕`, scanId: null }
    const round = await owner.examination.enter({ ...given, entries: scores(year, told), key: key() })
    await as('inspector').examination.compare({ id, seen: round.version, second: scores(year, told), key: key() })
  }
}
const sample = (roundId: string, n: number) =>
  owner.finding.enterSample({ roundId, subject: 'overall', n, deff: 1, sd: 22, source: '市考核办复函', key: key() })
const examine = (year: number) => owner.finding.examine({ year, key: key() })
const read = async (year: number) => {
  const answer = await owner.finding.year({ year })
  if (!answer.year) throw new Error('no year')
  return answer.year
}
const findingOf = async (year: number, rule: string) => {
  const found = (await read(year)).findings.find((row) => row.rule === rule)
  if (!found) throw new Error(`no finding of ${rule}`)
  return found
}
const factsOf = (subjectId: string) =>
  db.selectFrom('fact').select(['act', 'reason']).where('subjectId', '=', subjectId).orderBy('at').execute()

test('without a regulation nothing is examined, and the page says so', async () => {
  expect(await owner.finding.year({ year: null })).toMatchObject({ year: null, editions: [], years: [] })
  await expect(examine(2025)).rejects.toMatchObject({ cause: { code: 'no-regulation' } })
})

test('an edition is adopted by the owner only, with its ground; two at once become two editions', async () => {
  const given = { content: workedRegulation, note: '党工委会议纪要', key: key() }
  await expect(leader.regulation.adopt(given)).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  await expect(owner.regulation.adopt({ ...given, note: ' ' })).rejects.toMatchObject({
    cause: { code: 'note-missing' },
  })
  const first = await owner.regulation.adopt(given)
  expect(first.edition).toBe(1)
  expect(await factsOf('1')).toMatchObject([{ act: 'accountability.regulationAdopted', reason: '党工委会议纪要' }])
  await expect(owner.regulation.adopt({ ...given, key: key() })).rejects.toMatchObject({
    cause: { code: 'same-as-before' },
  })
  const other = (n: number) => ({ ...workedRegulation, gate: { ...workedRegulation.gate, leastSample: n } })
  const both = await Promise.all(
    [300, 350].map((n) => owner.regulation.adopt({ content: other(n), note: '修订', key: key() })),
  )
  expect(both.map((row) => row.edition).sort()).toEqual([2, 3])
  await expect(db.deleteFrom('accountabilityRegulation').execute()).rejects.toThrow('kept as they are')
})

test('results that are missing are named', async () => {
  await enterYear(2023)
  await enterYear(2024)
  await expect(examine(2025)).rejects.toMatchObject({
    cause: { code: 'results-missing', details: { missing: '2025H1、2025H2' } },
  })
})

test('a year in which nothing fell leaves four records, which the owner files; nobody is touched', async () => {
  await examine(2024)
  const { findings } = await read(2024)
  expect(findings.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([
    'R1 none',
    'R2 none',
    'R3 none',
    'P1 choose',
  ])
  const r1 = await findingOf(2024, 'R1')
  const concluded = await owner.finding.conclude({ id: r1.id, seen: r1.version, reason: '', key: key() })
  expect(concluded.status).toBe('no_finding')
  expect(await factsOf(r1.id)).toEqual([{ act: 'accountability.foundNothing', reason: null }])
  const again = owner.finding.conclude({ id: r1.id, seen: concluded.version, reason: '', key: key() })
  await expect(again).rejects.toMatchObject({ cause: { code: 'finding-settled' } })
})

test('a fall without sample sizes is proposed with that mark, the lead unknown then; sample sizes change what is said', async () => {
  await office.open('2025H1')
  await enterYear(2025, { investment: 61 })
  await examine(2025)
  const before = await findingOf(2025, 'R1')
  expect(before).toMatchObject({ outcome: 'choose', regulationEdition: 3 })
  // The years before the office had cycles: who led then is not on record.
  expect(before.because.map(({ code }) => code)).toEqual(['fell_most', 'untestable', 'lead_unknown'])
  expect((await read(2025)).supposed.map(({ n, beyond }) => [n, beyond])).toEqual([
    [800, true],
    [2400, true],
  ])
  await expect(examine(2025)).rejects.toMatchObject({ cause: { code: 'examined-already' } })
  for (const id of ['2024H1', '2024H2', '2025H1', '2025H2']) await sample(id, 500)
  await expect(sample('2025H2', 500)).rejects.toMatchObject({ cause: { code: 'same-sample' } })
  await examine(2025)
  const after = await findingOf(2025, 'R1')
  expect(after).toMatchObject({ id: before.id, version: before.version + 1 })
  expect(after.candidates[0]).toMatchObject({ aspect: 'investment', change: -3, verdict: 'beyond_chance' })
  expect(after.because.map(({ code }) => code)).toEqual(['fell_most', 'lead_unknown'])
})

test('a person chooses with reasons, not about the own unit, and not past somebody else', async () => {
  const { id, version } = await findingOf(2025, 'R1')
  const given = { id, seen: version, picks: [{ aspect: 'investment' as const, unitId: lead }], reason: '会议认定' }
  const inspector = as('inspector').finding.choose({ ...given, key: key() })
  await expect(inspector).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  await expect(leader.finding.choose({ ...given, reason: '', key: key() })).rejects.toMatchObject({
    cause: { code: 'reason-missing' },
  })
  const { id: userId } = await office.as('admin').account.add({
    ...{ username: 'head', name: '罗凯', password: 'long-enough-for-a-test', key: key() },
  })
  const post = await office.as('admin').post.add({ unitId: lead, kind: 'principal', title: '局长', key: key() })
  const since = '2024-01-01' as never
  await office
    .as('admin')
    .post.appoint({ postId: post.id, who: { userId }, fromDay: since, beforeDay: null, key: key() })
  const own = as('leader', [zoneId], userId).finding.choose({ ...given, key: key() })
  await expect(own).rejects.toMatchObject({ cause: { code: 'own-interest' } })

  const both = await Promise.allSettled([1, 2].map(() => leader.finding.choose({ ...given, key: key() })))
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  const chosen = await findingOf(2025, 'R1')
  expect(chosen).toMatchObject({ status: 'open', chosen: { reason: '会议认定', picks: given.picks } })
  expect((await factsOf(id)).map((fact) => fact.act)).toEqual(['accountability.chosen'])
  // What a person settled stays, whatever is entered later.
  await sample('2025H2', 450)
  await examine(2025)
  expect((await findingOf(2025, 'R1')).version).toBe(chosen.version)
})

test('lead units see who held the posts of their own unit only; others see no names; the public sees nothing', async () => {
  const posts = (answer: Awaited<ReturnType<typeof owner.finding.year>>) =>
    answer.year?.findings.flatMap((row) => row.candidates.flatMap((each) => each.posts))
  const mine = posts(await as('lead_unit', [zoneId, lead]).finding.year({ year: 2025 }))
  const others = posts(await as('lead_unit', [zoneId, office.street]).finding.year({ year: 2025 }))
  expect(others).toEqual([])
  expect(mine?.every((post) => post.unitId === lead)).toBe(true)
  for (const role of ['unit', 'auditor', 'admin', 'surveyor'] as const) {
    await expect(as(role).finding.year({ year: 2025 })).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  }
  const nobody = createCaller(contextOf(db, null, instantOf('2026-11-23' as never)))
  await expect(nobody.finding.year({ year: 2025 })).rejects.toMatchObject({ cause: { code: 'not-signed-in' } })
})

test('two people examining the same year leave one finding for each rule', async () => {
  await enterYear(2026, { investment: 58 })
  const both = await Promise.allSettled([examine(2026), examine(2026)])
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await read(2026)).findings).toHaveLength(4)
  const r2 = await findingOf(2026, 'R2')
  expect(r2.candidates.map((each) => each.aspect)).toEqual(['investment'])
})
