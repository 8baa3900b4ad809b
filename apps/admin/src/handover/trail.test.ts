import type { Actor } from '@ratchet/domain/people/permission'
import { expect, test } from 'vitest'
import { type BatchRow, type HandoverRow, mayReceive, sealOf, takersFrom, trailOf, type UnitRow } from './trail.ts'

const unit = (id: string, kind: UnitRow['kind'], parent: UnitRow | null): UnitRow => ({
  id,
  kind,
  name: id,
  parentId: parent?.id ?? null,
  retiredDay: null,
  path: [...(parent?.path ?? []), id],
})
const zone = unit('zone', 'zone', null)
const street = unit('street', 'street', zone)
const community = unit('community', 'community', street)
const property = unit('property', 'property', community)
const neighbour = unit('neighbour', 'street', zone)
const units = [zone, street, community, property, neighbour]
const handover = (from: UnitRow, to: UnitRow, sheets: number, receivedSheets: number | null): HandoverRow => ({
  id: `${from.id}-${to.id}-${sheets}`,
  batchId: 'b',
  fromUnitId: from.id,
  toUnitId: to.id,
  sheets,
  givenByName: '甲',
  givenAt: '2026-11-20T02:00:00.000Z' as never,
  receivedSheets,
  receivedByName: receivedSheets === null ? null : '乙',
  receivedAt: receivedSheets === null ? null : ('2026-11-21T02:00:00.000Z' as never),
  note: '',
  version: 1,
  givenByMe: false,
})
const batch = {
  id: 'b',
  streetId: 'street',
  sheets: 40,
  handovers: [
    handover(zone, street, 40, 40),
    handover(street, community, 6, 5),
    handover(street, community, 2, null),
    handover(community, property, 3, 3),
  ],
} as unknown as BatchRow
const actorAt = (at: UnitRow): Actor => ({
  userId: 'u',
  name: '乙',
  grants: [{ role: at.kind === 'zone' ? 'owner' : 'unit', unitId: at.id, path: at.path }],
})

test('the way of the sheets is a tree: one stop a unit, with every receipt and what lies there', () => {
  const trail = trailOf(batch, units)
  const shape = (stop: typeof trail): unknown =>
    stop && [stop.unit.id, stop.held, stop.came.map(sealOf), stop.next.map(shape)]
  expect(shape(trail)).toEqual([
    'zone',
    0,
    [],
    [['street', 32, ['received'], [['community', 2, ['different', 'waiting'], [['property', 3, ['received'], []]]]]]],
  ])
})

test('the receiver confirms as such, who holds the giver too in its place, and nobody what was confirmed or is their own', () => {
  const [, , waiting = handover(street, community, 2, null)] = batch.handovers
  expect(mayReceive(actorAt(community), waiting, units)).toBe('own')
  expect(mayReceive(actorAt(street), waiting, units)).toBe('stand-in')
  expect(mayReceive(actorAt(zone), waiting, units)).toBe('stand-in')
  expect(mayReceive(actorAt(neighbour), waiting, units)).toBeNull()
  expect(mayReceive(actorAt(community), { ...waiting, givenByMe: true }, units)).toBeNull()
  expect(mayReceive(actorAt(community), handover(street, community, 2, 2), units)).toBeNull()
})

test('sheets go on to those below only', () => {
  expect(takersFrom(zone, batch, units).map((row) => row.id)).toEqual(['street'])
  expect(takersFrom(street, batch, units).map((row) => row.id)).toEqual(['community', 'property'])
  expect(takersFrom(property, batch, units)).toEqual([])
})
