import { expect, test } from 'vitest'
import { frozenMigrations, presentMigrations } from './frozen.ts'
import { importsOf } from './imports.ts'
import { sources } from './repository.ts'

test('a migration that was released never changes; a new one is frozen by `node packages/house/src/freeze.ts`', () => {
  expect(presentMigrations()).toEqual(frozenMigrations())
})

test('migrations import nothing of ours: what they mean must not move with the code', () => {
  const imports = sources(/^packages\/api\/migrations\/.*\.ts$/).flatMap(importsOf)
  expect(imports.filter(({ target }) => target !== 'kysely').map(({ from, target }) => `${from} → ${target}`)).toEqual(
    [],
  )
})
