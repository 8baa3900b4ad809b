import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { checkpointMaker, findPublicCheckpoint, signatureHolds } from './checkpoint.ts'
import { readCheckpoints } from './checkpoint-folder.ts'
import { pruneReplays, startTrustLoops } from './loops.ts'
import { sealAll, sealOnce } from './sealer.ts'
import { later, tamperedTrail } from './tampered-trail.ts'
import { verifyTrail } from './verify.ts'

const { db, folder, checkpoints, people, write } = await tamperedTrail()

test('with nothing new, the checkpoint is the last one again', async () => {
  const again = await checkpointMaker({ db, keyring: testKeyring, folder })(later(9))
  expect(again).toEqual(checkpoints.at(-1))
  expect(await readCheckpoints(folder)).toEqual(checkpoints)
})

test('a trail that does not continue the checkpoint outside is not signed', async () => {
  const empty = await testDatabase()
  const make = checkpointMaker({ db: empty.db, keyring: testKeyring, folder })
  await expect(make(later(20))).rejects.toThrow(/does not continue checkpoint 10/)
})

test('facts that wait are counted, bind their rows, and are sealed without a gap by whoever comes first', async () => {
  await write('甲三', people[0], 3)
  await write('丙二', people[2], 3)
  expect(await verifyTrail(db, testKeyring, { checkpoints })).toMatchObject({ unsealed: 2, findings: [] })
  const crowd = Array.from({ length: 12 })
  await Promise.all(crowd.map(() => findPublicCheckpoint(db, testKeyring)))
  const sealed = await Promise.all(crowd.map(() => sealOnce(db, testNow)))
  expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(2)
  expect(await sealAll(db, testNow)).toBe(0)
  expect(await verifyTrail(db, testKeyring, { checkpoints })).toMatchObject({ links: 12, unsealed: 0, findings: [] })
})

test('the loops seal and sign by themselves, and tell errors without ending', async () => {
  await write('丁二', people[3], 2)
  const told: string[] = []
  let broken = true
  const loops = startTrustLoops({
    db,
    keyring: testKeyring,
    checkpointFolder: folder,
    readNow: async () => {
      if (broken) throw new Error('no clock')
      return later(10)
    },
    onError: (loop) => {
      told.push(loop)
      broken = told.length < 3
    },
  })
  await expect.poll(() => readCheckpoints(folder).then((kept) => kept.at(-1)?.size)).toBe(13)
  await loops.stop()
  expect(new Set(told)).toEqual(new Set(['sealer', 'checkpoint', 'replay']))
  const shown = await findPublicCheckpoint(db, testKeyring)
  expect(shown?.size).toBe(13)
  const { publicKey, ...checkpoint } = shown ?? { publicKey: '' }
  expect(Buffer.from(publicKey, 'base64')).toHaveLength(44)
  expect(signatureHolds(checkpoint as never, testKeyring)).toBe(true)
})

test('keys of acts are forgotten after seven days, not before', async () => {
  const before = (await db.selectFrom('replay').select('key').execute()).length
  expect(await pruneReplays(db, later(6 * 1440))).toBe(0)
  expect(await pruneReplays(db, later(9 * 1440))).toBe(before)
})
