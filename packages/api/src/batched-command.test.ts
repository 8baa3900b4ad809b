import { randomUUID } from 'node:crypto'
import { Refusal } from '@ratchet/domain/refusal'
import { expect, test } from 'vitest'
import { laneOf } from './batched-command.ts'
import type { Perform } from './command.ts'
import type { Context } from './context.ts'
import { createLane } from './database/lane.ts'
import { testDatabase } from './database/test-database.ts'
import { contextOf } from './test-context.ts'

const { db } = await testDatabase()
const ctx = contextOf(db, null)

/** Stands in for a public act: stores a row, refuses some, breaks the transaction with others. */
const addPerson: Perform<{ name: string }, Context, { id: string }> = async ({ tx, ctx: c, record }, { name }) => {
  const id = c.newId()
  const person = { id, name: name === 'poison' ? (null as never) : name, userId: null, illustrative: false, version: 1 }
  await tx.insertInto('person').values(person).execute()
  if (name === 'refused') throw new Refusal('not-found')
  await record({ act: 'person.added', subject: ['person', id], payload: {} })
  return { id }
}
const send = (key: string, name: string) =>
  laneOf(db).run({ ctx, procedure: 'cycle.list', input: { key, name } as never, act: addPerson as never })

test('300 at once, with poison, refusals and duplicates: what is stored is what was acknowledged', async () => {
  const sent = Array.from({ length: 300 }, (_, n) => {
    if (n % 60 === 7) return { key: `key-${n}-poison`, name: 'poison' }
    if (n % 60 === 21) return { key: `key-${n}-refused`, name: 'refused' }
    return { key: `key-${n % 250}-sent`, name: `n${n % 250}` }
  })
  const answers = await Promise.allSettled(sent.map(({ key, name }) => send(key, name)))
  const good = sent.flatMap(({ key, name }, at) => (name.startsWith('n') ? [{ key, answer: answers[at] }] : []))
  const idByKey = new Map<string, unknown>()
  for (const { key, answer } of good) {
    const id = answer?.status === 'fulfilled' ? answer.value.id : null
    expect(id).toEqual(idByKey.get(key) ?? expect.any(String))
    idByKey.set(key, id)
  }
  const refused = sent.flatMap(({ name }, at) => (name === 'refused' ? [answers[at]] : []))
  expect(refused).toHaveLength(5)
  for (const answer of refused) expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } })
  const poisoned = sent.flatMap(({ name }, at) => (name === 'poison' ? [answers[at]?.status] : []))
  expect(poisoned).toEqual(Array(5).fill('rejected'))

  const stored = await db.selectFrom('person').select('id').execute()
  expect(stored.map((row) => row.id).sort()).toEqual([...idByKey.values()].sort())
  const facts = await db.selectFrom('fact').select(['subjectId', 'changedRows']).execute()
  expect(facts.map((fact) => fact.subjectId).sort()).toEqual([...idByKey.values()].sort())
  for (const { subjectId, changedRows } of facts) expect(changedRows).toMatchObject([{ id: subjectId }])
})

test('a crowd shares transactions, a lone act does not wait', async () => {
  const sizes: number[] = []
  const lane = createLane<number, number>({
    width: 1,
    largest: 4,
    together: async (batch) => {
      sizes.push(batch.length)
      return batch
    },
    alone: async (one) => {
      sizes.push(1)
      return one
    },
  })
  expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => lane.run(n)))).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(sizes).toEqual([1, 4, 2])
})

test('more than may wait are refused at once, and the lane goes on', async () => {
  const gate = Promise.withResolvers<void>()
  const lane = createLane<number, number>({
    width: 1,
    capacity: 2,
    together: async (batch) => batch,
    alone: (one) => gate.promise.then(() => one),
  })
  const taken = [1, 2, 3].map((n) => lane.run(n))
  await expect(lane.run(4)).rejects.toMatchObject({ code: 'queue-full' })
  gate.resolve()
  expect(await Promise.all(taken)).toEqual([1, 2, 3])
  expect(await lane.run(5)).toBe(5)
})

test('an act that writes after its last fact leaves nothing: no fact would bind that row', async () => {
  const act: typeof addPerson = async (given, input) => {
    const answer = await addPerson(given, input)
    await given.tx.updateTable('person').set({ version: 2 }).where('id', '=', answer.id).execute()
    return answer
  }
  const input = { key: randomUUID(), name: 'late' } as never
  const late = laneOf(db).run({ ctx, procedure: 'cycle.list', input, act: act as never })
  await expect(late).rejects.toThrow('after the last fact')
  expect(await db.selectFrom('person').select('id').where('name', '=', 'late').execute()).toEqual([])
})
