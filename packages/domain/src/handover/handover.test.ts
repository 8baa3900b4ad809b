import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import type { UnitKind } from '../people/unit.ts'
import {
  batchStandingOf,
  type ChainUnit,
  differenceOf,
  give,
  type Handover,
  heldBy,
  receive,
  whyNotGive,
  whyNotReceive,
} from './handover.ts'
import { batchNumber, makeBatch, type PrintBatch, type PrintedPoint, whyNotMakeBatch } from './print-batch.ts'
import { readsBatch } from './reader.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const now = '2026-11-27T04:00:00.000Z' as Instant
const today = '2026-11-27' as Day
const unit = (at: number, kind: UnitKind, under: ChainUnit | null, retiredDay: Day | null = null): ChainUnit => ({
  id: id(at),
  kind,
  name: `${kind} ${at}`,
  retiredDay,
  path: [...(under?.path ?? []), id(at)],
})
const zone = unit(1, 'zone', null)
const street = unit(2, 'street', zone)
const otherStreet = unit(3, 'street', zone)
const community = unit(4, 'community', street)
const property = unit(5, 'property', community)
const village = unit(6, 'village', otherStreet)
const gone = unit(7, 'community', street, today)
const department = unit(8, 'department', zone)

const batch: PrintBatch = {
  id: id(20),
  number: 'FF-2026-0007',
  streetId: street.id,
  sheet: 'poster',
  copies: 2,
  scanBy: '2026-12-10' as Day,
  madeByName: '李岚',
  madeAt: now,
  version: 1,
  points: 30,
  sheets: 60,
}
const handover = (from: ChainUnit, to: ChainUnit, sheets: number, receivedSheets: number | null): Handover => ({
  id: id(30),
  batchId: batch.id,
  fromUnitId: from.id,
  toUnitId: to.id,
  sheets,
  givenByName: '甲',
  givenAt: now,
  receivedSheets,
  receivedByName: receivedSheets === null ? null : '乙',
  receivedAt: receivedSheets === null ? null : now,
  note: '',
  version: 1,
})
const came = handover(zone, street, 60, 58)

describe('a batch', () => {
  const point: PrintedPoint = { id: id(40), site: '3号楼大堂', status: 'open', streetId: street.id, batchNumber: null }
  const plan = { streetId: street.id, sheet: 'poster', copies: 2, scanBy: batch.scanBy, pointIds: [point.id] } as const
  test.each<[string, Partial<PrintedPoint>, object, string | null]>([
    ['of open points of the street', {}, {}, null],
    ['to be scanned by today', {}, { scanBy: today }, null],
    ['to be scanned by yesterday', {}, { scanBy: '2026-11-26' }, 'scan-by-passed'],
    ['with a point of another street', { streetId: otherStreet.id }, {}, 'point-elsewhere'],
    ['with a closed point', { status: 'closed' }, {}, 'point-not-open'],
    ['with a point of another batch', { batchNumber: 'FF-2026-0001' }, {}, 'point-in-batch'],
    ['with a point that nobody knows', {}, { pointIds: [point.id, id(41)] }, 'no-points'],
  ])('%s', (_, change, planned, code) => {
    const why = whyNotMakeBatch(
      { ...plan, pointIds: [point.id], ...planned } as never,
      [{ ...point, ...change }],
      today,
    )
    expect(why?.code ?? null).toBe(code)
  })
  test('holds a sheet for each point and copy, and is numbered on within its year', () => {
    const fresh = { id: id(21), number: batchNumber('2026', 7), name: '李岚' }
    const made = makeBatch({ ...plan, pointIds: [point.id] }, [point], fresh, { today, at: now })
    expect(made.batch).toMatchObject({ number: 'FF-2026-0007', points: 1, sheets: 2, version: 1 })
    expect(made.fact).toMatchObject({ act: 'handover.batchMade', subject: ['print_batch', id(21)], unitId: street.id })
  })
})

test('how a batch stands', () => {
  expect(batchStandingOf([])).toBe('printed')
  expect(batchStandingOf([came, handover(street, community, 10, null)])).toBe('waiting')
  expect(batchStandingOf([came])).toBe('received')
})

