import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkpointMaker } from '@ratchet/api/audit/checkpoint'
import { rollUpAll } from '@ratchet/api/ballot/roll-up.jobs'
import { openCampaign } from '@ratchet/api/ballot/test-sendings'
import { testKeyring, testNow } from '@ratchet/api/test-context'
import { showReceipt } from '@ratchet/domain/ballot/receipt'
import { receiptFileSchema } from '@ratchet/domain/ballot/receipt-file'
import { Command } from 'commander'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { Complaint } from '../complaint.ts'
import { readEnvironment } from '../environment.ts'
import { keyringPath } from '../keys.ts'
import { checkpointFolder } from '../loops.ts'
import { withDatabase } from '../open-database.ts'
import { testApp } from '../test-app.ts'
import { addReceipt } from './receipt.ts'
import { addRecount } from './recount.ts'

const folder = mkdtempSync(join(tmpdir(), 'ratchet-receipt-'))
const environment = readEnvironment({ DATA_DIR: join(folder, 'data') })
const proofFile = join(folder, 'proof.json')
const keptFile = join(folder, 'kept.json')
let code = ''
let waiting = ''

/** Runs a command in this process; what it complains of is what the person reads. */
async function ratchet(...args: string[]) {
  const program = new Command('ratchet')
  addReceipt(program)
  addRecount(program)
  const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  process.exitCode = 0
  try {
    await program.parseAsync(args, { from: 'user' })
    return { status: process.exitCode, stdout: printed.mock.calls.flat().join('\n'), complaint: null }
  } catch (error) {
    return { status: 1, stdout: '', complaint: error as Error }
  } finally {
    process.exitCode = 0
    printed.mockRestore()
  }
}

describe('ratchet receipt and ratchet recount', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    // The rows of the test office carry the marks of the ring of tests.
    const key = Buffer.alloc(32, 'ratchet').toString('base64')
    mkdirSync(environment.dataDir)
    writeFileSync(
      keyringPath(environment),
      JSON.stringify({ keys: [{ id: 'k1', createdAt: '2026-01-01T00:00:00.000Z', key }] }),
    )
    vi.stubEnv('DATA_DIR', environment.dataDir)
    await withDatabase(environment, async ({ connection }) => {
      const { db } = connection
      const { send } = await openCampaign(db)
      const [first, second] = (await send([{}, { answers: { sanitation: 1 } }])) as [string, string]
      await rollUpAll(db)
      await checkpointMaker({ db, keyring: testKeyring, folder: checkpointFolder(environment.dataDir) })(testNow)
      const [late] = (await send([{}])) as [string]
      code = showReceipt(first)
      waiting = showReceipt(late)
      const { app } = await testApp(connection)
      const download = await app.inject({ url: `/receipt.json?code=${code.toLowerCase()}` })
      expect(download.headers['content-disposition']).toBe(`attachment; filename="receipt-${code}.json"`)
      expect(download.body).not.toContain('sanitation')
      writeFileSync(proofFile, download.body)
      writeFileSync(keptFile, (await app.inject({ url: '/checkpoint.json' })).body)
      expect(receiptFileSchema.parse(download.json()).forms).toHaveLength(1)
      for (const url of ['/receipt.json?code=2222-2222', '/receipt.json', '/receipt.json?code=a&code=b'])
        expect((await app.inject({ url })).statusCode).toBe(404)
      expect(showReceipt(second)).not.toBe(code)
    })
  }, 200_000)

  afterEach(() => {
    vi.stubEnv('DATA_DIR', environment.dataDir)
  })

  test('a sealed ballot is proved step by step, with the checkpoint that was kept', async () => {
    const { status, stdout } = await ratchet('receipt', code.toLowerCase(), '--checkpoint', keptFile)
    expect(stdout).toContain('the form is inside the sealed total')
    expect(stdout.match(/^ {2}holds: /gm)).toHaveLength(6)
    expect(stdout).not.toContain('DOES NOT HOLD')
    expect(status).toBe(0)
    const told = JSON.parse((await ratchet('receipt', code, '--json')).stdout)
    expect(told.forms[0].steps).toEqual({ form: true, batch: true, fact: true, trail: true, signature: true })
    expect(told.forms[0].proof).toEqual(JSON.parse(readFileSync(proofFile, 'utf8')).forms[0].proof)
  })

  test('one that no checkpoint covers yet is no proof, and one that nobody has is one sentence', async () => {
    const late = await ratchet('receipt', waiting)
    expect([late.status, late.stdout]).toEqual([1, expect.stringContaining('NOT SEALED YET')])
    for (const args of [
      ['2222-2222'],
      [],
      [code, '--proof', proofFile],
      ['--proof', keptFile],
      [code, '--checkpoint', proofFile],
    ]) {
      const { complaint } = await ratchet('receipt', ...args)
      expect(complaint).toBeInstanceOf(Complaint)
    }
  })

  test('a saved proof needs no database; one letter changed anywhere in it is found', async () => {
    vi.stubEnv('DATA_DIR', '/proc/nowhere')
    const text = readFileSync(proofFile, 'utf8')
    const check = (changed: string, ...args: string[]) => {
      const file = join(folder, 'changed.json')
      writeFileSync(file, changed)
      return ratchet('receipt', '--proof', file, ...args)
    }
    const whole = await check(text, '--checkpoint', keptFile)
    expect([whole.status, whole.stdout.match(/^ {2}holds: /gm)?.length]).toEqual([0, 6])
    const { checkpoint } = JSON.parse(text).forms[0].proof
    const changes: [string, string, string][] = [
      ['\\nself\\n', '\\nhelper\\n', 'the form is in the batch'],
      [
        checkpoint.root,
        checkpoint.root.replace(/./, (first: string) => (first === '0' ? '1' : '0')),
        'signed by the key',
      ],
      [`"at": "${checkpoint.at}"`, `"at": "${checkpoint.at.replace('2026', '2027')}"`, 'signed by the key'],
    ]
    for (const [from, to, named] of changes) {
      expect(text).toContain(from)
      const { status, stdout } = await check(text.replaceAll(from, to))
      expect(stdout).toContain('THE PROOF DOES NOT HOLD')
      expect(stdout).toMatch(new RegExp(`DOES NOT HOLD: .*${named}`))
      expect(status).toBe(1)
    }
    writeFileSync(
      keptFile,
      JSON.stringify({ ...JSON.parse(readFileSync(keptFile, 'utf8')), headHash: '0'.repeat(64), root: '1'.repeat(64) }),
    )
    expect((await check(text, '--checkpoint', keptFile)).stdout).toContain(
      'DOES NOT HOLD: it is the checkpoint that was kept',
    )
  })

  test('recount says what differs and writes it anew when told to', async () => {
    expect(await ratchet('recount')).toMatchObject({ status: 0, stdout: 'the counters are what the ballots come to' })
    await withDatabase(environment, ({ connection: { db } }) =>
      db.updateTable('ballotPlaceCount').set({ n: 40 }).where('answer', '=', '4').execute(),
    )
    const told = await ratchet('recount', '--json')
    expect(told.status).toBe(1)
    const { differences } = JSON.parse(told.stdout)
    expect(differences).toMatchObject([{ counter: 'ballot_place_count', kept: { n: 40 }, counted: { n: 1 } }])
    expect(await ratchet('recount', '--repair')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(
        /1 differences\n.*answer 4.*n 40; the ballots: n 1\nthe counters were written anew/,
      ),
    })
    expect((await ratchet('recount')).status).toBe(0)
  })
})
