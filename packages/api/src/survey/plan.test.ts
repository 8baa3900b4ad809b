import { noCounts } from '@ratchet/domain/survey/response-rate'
import { expect, test } from 'vitest'
import { actsOf, key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'
import { makeWave } from './test-wave.ts'

const { db } = await testDatabase()
const office = await openOffice(db, { catalogues: false })
const { zoneId, as } = office
const owner = as('owner').survey
const firm = await as('admin').unit.add({
  kind: 'survey_firm',
  name: '甲机构',
  parentId: zoneId,
  sort: 0,
  sinceDay: '2025-01-01' as never,
  key: key(),
})
const rival = await as('admin').unit.add({
  kind: 'survey_firm',
  name: '乙机构',
  parentId: zoneId,
  sort: 0,
  sinceDay: '2025-01-01' as never,
  key: key(),
})
const surveyorOf = (unitId: string) =>
  createCaller(contextOf(db, actorOf('surveyor', [zoneId, unitId]), testNow)).survey
const own = surveyorOf(firm.id)
const other = surveyorOf(rival.id)

const plan = {
  interviews: 640,
  frame: { source: '街道住户名册', size: 42_000, asOf: '2026-06-30' as never },
  strata: 'street' as const,
  clusters: 'place' as const,
  isFinite: true,
  weights: 'given' as const,
  lonelyPsu: 'error' as const,
  margins: [{ trait: 'gender' as const, targets: { male: 20_300, female: 21_700 } }],
  expectedRate: 0.8,
  expectedDeff: 1.5,
  expectedResponse: 0.6,
}
const contract = {
  number: '测评〔2026〕3号',
  signedOn: '2026-06-20' as never,
  from: '2026-08-01' as never,
  to: '2026-08-31' as never,
  interviews: 30,
  recheckShare: 0.1,
  fee: 180_000,
  terms: '',
}
const releasedOn = '2026-09-20' as never
const cause = (code: string) => ({ cause: { code } })

test('the owner plans a wave; the plan stays once it is released', async () => {
  const { waveId } = await makeWave(db, { zoneId, quarter: '2026Q3' })
  const done = await owner.plan({ id: waveId, seen: 1, plan, key: key() })
  expect(done).toEqual({ id: waveId, version: 2 })
  expect((await owner.find({ id: waveId })).wave.plan).toEqual(plan)
  expect(await actsOf(db, waveId)).toEqual(['survey.planned'])

  await expect(owner.plan({ id: waveId, seen: 1, plan, key: key() })).rejects.toMatchObject(cause('stale'))
  const uneven = { ...plan, margins: [...plan.margins, { trait: 'street' as const, targets: { 甲: 1, 乙: 2 } }] }
  await expect(owner.plan({ id: waveId, seen: 2, plan: uneven, key: key() })).rejects.toMatchObject({
    cause: { code: 'margin-totals-differ', details: { difference: 41_997 } },
  })
  const results = [{ theme: 'overall' as const, estimate: 82, se: 1, margin: null, n: 600 }]
  const { version } = await owner.reportWave({ id: waveId, seen: 2, releasedOn, n: 600, results, key: key() })
  const at = { id: waveId, seen: version }
  await expect(owner.plan({ ...at, plan, key: key() })).rejects.toMatchObject(cause('plan-released'))
  await expect(owner.setQuotas({ ...at, quotas: [], key: key() })).rejects.toMatchObject(cause('plan-released'))
  // The contract decides no figure, and its numbers often come later.
  await owner.setContract({ ...at, contract, key: key() })
})

test('nobody but the owner sets anything around a wave', async () => {
  const { waveId, placeIds } = await makeWave(db, { zoneId })
  const at = { id: waveId, seen: 1 }
  const fieldwork = { counts: noCounts, eligible: null, eligibleBasis: '' }
  for (const caller of [own, as('leader').survey, as('inspector').survey, as('unit').survey]) {
    const refused = [
      caller.plan({ ...at, plan, key: key() }),
      caller.setContract({ ...at, contract, key: key() }),
      caller.setQuotas({ ...at, quotas: [{ placeId: placeIds[0] as string, target: 4 }], key: key() }),
      caller.setFieldwork({ ...at, fieldwork, key: key() }),
    ]
    for (const one of refused) await expect(one).rejects.toMatchObject(cause('not-permitted'))
  }
  expect(await actsOf(db, waveId)).toEqual([])
})

test('a surveyor reads the own firm’s wave and no other', async () => {
  const { waveId } = await makeWave(db, { zoneId })
  expect((await own.find({ id: waveId })).wave.firm).toBe('甲机构')
  expect((await own.quotas({ id: waveId })).length).toBeGreaterThan(5)
  await expect(other.find({ id: waveId })).rejects.toMatchObject(cause('other-firm'))
  await expect(other.quotas({ id: waveId })).rejects.toMatchObject(cause('other-firm'))
  await expect(as('auditor').survey.find({ id: waveId })).rejects.toMatchObject(cause('not-permitted'))
})

test('quotas are set as one list and stand beside what came', async () => {
  const { waveId, placeIds, streetIds } = await makeWave(db, { zoneId, perPlace: 4 })
  const [first = '', second = '', third = ''] = placeIds
  const set = (seen: number, quotas: { placeId: string; target: number }[]) =>
    owner.setQuotas({ id: waveId, seen, quotas, key: key() })
  await set(1, [
    { placeId: first, target: 10 },
    { placeId: second, target: 4 },
  ])
  await set(2, [
    { placeId: first, target: 12 },
    { placeId: third, target: 5 },
  ])
  const rows = (await owner.quotas({ id: waveId })).filter((row) => (streetIds as string[]).includes(row.streetId))
  expect(rows.find((row) => row.id === first)).toMatchObject({
    target: 12,
    completed: 4,
    streetId: streetIds[0] as string,
  })
  expect(rows.find((row) => row.id === second)).toMatchObject({ target: null, completed: 4 })
  expect((await owner.find({ id: waveId })).quotaTotal).toBe(17)
  expect(await actsOf(db, waveId)).toEqual(['survey.quotasSet', 'survey.quotasSet'])
  await expect(set(3, [{ placeId: streetIds[0] as string, target: 3 }])).rejects.toMatchObject(
    cause('quota-not-a-place'),
  )
  await expect(set(2, [])).rejects.toMatchObject(cause('stale'))
})

test('what was delivered stands beside the contract', async () => {
  const { waveId } = await makeWave(db, { zoneId, perPlace: 6 })
  await owner.setContract({ id: waveId, seen: 1, contract, key: key() })
  const { delivery } = await as('inspector').survey.find({ id: waveId })
  expect(delivery).toEqual({
    delivered: 36,
    contracted: 30,
    daysLate: 1,
    isComplete: true,
    rechecksDone: 0,
    rechecksDue: 4,
  })
  const late = { ...contract, to: '2026-07-01' as never }
  const refused = owner.setContract({ id: waveId, seen: 2, contract: late, key: key() })
  await expect(refused).rejects.toMatchObject(cause('contract-ends-before-it-begins'))
  expect(await actsOf(db, waveId)).toEqual(['survey.contractSet'])
})

test('an opt-in wave has neither plan nor quotas nor response rates', async () => {
  const { waveId, placeIds } = await makeWave(db, { zoneId, design: 'opt_in' })
  const at = { id: waveId, seen: 1, key: key() }
  await expect(owner.plan({ ...at, plan })).rejects.toMatchObject(cause('plan-opt-in'))
  const quotas = [{ placeId: placeIds[0] as string, target: 4 }]
  await expect(owner.setQuotas({ ...at, key: key(), quotas })).rejects.toMatchObject(cause('plan-opt-in'))
  const fieldwork = { counts: { ...noCounts, complete: 4 }, eligible: null, eligibleBasis: '' }
  await expect(owner.setFieldwork({ ...at, key: key(), fieldwork })).rejects.toMatchObject(cause('fieldwork-opt-in'))
})