test('what a unit holds is what it counted in, less what it gave on', () => {
  expect(heldBy(zone, batch, [])).toBe(60)
  expect(heldBy(zone, batch, [came])).toBe(0)
  expect(heldBy(street, batch, [handover(zone, street, 60, null)])).toBe(0)
  expect(heldBy(street, batch, [came, handover(street, community, 10, null)])).toBe(48)
  expect(heldBy(community, batch, [came])).toBe(0)
})

test.each<[ChainUnit, ChainUnit, number, readonly Handover[], string | null]>([
  [zone, street, 60, [], null],
  [zone, street, 61, [], 'more-than-held'],
  [zone, street, 1, [came], 'more-than-held'],
  [street, community, 58, [came], null],
  [street, community, 59, [came], 'more-than-held'],
  [street, property, 5, [came], null],
  [community, property, 5, [came, handover(street, community, 5, 5)], null],
  [street, street, 1, [came], 'to-oneself'],
  [street, gone, 1, [came], 'receiver-retired'],
  [zone, community, 1, [], 'not-down-the-chain'],
  [zone, otherStreet, 1, [], 'not-down-the-chain'],
  [zone, department, 1, [], 'not-down-the-chain'],
  [street, village, 1, [came], 'not-down-the-chain'],
  [community, street, 1, [came], 'not-down-the-chain'],
])('giving on %#', (from, to, sheets, handovers, code) => {
  expect(whyNotGive({ batch, from, to, sheets, handovers })?.code ?? null).toBe(code)
})

describe('receiving', () => {
  const waiting = handover(zone, street, 60, null)
  const by = { userId: id(50), name: '乙', alsoHoldsGiver: false }
  const whole = { sheets: 60, note: '', by, giverId: id(51) }
  test.each<[string, Partial<typeof whole>, string | null]>([
    ['all that was given', {}, null],
    ['fewer, without a word', { sheets: 58 }, 'difference-unexplained'],
    ['fewer, and why', { sheets: 58, note: '两张受潮' }, null],
    ['more, without a word', { sheets: 61 }, 'difference-unexplained'],
    ['by whoever gave', { giverId: by.userId }, 'own-handover'],
    ['in the place of the receiver, without a word', { by: { ...by, alsoHoldsGiver: true } }, 'stand-in-unexplained'],
    ['in the place of the receiver, by a slip', { by: { ...by, alsoHoldsGiver: true }, note: '纸质签收单' }, null],
  ])('%s', (_, change, code) => {
    expect(whyNotReceive(waiting, { ...whole, ...change })?.code ?? null).toBe(code)
  })
  test('is done once, keeps both notes, and names the difference', () => {
    const given = give(
      { batch, from: zone, to: street, sheets: 60, handovers: [] },
      { id: id(31), name: '甲', note: '含备用2张' },
      now,
    )
    expect(given.fact).toMatchObject({ act: 'handover.given', unitId: zone.id })
    const { handover: received, fact } = receive(given.handover, { ...whole, sheets: 58, note: '两张受潮' }, now)
    expect(received).toMatchObject({
      receivedSheets: 58,
      receivedByName: '乙',
      note: '含备用2张\n两张受潮',
      version: 2,
    })
    expect(fact).toMatchObject({ act: 'handover.received', unitId: street.id })
    expect(differenceOf(received)).toBe(-2)
    expect(differenceOf(given.handover)).toBeNull()
    expect(whyNotReceive(received, whole)?.code).toBe('received-already')
  })
})

test.each<[string, ChainUnit, string, boolean]>([
  ['the owner', zone, 'owner', true],
  ['the street', street, 'unit', true],
  ['the community that has some', community, 'unit', true],
  ['a company below it', property, 'unit', false],
  ['another street', otherStreet, 'unit', false],
  ['a department of the zone', department, 'lead_unit', false],
  ['an editor', zone, 'editor', false],
])('%s reads of the batch: %#', (_, at, role, reads) => {
  const all = [zone, street, otherStreet, community, property, department]
  const pathOf = (wanted: string) => all.find((row) => row.id === wanted)?.path ?? []
  const actor = { grants: [{ role: role as never, unitId: at.id, path: at.path }] }
  const handovers = [came, handover(street, community, 10, null)]
  expect(readsBatch(actor, { streetId: street.id, handovers }, pathOf)).toBe(reads)
})
