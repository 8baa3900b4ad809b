import { createHash, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPart, proofSteps, type ReceiptProof, type SealedPart, signedText } from '@ratchet/domain/ballot/proof'
import { showReceipt } from '@ratchet/domain/ballot/receipt'
import { afterAll, expect, test } from 'vitest'
import { checkpointMaker, findPublicCheckpoint } from '../audit/checkpoint.ts'
import { canonical } from '../audit/digest.ts'
import { linkPath } from '../audit/link-path.ts'
import { inclusionPath } from '../audit/merkle.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { contextOf, testKeyring, testNow } from '../test-context.ts'
import { findReceipt } from './receipt.queries.ts'
import { rollUpAll } from './roll-up.jobs.ts'
import { openCampaign } from './test-sendings.ts'

const { db } = await testDatabase()
const { send, codes } = await openCampaign(db)
const folder = mkdtempSync(join(tmpdir(), 'ratchet-receipt-'))
afterAll(() => rmSync(folder, { recursive: true }))
const seal = checkpointMaker({ db, keyring: testKeyring, folder })
const anybody = createCaller(contextOf(db, null)).survey
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const allHold = Object.fromEntries(proofSteps.map((step) => [step, true]))

/** The one form that a receipt finds. */
async function formOf(id: string) {
  const found = await anybody.receipt({ receipt: showReceipt(id) })
  if (found.state !== 'found' || found.forms.length !== 1) throw new Error(`not one form: ${JSON.stringify(found)}`)
  return found.forms[0] as (typeof found.forms)[0]
}
const proofOf = async (id: string) => (await formOf(id)).proof as ReceiptProof

test('a receipt that nobody was given, or that is none, finds nothing', async () => {
  expect(await anybody.receipt({ receipt: '2222-2222' })).toEqual({ state: 'unknown' })
  expect(await anybody.receipt({ receipt: '什么' })).toEqual({ state: 'unknown' })
})

test('a form waits for the next checkpoint, and is then proved part by part, whoever asks', async () => {
  const [first, , third] = (await send([{}, { point: 1, answers: { sanitation: 1 } }, {}])) as [string, string, string]
  await rollUpAll(db)
  expect(await formOf(first)).toMatchObject({ waiting: 1, proof: null, n: 3, code: codes[0], receivedAt: testNow })
  await seal(testNow)
  await send([{ form: first, answers: { transport: 2, overall: 5 } }])
  expect((await formOf(first)).waiting).toBe(1)
  expect((await proofOf(first)).parts).toHaveLength(1)
  await seal(testNow)
  for (const id of [first, third]) {
    const { waiting, proof } = await formOf(id)
    expect(waiting).toBe(0)
    expect(proof?.parts).toHaveLength(id === first ? 2 : 1)
    for (const part of proof?.parts ?? []) expect(checkPart(sha256, proof as ReceiptProof, part)).toEqual(allHold)
  }
})

test('the signature of the checkpoint can be checked with nothing but the proof', async () => {
  const [id] = (await send([{}])) as [string]
  await seal(testNow)
  const { checkpoint } = await proofOf(id)
  const key = { key: Buffer.from(checkpoint.publicKey, 'base64'), format: 'der' as const, type: 'spki' as const }
  const holds = (text: string) => verify(null, Buffer.from(text), key, Buffer.from(checkpoint.signature, 'base64'))
  expect(holds(signedText(checkpoint))).toBe(true)
  expect(holds(signedText({ ...checkpoint, size: checkpoint.size + 1 }))).toBe(false)
  const { signature: _, publicKey: __, ...signed } = checkpoint
  expect(signedText(checkpoint)).toBe(canonical(signed))
})

