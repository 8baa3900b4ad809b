import { expect, test } from 'vitest'
import { readRows, rowsText } from './lookback-found.ts'

const unitId = '00000000-0000-4000-8000-000000000001'

test('the number that is open stands in the address, and what is none opens nothing', () => {
  for (const asked of [
    { unitId: null, rate: 'responded', group: 'unanswerable' },
    { unitId, rate: 'solved', group: 'miss' },
    { unitId: 'none', rate: 'responded', group: 'hit' },
  ] as const)
    expect(readRows(rowsText(asked))).toEqual(asked)
  for (const text of [undefined, '', 'all', 'all.solved', 'all.liked.hit', 'nobody.solved.hit', 'all.solved.half'])
    expect(readRows(text)).toBeNull()
})
