import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { key } from '../rectification/test-office.ts'
import { later, openLookbackOffice } from './test-round.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openLookbackOffice(db)
const cycleId: CycleId = '2026H2'
const late = later(34)

/** The rate in which the opinion is counted as part or as miss, or none, on a day when every answer was due. */
async function groupOf(opinionId: string | undefined, rate: 'responded' | 'solved') {
  const owner = await office.as('李岚', late)
  for (const group of ['hit', 'miss'] as const) {
    const { rows } = await owner.rateRows({ cycleId, unitId: null, rate, group })
    if (rows.some((row) => row.opinionId === opinionId)) return group
  }
  return null
}

test('a plan answers those who had spoken when it was approved, and nobody who came after', async () => {
  const { opinions: before } = await office.closed(1, { at: later(1) })
  const { opinions: after } = await office.closed(1, { at: later(-1) })
  expect(await groupOf(before[0], 'responded')).toBe('hit')
  expect(await groupOf(after[0], 'responded')).toBe('miss')
})

test('an answer that was withdrawn answers nobody', async () => {
  const { opinions, itemId: id } = await office.closed(1, { at: later(-1) })
  const owner = await office.call('李岚', later(1))
  const { opinion } = await owner.opinion.find({ id: opinions[0] ?? '' })
  await owner.opinion.mask({ id: opinion.id, seen: opinion.version, masked: '校门口的路灯坏了', key: key() })
  const { quote, done, version, photosAfter } = await owner.rectification.previewPublication({ id })
  const photos = { photosBefore: [], photosAfter: photosAfter.map((photo) => photo.id) }
  const draft = { id, seen: version, quote, done, outcome: 'solved' as const, againDay: null, ...photos }
  const { publicationId } = await owner.rectification.publish({ ...draft, key: key() } as never)
  expect(await groupOf(opinion.id, 'responded')).toBe('hit')
  await owner.rectification.withdraw({ id: publicationId, reason: '照片不清', key: key() })
  expect(await groupOf(opinion.id, 'responded')).toBe('miss')
})

test('what was closed before use is neither solved nor a miss, and still its unit’s to answer', async () => {
  const { opinions, itemId } = await office.closed(1, { at: later(1) })
  const [opinionId] = opinions
  const unitOf = async () => {
    const owner = await office.as('李岚', late)
    const { rows } = await owner.rateRows({ cycleId, unitId: null, rate: 'responded', group: 'hit' })
    return rows.find((row) => row.opinionId === opinionId)?.unitId
  }
  expect(await groupOf(opinionId, 'solved')).toBe('hit')
  const unitId = await unitOf()
  expect(unitId).toBeTruthy()
  const imported = { origin: 'imported', outcome: null }
  await db.updateTable('rectificationItem').set(imported).where('id', '=', itemId).execute()
  expect(await groupOf(opinionId, 'solved')).toBeNull()
  expect(await unitOf()).toBe(unitId)
})