test('each step of a proof fails by itself when what it is about is another', async () => {
  const ids = (await send([{}, {}, {}, {}, {}])) as [string, string]
  await seal(testNow)
  const proof = await proofOf(ids[0])
  const other = (await proofOf(ids[1])).parts[0] as SealedPart
  const part = proof.parts[0] as SealedPart
  const failed = (change: Partial<SealedPart>, whole: Partial<ReceiptProof> = {}) =>
    Object.entries(checkPart(sha256, { ...proof, ...whole }, { ...part, ...change })).flatMap(([step, holds]) =>
      holds ? [] : [step],
    )
  expect(failed({})).toEqual([])
  expect(failed({}, { receipt: showReceipt(ids[1]) })).toEqual(['form'])
  expect(failed({ leaf: part.leaf.replace('self', 'helper') })).toEqual(['batch'])
  expect(failed({ inBatch: other.inBatch })).toEqual(['batch'])
  expect(failed({ inBatch: { ...part.inBatch, size: 8 } })).toEqual(['batch'])
  expect(failed({ fact: { ...part.fact, payload: part.fact.payload.replace('"size":5', '"size":6') } })).toEqual([
    'batch',
    'fact',
  ])
  expect(failed({ fact: { ...part.fact, text: part.fact.text.replace('ballot.received', 'ballot.told') } })).toEqual([
    'fact',
    'trail',
  ])
  expect(failed({ fact: { text: 'no json', payload: 'null' } })).toEqual(['batch', 'fact', 'trail'])
  expect(failed({ inTrail: { ...part.inTrail, index: part.inTrail.index - 1 } })).toEqual(['trail'])
  expect(failed({}, { checkpoint: { ...proof.checkpoint, root: '0'.repeat(64) } })).toEqual(['trail'])
})

test('the same place and time with other answers gives a proof that looks the same: answers cannot be read or tried out', async () => {
  const ids = (await send([
    { answers: { sanitation: 5 } },
    { answers: { sanitation: 1 } },
    { answers: { sanitation: 5 } },
  ])) as [string, string, string]
  await seal(testNow)
  const texts = await Promise.all(ids.map(async (id) => JSON.stringify(await proofOf(id))))
  const stored = await db.selectFrom('ballot').select(['key', 'requestHash', 'salt']).where('id', 'in', ids).execute()
  const secrets = stored.flatMap(({ key, requestHash, salt }) => [
    key,
    requestHash,
    salt.toString('hex'),
    salt.toString('base64'),
  ])
  for (const text of texts)
    for (const told of ['sanitation', 'straight', 'seconds', ...secrets]) expect(text).not.toContain(told)
  // Alike answers have different commitments.
  const commitments = texts.map((text) => (JSON.parse(text).parts as SealedPart[])[0]?.leaf.split('\n').at(-1))
  expect(new Set(commitments).size).toBe(3)
})

test('two forms that share a receipt are both answered', async () => {
  const [one, other] = (await send([{}, {}])) as [string, string]
  const twin = `${one.slice(0, 11)}${other.slice(11)}`
  const row = await db.selectFrom('ballot').selectAll().where('id', '=', other).executeTakeFirstOrThrow()
  await db
    .insertInto('ballot')
    .values({ ...row, id: twin, formId: twin, key: twin })
    .execute()
  const found = await findReceipt(db, showReceipt(one).toLowerCase().replace('-', ' '), null)
  expect(found).toMatchObject({ state: 'found', receipt: showReceipt(one), forms: [{ proof: null }, { proof: null }] })
})

test('the path of a link is the same out of remembered roots as out of all leaves', async () => {
  const links = Array.from({ length: 2500 }, (_, at) => createHash('sha256').update(String(at)).digest('hex'))
  const facts = links.map((_, at) => ({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    at: testNow,
    actorId: null,
    actorName: '',
    act: 'x',
    subjectKind: 'x',
    subjectId: 'x',
    unitId: null,
    reason: null,
    payload: '{}',
    changedRows: '[]',
    requestId: 'x',
    keyId: 'k1',
    mac: '',
  }))
  for (let from = 0; from < facts.length; from += 500)
    await db
      .insertInto('fact')
      .values(facts.slice(from, from + 500))
      .execute()
  const before = (await findPublicCheckpoint(db, testKeyring))?.size ?? 0
  const rows = facts.map(({ id }, at) => ({
    seq: before + at + 1,
    factId: id,
    leafHash: links[at] as string,
    prevHash: '',
    hash: `x${at}`,
    sealedAt: testNow,
  }))
  for (let from = 0; from < rows.length; from += 500)
    await db
      .insertInto('auditLink')
      .values(rows.slice(from, from + 500))
      .execute()
  const all = await db.selectFrom('auditLink').select('leafHash').orderBy('seq').execute()
  for (const size of [1023, 1024, 1025, 2048, 2049, 2400]) {
    const hashes = all.slice(0, size).map((link) => link.leafHash)
    for (const seq of [1, 1023, 1024, 1025, 2048, 2049, size].filter((one) => one <= size))
      expect(await linkPath(db, seq, size)).toEqual({ index: seq - 1, size, path: inclusionPath(hashes, seq - 1) })
  }
})
