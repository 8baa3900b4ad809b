import { randomUUID } from 'node:crypto'
import type { CatalogueKind } from '@ratchet/domain/catalogue/catalogue'
import { aspectIds } from '@ratchet/domain/cycle/aspect'
import { firstCrosswalk } from '@ratchet/domain/cycle/crosswalk'
import { fiveOf, fiveTables, usualScales } from '@ratchet/domain/questionnaire/scale'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'

const { db } = await testDatabase()
const zone = randomUUID()
const as = (role: Parameters<typeof actorOf>[0]) => createCaller(contextOf(db, actorOf(role, [zone]))).catalogue
const owner = as('owner')
const aspects = (weight: number) => aspectIds.map((id) => ({ id, weight, leadUnitId: null }))
const add = (kind: CatalogueKind, content: unknown, note = '首版') =>
  owner.addEdition({ kind, content: content as never, note, key: randomUUID() })

test('editions are numbered per kind, none is changed, and the trail has the content', async () => {
  expect(await add('aspects', aspects(1))).toMatchObject({ edition: 1 })
  expect(await add('aspects', aspects(2), '权重调整')).toMatchObject({ edition: 2 })
  expect(await add('crosswalk', firstCrosswalk)).toMatchObject({ edition: 1 })
  const list = await as('leader').list({})
  expect(list.map(({ kind, edition }) => `${kind}/${edition}`)).toEqual(['aspects/2', 'aspects/1', 'crosswalk/1'])
  const fact = await db.selectFrom('fact').selectAll().where('subjectId', '=', 'aspects/2').executeTakeFirstOrThrow()
  expect(fact.payload).toMatchObject({ note: '权重调整', content: aspects(2) })
})

test.each([
  ['without a note', 'peers', ['甲区', '乙区'], ' ', 'note-missing'],
  ['with a zone twice', 'peers', ['甲区', '甲区'], 'x', 'entry-twice'],
  ['without an aspect', 'aspects', aspects(1).slice(1), 'x', 'aspect-missing-in-catalogue'],
  ['as it was', 'aspects', aspects(2), 'x', 'same-as-before'],
  [
    'where a better answer earns less',
    'scales',
    { ...usualScales, five: { ...usualScales.five, 5: 1 } },
    'x',
    'steps-not-rising',
  ],
] as const)('%s is refused', async (_, kind, content, note, code) => {
  await expect(add(kind, content, note)).rejects.toMatchObject({ cause: { code } })
})

test('content of another kind is told at its field, and a leader adds none', async () => {
  await expect(add('peers', aspects(1))).rejects.toMatchObject({ cause: { issues: expect.any(Array) } })
  const leader = as('leader').addEdition({ kind: 'peers', content: ['a', 'b'], note: 'x', key: randomUUID() })
  await expect(leader).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
})

test('scales are editions too: one by one, kept as they were given', async () => {
  const other = { ...usualScales, five: fiveOf(fiveTables[1]) }
  expect(await add('scales', usualScales)).toMatchObject({ edition: 1 })
  await expect(add('scales', usualScales)).rejects.toMatchObject({ cause: { code: 'same-as-before' } })
  expect(await add('scales', other)).toMatchObject({ edition: 2 })
  const kept = (await as('leader').list({})).filter((row) => row.kind === 'scales').map((row) => row.content)
  expect(kept).toEqual([other, usualScales])
})

test('two editions at once get two numbers or one is told', async () => {
  const both = await Promise.allSettled([add('peers', ['甲区', '乙区']), add('peers', ['甲区', '丙区'])])
  const editions = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value.edition] : []))
  expect(editions.sort()).toEqual([1, 2])
})
