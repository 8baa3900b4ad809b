import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'

const { db } = await testDatabase()
const mine = createCaller(contextOf(db, actorOf('owner', [randomUUID()])))
const theirs = createCaller(contextOf(db, actorOf('leader', [randomUUID()])))

test('a view is kept under its name, saved again in its place, and is nobody else’s', async () => {
  const { id } = await mine.view.save({ page: 'tasks', name: '逾期', search: '?sort=due.asc', key: 'view-key-1' })
  await mine.view.save({ page: 'tasks', name: '逾期', search: '?sort=due.desc', key: 'view-key-2' })
  expect(await mine.view.list({ page: 'tasks' })).toEqual([{ id, name: '逾期', search: '?sort=due.desc' }])
  expect(await theirs.view.list({ page: 'tasks' })).toEqual([])
  await theirs.view.drop({ id, key: 'view-key-3' })
  expect(await mine.view.list({ page: 'tasks' })).toHaveLength(1)
  await mine.view.drop({ id, key: 'view-key-4' })
  expect(await mine.view.list({ page: 'tasks' })).toEqual([])
})

test('an address of somewhere else is no view', async () => {
  await expect(
    mine.view.save({ page: 'tasks', name: 'x', search: 'https://example.org', key: 'view-key-5' }),
  ).rejects.toThrow()
})
