import { expect, test } from 'vitest'
import type { Actor } from '../people/permission.ts'
import { deliveryOf, rechecksDue, setContract, whyNotSetContract } from './contract.ts'
import { seesWholeRecords, surveyorUnits, whyNotOfFirm } from './firm.ts'
import type { Contract } from './plan.ts'
import { eligibilityOf, noCounts, setFieldwork, whyNotSetFieldwork } from './response-rate.ts'
import type { Wave } from './wave.ts'

const wave = { id: 'w', firm: '甲', design: 'probability', releasedOn: null, version: 3 } as unknown as Wave
const contract = {
  number: '测评〔2026〕3号',
  signedOn: '2026-06-20',
  from: '2026-08-01',
  to: '2026-08-31',
  interviews: 640,
  recheckShare: 0.1,
  fee: null,
  terms: '',
} as Contract

test('a contract is kept; its days must be in order', () => {
  expect(setContract(wave, contract)).toMatchObject({ wave: { version: 4 }, fact: { act: 'survey.contractSet' } })
  const before = { ...contract, to: '2026-07-31' as never }
  expect(whyNotSetContract(before)).toMatchObject({ code: 'contract-ends-before-it-begins' })
  const late = { ...contract, signedOn: '2026-09-01' as never }
  expect(whyNotSetContract(late)).toMatchObject({ code: 'contract-signed-after-end' })
})

test.each([
  ['in time', 640, '2026-08-30', '2026-10-01', 0],
  ['complete, but late', 700, '2026-09-04', '2026-10-01', 4],
  ['short, and the day has passed', 600, '2026-08-30', '2026-09-03', 3],
  ['short, but still time', 10, null, '2026-08-10', 0],
])('what was delivered: %s', (_, interviews, last, today, daysLate) => {
  const stand = { interviews, lastDelivery: last as never, rechecksDone: 5 }
  expect(deliveryOf(contract, stand, today as never)).toMatchObject({
    daysLate,
    isComplete: interviews >= 640,
    rechecksDue: interviews / 10,
  })
})

test('re-checks due are rounded up and not by a digit of the machine', () => {
  expect([rechecksDue(0.1, 640), rechecksDue(0.1, 641), rechecksDue(0.07, 100), rechecksDue(0, 50)]).toEqual([
    64, 65, 7, 0,
  ])
})

test('a surveyor reads the own firm’s wave; whoever else works here reads all', () => {
  const actor = (...roles: string[]) =>
    ({ grants: roles.map((role, at) => ({ role, unitId: `u${at}`, path: [] })) }) as unknown as Actor
  expect(surveyorUnits(actor('surveyor'))).toEqual(['u0'])
  expect(surveyorUnits(actor('inspector'))).toBeNull()
  expect(whyNotOfFirm(null, wave)).toBeNull()
  expect(whyNotOfFirm(['甲'], wave)).toBeNull()
  expect(whyNotOfFirm(['乙'], wave)).toMatchObject({ code: 'other-firm' })
  expect(['owner', 'surveyor', 'leader', 'unit'].map((role) => seesWholeRecords(actor(role), false))).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect(seesWholeRecords(actor('surveyor', 'leader'), true)).toBe(true)
})

test('a second role opens what it may itself, and nothing of another firm beside', () => {
  const actor = (...roles: string[]) =>
    ({ grants: roles.map((role, at) => ({ role, unitId: `u${at}`, path: [] })) }) as unknown as Actor
  expect(surveyorUnits(actor('surveyor', 'inspector'))).toBeNull()
  expect(surveyorUnits(actor('surveyor', 'auditor'))).toEqual(['u0'])
  expect(surveyorUnits(actor('inspector', 'surveyor'), 'survey.import')).toEqual(['u1'])
  expect(surveyorUnits(actor('surveyor', 'owner'), 'survey.import')).toBeNull()
})

test('outcomes are typed where no microdata count them; e has its basis', () => {
  const typed = { counts: { ...noCounts, complete: 600, refused: 50 }, eligible: null, eligibleBasis: '' }
  expect(setFieldwork(wave, typed, null).wave).toMatchObject({ version: 4, fieldwork: { counts: { complete: 600 } } })
  const counted = { ...noCounts, complete: 612 }
  expect(setFieldwork(wave, typed, counted).wave.fieldwork?.counts).toEqual(counted)
  expect(whyNotSetFieldwork(wave, { ...typed, counts: noCounts }, false)).toMatchObject({ code: 'fieldwork-empty' })
  expect(whyNotSetFieldwork(wave, { ...typed, counts: noCounts }, true)).toBeNull()
  expect(whyNotSetFieldwork(wave, { ...typed, eligible: 0.6 }, false)).toMatchObject({ code: 'fieldwork-no-basis' })
  expect(whyNotSetFieldwork({ design: 'opt_in' }, typed, false)).toMatchObject({ code: 'fieldwork-opt-in' })
})

test('e: as typed, else as among the settled cases, else 1', () => {
  const counts = { ...noCounts, complete: 60, refused: 20, ineligible: 20, unknown_household: 40 }
  expect(eligibilityOf(counts, 0.5)).toEqual({ e: 0.5, basis: 'typed' })
  expect(eligibilityOf(counts, null)).toEqual({ e: 0.8, basis: 'settled' })
  expect(eligibilityOf({ ...noCounts, unknown_other: 3 }, null)).toEqual({ e: 1, basis: 'assumed' })
})
