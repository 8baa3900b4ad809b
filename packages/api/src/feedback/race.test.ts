import { describe, expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { eraseOverdue } from '../contact/retention.jobs.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { daysLater, openMatters } from './test-matter.ts'

const { db, url } = await testDatabase()
const office = await openMatters(db)
const { call, concernOf, key, publishAt, saidAt, settle, verdict, versionOf } = office
const won = (ends: readonly PromiseSettledResult<unknown>[]) => ends.filter((end) => end.status === 'fulfilled').length
/** Nobody is answered that something broke, whoever comes second. */
const broken = (ends: readonly PromiseSettledResult<unknown>[]) =>
  ends.flatMap((end) => (end.status === 'rejected' && !end.reason.cause?.code ? [end.reason] : []))
const factsOf = async (id: string, act: string) =>
  (await db.selectFrom('fact').select('id').where('subjectId', '=', id).where('act', '=', act).execute()).length

describe.runIf(url)('at once', () => {
  test('a withdrawal and the publication that takes its place: the first one’s reason stays', async () => {
    const { id, code } = await saidAt(testNow)
    const closed = await settle(await concernOf([id]))
    const { publicationId } = await publishAt(closed, daysLater(1))
    await verdict(code, 'unsolved', daysLater(2))
    const { item } = await (await call('李岚')).rectification.find({ id: closed.id })
    const again = await office.close(item, { now: daysLater(3) })
    const owner = await call('李岚', daysLater(4))
    // Whoever holds the row lets both come up to it, the withdrawal first.
    const held = Promise.withResolvers<void>()
    const holding = db.transaction().execute(async (tx) => {
      await tx.selectFrom('publication').select('id').where('id', '=', publicationId).forUpdate().execute()
      await held.promise
    })
    const withdrawal = owner.rectification.withdraw({ id: publicationId, reason: '照片不清', key: key() })
    await new Promise((resolve) => setTimeout(resolve, 200))
    const publication = publishAt(again, daysLater(4))
    await new Promise((resolve) => setTimeout(resolve, 300))
    held.resolve()
    const [, ...ends] = await Promise.allSettled([holding, withdrawal, publication])
    expect(won(ends)).toBe(2)
    const rows = await db
      .selectFrom('publication')
      .select(['id', 'withdrawnReason'])
      .where('itemId', '=', closed.id)
      .execute()
    expect(rows.find((row) => row.id === publicationId)?.withdrawnReason).toBe('照片不清')
  })

  test('ten residents say no to one answer: it is opened again once, and no answer is lost', async () => {
    const said = []
    for (let at = 0; at < 10; at += 1) said.push(await saidAt(testNow))
    const closed = await settle(await concernOf(said.map(({ id }) => id)))
    await publishAt(closed, daysLater(1))
    const ends = await Promise.allSettled(said.map(({ code }) => verdict(code, 'unsolved', daysLater(2))))
    expect(won(ends)).toBe(10)
    expect(await factsOf(closed.id, 'rectification.reopened')).toBe(1)
  })

  test('one photo in twenty opinions belongs to one of them, whichever way round they name it', async () => {
    const photos = await Promise.all(
      [1, 2].map(async () => {
        const { id } = await office.resident().addPhoto({ name: 'a.png', content: office.png, key: key() })
        return id
      }),
    )
    const send = (photoIds: readonly string[]) =>
      office.resident().submit({ ...office.said, photoIds: [...photoIds], key: key() })
    const ends = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => send(at % 2 ? photos : photos.toReversed())),
    )
    expect([won(ends), broken(ends)]).toEqual([1, []])
  })

  test('an official answers, another erases, a third joins, while the resident says more', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [{ id, code }, other] = [await saidAt(testNow), await saidAt(testNow)]
      const concernId = await concernOf([other.id])
      const [one, two] = [await call('李岚'), await call('吴倩')]
      const seen = await versionOf(id)
      const ends = await Promise.allSettled([
        one.opinion.answer({ id, seen, outcome: 'explained', text: '已说明', againDay: null, key: key() }),
        two.opinion.erase({ id, seen, reason: '本人要求删除', key: key() }),
        two.opinion.join({ id, seen, concernId, key: key() }),
        office.resident().add({ code, text: '今天还是这样', photoIds: [], key: key() }),
        office.resident().support({ concernId, phone: null, consentVersion: null, key: key() }),
      ])
      expect(won(ends.slice(0, 3))).toBe(1)
      expect(broken(ends)).toEqual([])
    }
  })

  test('two processes clear at once: each opinion is erased once', async () => {
    const { id } = await saidAt(testNow, { phone: '13800001234', consentVersion: 1 })
    const answer = { outcome: 'explained', text: '已说明', againDay: null } as const
    await (await call('李岚')).opinion.answer({ id, seen: 1, ...answer, key: key() })
    const deps = { db, keyring: testKeyring, checkpointFolder: '', readNow: async () => daysLater(100) }
    await Promise.all([eraseOverdue(deps), eraseOverdue(deps), eraseOverdue(deps)])
    expect(await factsOf(id, 'contact.erased')).toBe(1)
  })

  test('the trail is whole', async () => {
    expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
  })
})
