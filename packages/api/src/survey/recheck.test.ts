import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { actsOf, key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'
import { excludedCases } from './recheck.queries.ts'
import { errorRate } from './recheck-stand.queries.ts'
import { makeWave } from './test-wave.ts'

const { db } = await testDatabase()
const { zoneId, as } = await openOffice(db, { catalogues: false })
const owner = as('owner').survey
const inspector = as('inspector').survey
const firm = await as('admin').unit.add({
  kind: 'survey_firm',
  name: '甲机构',
  parentId: zoneId,
  sort: 0,
  sinceDay: '2025-01-01' as never,
  key: key(),
})
const surveyor = createCaller(contextOf(db, actorOf('surveyor', [zoneId, firm.id]), testNow)).survey
const contract = {
  number: '测评〔2026〕3号',
  signedOn: '2026-06-20' as never,
  from: '2026-08-01' as never,
  to: '2026-08-31' as never,
  interviews: 60,
  recheckShare: 0.1,
  fee: null,
  terms: '',
}
const seed = '福彩3D第2026230期 4 7 1'
const cause = (code: string) => ({ cause: { code } })

async function contracted(perPlace: number) {
  const made = await makeWave(db, { zoneId, perPlace })
  await owner.setContract({ id: made.waveId, seen: 1, contract, key: key() })
  const { frameHash } = await owner.rechecks({ id: made.waveId })
  return { ...made, hash: frameHash ?? '' }
}

/** The draw as anybody does it who has a SHA-256: no code of ours. */
function byHand(ids: readonly string[], n: number): string[] {
  const sha = (text: string) => createHash('sha256').update(text)
  const hash = sha(
    ids
      .toSorted()
      .map((id) => `${id}\n`)
      .join(''),
  ).digest('hex')
  const u = (id: string) => sha(`${seed}|${hash}\u001f${id}`).digest().readUIntBE(0, 6)
  return ids.toSorted((a, b) => u(a) - u(b)).slice(0, n)
}

test('the contracted share is drawn so that anybody can repeat it', async () => {
  const { waveId, caseIds, hash } = await contracted(10)
  const { size, id: drawId } = await owner.drawRechecks({ id: waveId, seed, seenHash: hash, key: key() })
  expect(size).toBe(6)
  const found = await inspector.rechecks({ id: waveId })
  expect(found.rows?.map((row) => row.caseId).toSorted()).toEqual(byHand(caseIds, 6).toSorted())
  expect(found.draws).toMatchObject([{ seed, frameHash: hash, frameSize: 60, size: 6 }])
  expect(found).toMatchObject({ drawn: 6, owed: 0, frame: 54, error: null })
  expect(await surveyor.redraw({ drawId })).toMatchObject({ sameFrame: true, sameSample: true })
  expect(await actsOf(db, waveId)).toEqual(['survey.contractSet', 'survey.rechecksDrawn'])

  await db
    .updateTable('surveyResponse')
    .set({ disposition: 'refused' })
    .where('waveId', '=', waveId)
    .where('caseId', '=', 'C00001')
    .execute()
  expect(await owner.redraw({ drawId })).toMatchObject({ sameFrame: false, sameSample: false })
})

test('what is not in order is refused, and a changed list too', async () => {
  const { waveId, importId } = await makeWave(db, { zoneId, perPlace: 5 })
  const draw = (given: object) => owner.drawRechecks({ id: waveId, seed, seenHash: 'x', key: key(), ...given })
  await expect(draw({})).rejects.toMatchObject(cause('recheck-no-share'))
  await owner.setContract({ id: waveId, seen: 1, contract, key: key() })
  await expect(draw({})).rejects.toMatchObject(cause('recheck-frame-changed'))
  const { frameHash } = await owner.rechecks({ id: waveId })
  await expect(draw({ seenHash: frameHash, seed: '123' })).rejects.toMatchObject(cause('recheck-seed-short'))
  await draw({ seenHash: frameHash })
  await expect(draw({ seenHash: frameHash })).rejects.toMatchObject(cause('recheck-all-drawn'))
  await db.updateTable('surveyImport').set({ status: 'undone' }).where('id', '=', importId).execute()
  const other = await makeWave(db, { zoneId, cases: [] })
  await owner.setContract({ id: other.waveId, seen: 1, contract, key: key() })
  await expect(draw({ id: other.waveId })).rejects.toMatchObject(cause('recheck-no-interviews'))
  const optIn = await makeWave(db, { zoneId, design: 'opt_in' })
  await expect(draw({ id: optIn.waveId })).rejects.toMatchObject(cause('recheck-opt-in'))
  for (const caller of [surveyor, inspector, as('leader').survey]) {
    const refused = caller.drawRechecks({ id: waveId, seed, seenHash: 'x', key: key() })
    await expect(refused).rejects.toMatchObject(cause('not-permitted'))
  }
})

test('a later delivery owes more; it is drawn from what was not drawn before', async () => {
  const { waveId, importId, placeIds, streetIds, hash } = await contracted(10)
  await owner.drawRechecks({ id: waveId, seed, seenHash: hash, key: key() })
  const [sample] = await db.selectFrom('surveyResponse').selectAll().where('waveId', '=', waveId).limit(1).execute()
  const more = Array.from({ length: 30 }, (_, at) => ({
    ...sample,
    id: crypto.randomUUID(),
    importId,
    caseId: `D${at}`,
    placeId: placeIds[0],
    streetId: streetIds[0],
    answers: '{}',
    traits: '{}',
    flags: '[]',
  }))
  await db
    .insertInto('surveyResponse')
    .values(more as never)
    .execute()
  const stand = await owner.rechecks({ id: waveId })
  expect(stand).toMatchObject({ drawn: 6, owed: 3, frame: 84 })
  const later = createCaller(contextOf(db, actorOf('owner', [zoneId]), '2026-11-24T01:00:00.000Z' as never)).survey
  const second = await later.drawRechecks({ id: waveId, seed, seenHash: stand.frameHash ?? '', key: key() })
  expect(second.size).toBe(3)
  expect(await owner.redraw({ drawId: second.id })).toMatchObject({ sameFrame: true, sameSample: true })
  const cases = (await owner.rechecks({ id: waveId })).rows?.map((row) => row.caseId) ?? []
  expect(new Set(cases).size).toBe(9)
})

test('owner and inspector record what they found; an interview that was none is left out', async () => {
  const { waveId, hash } = await contracted(10)
  await owner.drawRechecks({ id: waveId, seed, seenHash: hash, key: key() })
  const rows = (await inspector.rechecks({ id: waveId })).rows ?? []
  const find = (caller: typeof owner, at: number, outcome: string, note = '', seen = 1) =>
    caller.recordRecheck({
      id: rows[at]?.id ?? '',
      seen,
      mode: 'phone',
      outcome: outcome as never,
      note,
      key: key(),
    } as never)
  await find(inspector, 0, 'confirmed')
  await find(owner, 1, 'not_interviewed', '户主称无人来访，电话13800001234')
  await find(inspector, 2, 'not_reached')
  await expect(find(owner, 3, 'differs')).rejects.toMatchObject(cause('recheck-note-missing'))
  await expect(find(owner, 0, 'confirmed')).rejects.toMatchObject(cause('stale'))
  await expect(find(surveyor, 3, 'confirmed')).rejects.toMatchObject(cause('not-permitted'))
  await expect(find(as('leader').survey, 3, 'confirmed')).rejects.toMatchObject(cause('not-permitted'))
  const kept = (await owner.rechecks({ id: waveId })).rows?.[1]
  expect(kept?.note).toMatch(/^户主称无人来访，电话/)
  expect(kept?.note).not.toContain('13800001234')
  // Whoever was not reached may be reached the next day.
  await find(inspector, 2, 'confirmed', '', 2)
  expect([...(await excludedCases(db, waveId))]).toEqual([rows[1]?.caseId])
  const stand = await as('leader').survey.rechecks({ id: waveId })
  expect(stand).toMatchObject({
    found: { confirmed: 2, not_interviewed: 1, not_reached: 0 },
    error: { n: 3, wrong: 1 },
  })
  expect((await as('unit').survey.rechecks({ id: waveId })).rows).toBeNull()
  expect((await owner.find({ id: waveId })).wave.contract).toEqual(contract)
})

test('the error rate has an interval, and none before two were reached', () => {
  const row = (outcome: string | null) => ({ outcome }) as never
  expect(errorRate([row('confirmed'), row(null), row('not_reached')])).toBeNull()
  const found = errorRate([
    ...Array.from({ length: 95 }, () => row('confirmed')),
    ...Array.from({ length: 5 }, () => row('differs')),
  ])
  expect(found).toMatchObject({ rate: 0.05, n: 100, wrong: 5 })
  expect(found?.low).toBeGreaterThan(0.018)
  expect(found?.low).toBeLessThan(0.025)
  expect(found?.high).toBeGreaterThan(0.1)
  expect(found?.high).toBeLessThan(0.12)
  // None wrong among twenty is not proof of none.
  const none = errorRate(Array.from({ length: 20 }, () => row('confirmed')))
  expect(none?.low).toBe(0)
  expect(none?.high).toBeGreaterThan(0.1)
})
