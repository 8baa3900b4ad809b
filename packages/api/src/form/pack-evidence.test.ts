import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { openQuarterOffice, over } from '../assessment/test-quarter.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { listPackEntries } from './pack-content.queries.ts'
import { putEvidence } from './test-evidence.ts'

const { db } = await testDatabase()
await openQuarterOffice(db)

test('the evidence of the indicators is listed without being read: a file is in memory with its volume only', async () => {
  await putEvidence(db, over, 12, 1000)
  let reads = 0
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (node.kind === 'SelectQueryNode' && JSON.stringify(node).includes('"name":"bytes"')) reads += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const watched = db.withPlugin(counting)
  const { entries } = await listPackEntries({ db: watched, keyring: testKeyring, cycleId: '2026H2', now: testNow })
  const [list, ...files] = entries.filter(({ folder }) => folder === 'indicators')
  expect(list?.name).toBe('考核指标佐证清单.xlsx')
  expect(files).toHaveLength(12)
  expect(reads).toBe(0)
  expect(files.every(({ size, sha256 }) => size === 1000 && /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
  expect((await files[0]?.read())?.length).toBe(1000)
  expect(reads).toBe(1)
})
