import { expect, test } from 'vitest'
import type { Instant } from '../day.ts'
import {
  askImport,
  fail,
  fatesOf,
  type HotlineImport,
  hotlineImportStatuses,
  store,
  undo,
  whyNotImport,
  whyNotUndo,
} from './hotline.ts'

const id = '00000000-0000-4000-8000-000000000001'
const now = '2026-11-23T01:00:00.000Z' as Instant
const fresh = {
  ...{ id, fileName: 'a.xlsx', sha256: 'x', size: 1, mapping: {}, onlyWhole: false },
  ...{ askedBy: { id, name: '李岚', unitId: id }, askedAt: now },
}
const counts = { accepted: 2, rejected: 0, fixed: 0, unchanged: 0, linked: 0 }

test('one at a time, and each file once', () => {
  const { row, fact } = askImport(fresh, [])
  expect(row).toMatchObject({ status: 'queued', version: 1 })
  expect(fact.act).toBe('intake.importAsked')
  expect(whyNotImport([row], 'y')?.code).toBe('import-running')
  const stored = store(row, counts, now).row
  expect(whyNotImport([stored], 'x')?.code).toBe('file-imported')
  expect(whyNotImport([stored], 'y')).toBeNull()
  // What failed or was undone may be tried again.
  expect(whyNotImport([fail(row, 'stopped', {}, now).row, undo(stored, 0, now).row], 'x')).toBeNull()
})

test('only what is stored is undone, and only while nobody has worked on it', () => {
  const { row } = askImport(fresh, [])
  const why = hotlineImportStatuses.map((status) => whyNotUndo({ ...row, status } as HotlineImport, 0)?.code ?? null)
  expect(why).toEqual(['import-not-stored', null, 'import-not-stored', 'import-not-stored'])
  expect(whyNotUndo({ ...row, status: 'stored' }, 3)).toEqual({ code: 'import-worked-on', details: { worked: 3 } })
})

test('the same number is the same matter, and what names an original is a further word of it', () => {
  const order = (number: string, original: string | null = null) => ({ number, original })
  const file = [
    order('B', 'A'),
    order('A'),
    order('C', 'B'),
    order('D', 'nobody'),
    order('E', 'F'),
    order('F', 'E'),
    order('G', 'G'),
    order('H', 'K'),
    order('K'),
  ]
  expect(fatesOf(file, new Set(['K'])).map((fate) => ('to' in fate ? `to ${fate.to}` : fate.kind))).toEqual([
    ...['to A', 'new', 'to B', 'new', 'new', 'to E', 'new', 'to K', 'unchanged'],
  ])
})
