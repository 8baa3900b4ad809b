import { randomUUID } from 'node:crypto'
import type { Figures } from '@ratchet/domain/examination/entry'
import { firstPeers } from '@ratchet/domain/examination/round'
import { expect, test } from 'vitest'
import { findBlob } from '../blob/blob.queries.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'

const { db } = await testDatabase()
const zone = randomUUID()
const as = (role: Parameters<typeof actorOf>[0], path = [zone]) => createCaller(contextOf(db, actorOf(role, path)))
const owner = as('owner')
const key = () => randomUUID()

await db
  .insertInto('catalogue')
  .values({
    id: randomUUID(),
    kind: 'peers',
    edition: 1,
    content: JSON.stringify(firstPeers),
    note: 'n',
    createdAt: testNow,
  })
  .execute()

const figures = (score: number): Figures[] => [
  { zone: '国际港务区', subject: 'overall', score, rank: 3 },
  { zone: '国际港务区', subject: 'education', score: null, rank: 2 },
]
const enter = (id: string, score = 81.2) =>
  owner.examination.enter({
    id: id as never,
    publishedOn: '2026-07-20' as never,
    circularNumber: '通报〔2026〕3号',
    scanId: null,
    entries: figures(score),
    key: key(),
  })
const facts = (id: string) =>
  db.selectFrom('fact').select(['act', 'reason']).where('subjectId', '=', id).orderBy('at').orderBy('act').execute()

test('typed by one, compared by another, and in the trail; what is missing stays missing', async () => {
  const { version } = await enter('2025H1')
  await as('inspector').examination.compare({ id: '2025H1', seen: version, second: figures(81.2), key: key() })
  const { rounds, entries } = await owner.examination.list({})
  expect(rounds.find((round) => round.id === '2025H1')).toMatchObject({ status: 'compared', version: 2 })
  expect(entries.find((row) => row.roundId === '2025H1' && row.subject === 'education')?.score).toBeNull()
  expect((await facts('2025H1')).map((fact) => fact.act)).toEqual(['examination.compared', 'examination.entered'])
})

test('other figures than entered are refused, with both readings side by side', async () => {
  const { version } = await enter('2025H2')
  const second = figures(81.2).map((row) => (row.subject === 'overall' ? { ...row, score: 82.1 } : row))
  const compared = as('leader').examination.compare({ id: '2025H2', seen: version, second, key: key() })
  const differing = [{ subject: 'overall', entered: { score: 81.2, rank: 3 }, second: { score: 82.1, rank: 3 } }]
  await expect(compared).rejects.toMatchObject({ cause: { code: 'figures-differ', details: { count: 1, differing } } })
  const { rounds } = await owner.examination.list({})
  expect(rounds.find((round) => round.id === '2025H2')).toMatchObject({ status: 'entered', comparedBy: null })
})

test('whoever entered does not compare; other roles do not enter; a half-year is entered once', async () => {
  const { version } = await enter('2024H1')
  const self = owner.examination.compare({ id: '2024H1', seen: version, second: null, key: key() })
  await expect(self).rejects.toMatchObject({ cause: { code: 'same-person' } })
  const stranger = as('unit').examination.enter({
    id: '2024H2' as never,
    publishedOn: null,
    circularNumber: '',
    scanId: null,
    entries: figures(1),
    key: key(),
  })
  await expect(stranger).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  await expect(enter('2024H1')).rejects.toMatchObject({ cause: { code: 'round-exists' } })
  const both = await Promise.allSettled([enter('2023H1', 70), enter('2023H1', 71)])
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({ cause: { code: 'round-exists' } })
})

test('of two comparers at once one wins, the other is told what became of it', async () => {
  const { version } = await enter('2023H2')
  const compare = () => as('inspector').examination.compare({ id: '2023H2', seen: version, second: null, key: key() })
  const both = await Promise.allSettled([compare(), compare()])
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  const lost = both.find((each) => each.status === 'rejected')
  expect(lost?.reason).toMatchObject({
    code: 'CONFLICT',
    cause: { code: 'stale', details: { theirs: { status: 'compared' } } },
  })
})

test('a correction is a new entry with its reason, the old one stays, and the round wants comparing again', async () => {
  const { version } = await enter('2022H2')
  await as('inspector').examination.compare({ id: '2022H2', seen: version, second: null, key: key() })
  const before = (await owner.examination.list({})).entries.find(
    (row) => row.roundId === '2022H2' && row.score === 81.2,
  )
  const correction = { roundId: '2022H2' as never, seen: 2, entryId: before?.id ?? '', score: 81.5, rank: 3 }
  const silent = owner.examination.correct({ ...correction, reason: ' ', key: key() })
  await expect(silent).rejects.toMatchObject({ cause: { code: 'reason-missing' } })
  await owner.examination.correct({ ...correction, reason: '原件为81.5', key: key() })
  const { rounds, entries } = await owner.examination.list({})
  const overall = entries.filter((row) => row.roundId === '2022H2' && row.subject === 'overall')
  expect(overall.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))).toMatchObject([
    { score: 81.2, supersedes: null },
    { score: 81.5, supersedes: before?.id, reason: '原件为81.5' },
  ])
  expect(rounds.find((round) => round.id === '2022H2')).toMatchObject({
    status: 'entered',
    comparedBy: null,
    version: 3,
  })
  const again = owner.examination.correct({ ...correction, seen: 3, reason: 'x', key: key() })
  await expect(again).rejects.toMatchObject({ cause: { code: 'entry-superseded' } })
})

test('the scan is kept with its round and hash; a page that says it is a PDF is not', async () => {
  const { version } = await enter('2021H1')
  const file = (text: string) => ({
    name: '通报.pdf',
    mediaType: 'application/pdf',
    content: Buffer.from(text).toString('base64'),
  })
  const page = owner.examination.attachScan({ id: '2021H1', seen: version, file: file('<html>'), key: key() })
  await expect(page).rejects.toMatchObject({ cause: { code: 'file-not-what-it-says' } })
  const { scanId } = await owner.examination.attachScan({
    id: '2021H1',
    seen: version,
    file: file('%PDF-1'),
    key: key(),
  })
  expect(await findBlob(db, scanId)).toMatchObject({ name: '通报.pdf', kind: 'circular-scan' })
  const stale = owner.examination.attachScan({ id: '2021H1', seen: version, file: file('%PDF-2'), key: key() })
  await expect(stale).rejects.toMatchObject({ cause: { code: 'stale' } })
})
