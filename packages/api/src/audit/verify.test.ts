import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import type { Tx } from '../context.ts'
import { Keyring, withNewKey } from '../database/keyring.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { sha256 } from './digest.ts'
import { sealAll } from './sealer.ts'
import { later, rebuildChain, rollBack, swapLinks, tamperedTrail } from './tampered-trail.ts'
import { verifyTrail } from './verify.ts'

const { db, checkpoints, people, write, behindTheBack, restore, findings } = await tamperedTrail()
const [first, second, third] = people as [string, string, string]
afterEach(restore)

test('an untouched trail, with a rewriting migration in it, gives no findings', async () => {
  const progress: number[] = []
  const answer = await verifyTrail(db, testKeyring, { checkpoints, onProgress: (done) => void progress.push(done) })
  const counts = { facts: 10, links: 10, rows: 8, blobs: 1, ballots: 0, unsealed: 0, checkpoints: 2 }
  expect(answer).toEqual({ ...counts, findingCount: 0, findings: [] })
  expect(progress.at(-1)).toBe(18)
})

/** Gives the link another fact and answers the one that it had. */
async function swapIn(tx: Tx, seq: number, factId: string): Promise<string> {
  const had = await tx.selectFrom('auditLink').select('factId').where('seq', '=', seq).executeTakeFirstOrThrow()
  await tx.updateTable('auditLink').set({ factId }).where('seq', '=', seq).execute()
  return had.factId
}

/** What is done behind the system's back, the finding it must give, and the name that must stand in it. */
const tamperings: [string, (tx: Tx) => Promise<unknown>, string, string][] = [
  [
    'a fact reworded',
    (tx) => sql`update fact set payload = '{"version": 9}' where subject_id = ${third}`.execute(tx),
    'fact-changed',
    `person.saved person ${third}`,
  ],
  [
    'a fact put under another name',
    (tx) => tx.updateTable('fact').set({ actorName: '别人' }).where('subjectId', '=', third).execute(),
    'fact-changed',
    third,
  ],
  ['a fact deleted', (tx) => tx.deleteFrom('fact').where('subjectId', '=', third).execute(), 'fact-missing', 'link 3'],
  ['a link deleted', (tx) => tx.deleteFrom('auditLink').where('seq', '=', 3).execute(), 'link-gap', 'links 3 to 3'],
  ['its fact alone', (tx) => tx.deleteFrom('auditLink').where('seq', '=', 3).execute(), 'fact-unlinked', third],
  [
    'a link rewritten',
    (tx) =>
      tx
        .updateTable('auditLink')
        .set({ leafHash: sha256('x') })
        .where('seq', '=', 3)
        .execute(),
    'link-changed',
    'link 3',
  ],
  ['two links that changed places', (tx) => swapLinks(tx, 3, 4), 'reordered', 'link 3 · it does not follow link 2'],
  [
    'two facts that changed links',
    async (tx) => {
      const fourth = await swapIn(tx, 4, randomUUID())
      await swapIn(tx, 4, await swapIn(tx, 3, fourth))
    },
    'reordered',
    `person ${third}`,
  ],
  [
    'a reordered trail with a rebuilt chain',
    async (tx) => {
      await swapLinks(tx, 3, 4)
      await rebuildChain(tx)
    },
    'history-rewritten',
    'checkpoint 7 outside',
  ],
  [
    'a forged fact in a rebuilt chain',
    async (tx) => {
      await sql`update fact set payload = '{"version": 9}' where subject_id = ${third}`.execute(tx)
      await rebuildChain(tx)
    },
    'fact-forged',
    third,
  ],
  [
    'a fact slipped in to be sealed',
    async (tx) => {
      const id = '00000000-0000-4000-8000-000000000002'
      await sql`insert into fact select (jsonb_populate_record(f, ${JSON.stringify({ id })}::jsonb)).*
        from fact f where subject_id = ${third}`.execute(tx)
      await tx.insertInto('unsealed').values({ factId: id }).execute()
    },
    'fact-forged',
    'fact 00000000-0000-4000-8000-000000000002',
  ],
  [
    'a fact with a key nobody has',
    (tx) => tx.updateTable('fact').set({ keyId: 'k9' }).where('subjectId', '=', third).execute(),
    'key-unknown',
    third,
  ],
  [
    'a row changed',
    (tx) => tx.updateTable('person').set({ name: '改' }).where('id', '=', first).execute(),
    'row-changed',
    `person ${first}`,
  ],
  ['a row deleted', (tx) => tx.deleteFrom('person').where('id', '=', second).execute(), 'row-deleted', second],
  [
    'a row appended',
    (tx) =>
      sql`insert into person (id, name, illustrative, version)
        values ('00000000-0000-4000-8000-000000000001', '假', false, 1)`.execute(tx),
    'row-added',
    'person 00000000-0000-4000-8000-000000000001',
  ],
  ['the bytes of a file changed', (tx) => sql`update blob set bytes = '\\x00'`.execute(tx), 'blob-changed', '纪要.pdf'],
  [
    'a file changed together with its hash',
    (tx) =>
      tx
        .updateTable('blob')
        .set({ bytes: Buffer.from('x'), sha256: sha256('x') })
        .execute(),
    'row-changed',
    'database.migrated',
  ],
  [
    'a signed checkpoint changed',
    (tx) =>
      tx
        .updateTable('checkpoint')
        .set({ at: later(5) })
        .where('size', '=', 7)
        .execute(),
    'checkpoint-forged',
    'checkpoint 7 in the database',
  ],
  [
    'the tail dropped, facts and all',
    async (tx) => {
      await sql`delete from audit_link where seq > 8`.execute(tx)
      await sql`delete from fact where id not in (select fact_id from audit_link)`.execute(tx)
      await sql`delete from checkpoint where size > 8`.execute(tx)
    },
    'tail-dropped',
    'link 9',
  ],
  [
    'the tail put back to wait for ever',
    async (tx) => {
      await sql`insert into unsealed (fact_id) select fact_id from audit_link where seq > 8`.execute(tx)
      await sql`delete from audit_link where seq > 8`.execute(tx)
    },
    'fact-unsealed-long',
    second,
  ],
  ['an old backup restored', (tx) => rollBack(tx, 7), 'backup-restored', 'link 8 · 3 links are gone'],
]

