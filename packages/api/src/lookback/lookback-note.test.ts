import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { key } from '../rectification/test-office.ts'
import { testKeyring } from '../test-context.ts'
import { later, openLookbackOffice } from './test-round.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openLookbackOffice(db)
const { as, find, give, settle, freeze } = office
const refused = (code: string) => ({ cause: { code } })
const findings = async () => JSON.stringify((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings)

const first = await office.closed(4)
const id = await office.drawn()
const cases = (await find(id)).cases
const noteOf = (caseId: string) =>
  db
    .selectFrom('lookbackCase')
    .innerJoin('lookbackRow', 'lookbackRow.id', 'lookbackCase.rowId')
    .select(['note', 'noteCommitment', 'outcome', 'opinionId'])
    .where('lookbackCase.id', '=', caseId)
    .executeTakeFirstOrThrow()
const erase = async (opinionId: string) => {
  const owner = await office.call('李岚', later(4))
  const { opinion } = await owner.opinion.find({ id: opinionId })
  await owner.opinion.erase({ id: opinionId, seen: opinion.version, reason: '本人要求删除', key: key() })
}

test('only cases of the round are given out, and all of them or none', async () => {
  await office.closed(1, { title: '井盖松动' })
  const other = await freeze()
  const [one] = cases
  const askerId = office.idOf('马志强')
  const assign = async (lookbackId: string, caseIds: string[]) =>
    (await as('李岚', later(2))).assign({ lookbackId, caseIds, askerId, key: key() })
  await expect(assign(other.id, [one?.id ?? ''])).rejects.toMatchObject(refused('case-elsewhere'))
  expect((await find(id)).cases.every((row) => row.askerId === null)).toBe(true)
  await assign(id, [one?.id ?? ''])
})

test('what was said is bound by a commitment, goes with the erasure, and the proof stays', async () => {
  await give(id)
  const seen = async (caseId: string) => (await find(id)).cases.find((row) => row.id === caseId)?.version ?? 0
  const [one, two, three] = cases.map((row) => row.id)
  if (!one || !two || !three) throw new Error('three are drawn')
  await settle(one, 'unsatisfied', { seen: await seen(one), note: '说灯还是不亮，晚上接孩子怕' })
  await settle(two, 'satisfied', { seen: await seen(two) })
  const kept = await noteOf(one)
  expect(kept).toMatchObject({
    note: '说灯还是不亮，晚上接孩子怕',
    noteCommitment: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(await findings()).toBe('[]')
  // Changed behind the back it is found, though no digest holds it.
  const write = (note: string) => sql`update lookback_case set note = ${note} where id = ${one}`.execute(db)
  await write('说都好了')
  expect(await findings()).toContain('answer to a look-back')
  await write(kept.note)
  expect(await findings()).toBe('[]')

  await erase(kept.opinionId)
  expect(await noteOf(one)).toMatchObject({ note: '', noteCommitment: kept.noteCommitment, outcome: 'unsatisfied' })
  expect(await findings()).toBe('[]')
  const { rows } = await sql`select 1 from fact where payload::text like '%晚上接孩子怕%'`.execute(db)
  expect(rows).toEqual([])
  await write('说灯还是不亮')
  expect(await findings()).toContain('there is something again')
  await write('')

  // Of whoever had everything erased before they were asked nothing more is noted.
  const { opinionId } = await noteOf(three)
  expect(first.opinions).toContain(opinionId)
  await erase(opinionId)
  const withdrawn = async (note: string) => settle(three, 'withdrawn', { seen: await seen(three), note, now: later(5) })
  await expect(withdrawn('家人说不要再打')).rejects.toMatchObject(refused('note-erased'))
  await withdrawn('')
  expect(await findings()).toBe('[]')
})
