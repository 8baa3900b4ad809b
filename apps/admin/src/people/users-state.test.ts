import { expect, test } from 'vitest'
import { listInput } from './users-state.ts'

test('what stands in the address is what the server is asked for; the rest is its default', () => {
  expect(listInput({})).toEqual({
    search: '',
    role: null,
    unitId: null,
    state: 'enabled',
    page: 1,
    sort: 'username',
    direction: 'asc',
  })
  expect(listInput({ q: 'li', state: 'all', sort: 'lastSignInAt.desc', page: 3 })).toMatchObject({
    search: 'li',
    state: 'all',
    sort: 'lastSignInAt',
    direction: 'desc',
    page: 3,
  })
})

test('a column that cannot be sorted by counts as none', () => {
  expect(listInput({ sort: 'password.desc' })).toMatchObject({ sort: 'username' })
})
