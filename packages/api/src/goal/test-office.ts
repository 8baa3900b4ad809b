import { randomUUID } from 'node:crypto'
import { type AspectId, aspectIds } from '@ratchet/domain/cycle/aspect'
import { firstCrosswalk } from '@ratchet/domain/cycle/crosswalk'
import { usualRise } from '@ratchet/domain/cycle/stage'
import type { Db } from '../database/connect.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'

const cycleId = '2026H2'

async function addUnit(db: Db, name: string, kind: string, parentId: string | null): Promise<string> {
  const id = randomUUID()
  const row = { id, code: null, kind, name, parentId, sort: 0, sinceDay: '2026-01-01', retiredDay: null }
  await db
    .insertInto('unit')
    .values({ ...row, mergedIntoId: null, illustrative: true, version: 1 })
    .execute()
  return id
}

/** A small office with one running half-year: whoever tests targets or measures begins here. */
export async function testOffice(db: Db) {
  const zone = await addUnit(db, '西安国际港务区', 'zone', null)
  const education = await addUnit(db, '教育局', 'department', zone)
  const environment = await addUnit(db, '生态环境局', 'department', zone)
  const street = await addUnit(db, '新筑街道', 'street', zone)
  const other = await addUnit(db, '新合街道', 'street', zone)
  const units = { zone, education, environment, street, other }
  const as = (...given: Parameters<typeof actorOf>) => createCaller(contextOf(db, actorOf(...given)))
  const people = {
    owner: as('owner', [zone]),
    leader: as('leader', [zone]),
    education: as('lead_unit', [zone, education]),
    environment: as('lead_unit', [zone, environment]),
    street: as('unit', [zone, street]),
    admin: as('admin', [zone]),
  }
  let keys = 0
  const key = () => {
    keys += 1
    return `test-key-${keys}`
  }
  const leads: Partial<Record<AspectId, string>> = { education, environment }
  const aspects = aspectIds.map((id) => ({ id, weight: 1, leadUnitId: leads[id] ?? null }))
  const { owner } = people
  await owner.catalogue.addEdition({ kind: 'aspects', content: aspects, note: '六项', key: key() } as never)
  await owner.catalogue.addEdition({ kind: 'crosswalk', content: firstCrosswalk, note: '四项', key: key() } as never)
  await owner.cycle.open({ id: cycleId, provisional: false, floorPolicy: 'published', key: key() })
  const setFloor = (subject: string, before: number) =>
    db.updateTable('floor').set({ before }).where('cycleId', '=', cycleId).where('subject', '=', subject).execute()
  const factsOf = (subjectId: string) =>
    db.selectFrom('fact').selectAll().where('subjectId', '=', subjectId).orderBy('at').execute()
  /** A management item of the half-year before: this one's strategy must contain the change that it asks for. */
  const addManagementItem = async (change: string): Promise<string> => {
    const before = { id: '2026H1', stage: 'closed', provisional: false, floorPolicy: 'published' }
    const editions = { aspectsEdition: 1, crosswalkEdition: 1, illustrative: true, version: 1 }
    await db
      .insertInto('cycle')
      .values({ ...before, ...editions, largestRise: JSON.stringify(usualRise), openedAt: testNow, closedAt: testNow })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const item = { cycleId, subject: 'overall', leadUnitId: education, dueDay: null, title: '停水告知不及时' } as const
    const opened = await owner.rectification.open({ ...item, key: key() })
    const id = randomUUID()
    const open = { cause: null, ownerName: null, dueDay: null, doneDay: null, version: 1 }
    await db
      .insertInto('managementItem')
      .values({ id, cycleId: before.id, unitId: education, sourceItemId: opened.id, category: '供水', change, ...open })
      .execute()
    return id
  }
  const close = () =>
    db
      .updateTable('cycle')
      .set({ stage: 'closed', closedAt: '2027-01-20T01:00:00.000Z' })
      .where('id', '=', cycleId)
      .execute()
  return { cycleId, units, people, key, setFloor, factsOf, addManagementItem, close }
}
