import { randomUUID } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import { openOffice } from '../cycle/test-office.ts'
import type { Db } from '../database/connect.ts'
import { createCaller } from '../router.ts'
import { contextOf, testNow } from '../test-context.ts'

const key = () => randomUUID()

/** An office with a running cycle and a community under its street, and residents who have something to say. */
export async function openResidentsOffice(db: Db) {
  const office = await openOffice(db)
  await office.open('2026H2' as never)
  const admin = office.as('admin').unit
  const place = { kind: 'community' as const, name: '水流社区', parentId: office.street, sort: 0 }
  const community = (await admin.add({ ...place, sinceDay: '2025-01-01' as never, key: key() })).id
  const resident = (now: Instant = testNow, from: string | null = '203.0.113') =>
    createCaller({ ...contextOf(db, null, now), from }).feedback
  const said = {
    kind: 'transport' as const,
    placeId: community,
    placeWords: '',
    text: '村小学门口的路灯坏了三盏，孩子放学看不清路',
    phone: null,
    consentVersion: null,
    photoIds: [],
  }
  const submit = (changed: Record<string, unknown> = {}) =>
    resident().submit({ ...said, ...changed, key: key() } as never)
  const opinions = () => db.selectFrom('opinion').selectAll().orderBy('number').execute()
  const last = async () => {
    const row = (await opinions()).at(-1)
    if (!row) throw new Error('nothing was said')
    return row
  }
  return { ...office, community, resident, said, submit, opinions, last, key }
}