test.each(tamperings)('found and named: %s', async (_, tamper, kind, name) => {
  await behindTheBack(tamper)
  const found = await findings()
  expect(found.filter((line) => line.startsWith(`${kind} · `) && line.includes(name))).not.toEqual([])
})

test('an old backup that went on differs from the checkpoint kept outside, and from nothing else', async () => {
  await behindTheBack((tx) => rollBack(tx, 7))
  for (const name of ['辛', '壬', '癸', '子']) await write(name)
  await sealAll(db, testNow)
  expect(await findings()).toEqual([expect.stringMatching(/^history-rewritten · checkpoint 10 outside · /)])
})

test('what was done by hand stays found after an act on another row, and a row is healed only by an act on it', async () => {
  await behindTheBack((tx) => tx.updateTable('person').set({ name: '改' }).where('id', '=', first).execute())
  await write('乙三', second, 3)
  expect(await findings()).toEqual([expect.stringContaining(`person ${first}`)])
})

test('a checkpoint that somebody else signed, or with an unknown key, is not believed', async () => {
  const [{ signature: _, ...known }] = checkpoints as [(typeof checkpoints)[0]]
  const forged = { ...known, root: sha256('x'), signature: Buffer.alloc(64).toString('base64') }
  const { findings: found } = await verifyTrail(db, testKeyring, { checkpoints: [forged, { ...forged, keyId: 'k7' }] })
  expect(found.map((finding) => finding.kind)).toEqual(['checkpoint-forged', 'key-unknown'])
  const stranger = await verifyTrail(db, new Keyring(withNewKey(null, testNow)), { checkpoints })
  expect(new Set(stranger.findings.map((finding) => finding.kind))).toEqual(
    new Set(['fact-forged', 'checkpoint-forged']),
  )
})
