import { expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import { keepOutlet, retireOutlet } from './outlet.ts'
import {
  type HighlightFields,
  type MediaLevel,
  mediaLevels,
  recordHighlight,
  verdictOf,
  whyNotRecord,
  withdrawHighlight,
} from './publicity.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const now = '2026-11-23T04:00:00.000Z' as Instant
const fields = { name: '西安日报', level: 'city' as MediaLevel, ownerRun: false }
const outlet = keepOutlet(fields, null, [], id(1)).next
const retired = retireOutlet(outlet, now).next
const isPublished = (quarter: string) => quarter === '2026Q3'
const wanted: HighlightFields = {
  unitId: id(2),
  outletId: outlet.id,
  title: '家门口的满意',
  url: 'https://news.example.cn/1',
  publishedOn: '2026-11-12' as Day,
}
const around = { outlet, present: [], isPublished, today: '2026-11-23' as Day }
const fresh = { id: id(3), clippingId: null, sha256: null, recordedBy: { id: id(4), name: '甲' } }

test('city level and above counts, and nothing that is run by ourselves', () => {
  const counting = mediaLevels.filter((level) => verdictOf({ level, ownerRun: false }).counts)
  expect(counting).toEqual(['national', 'province', 'city'])
  for (const level of mediaLevels) expect(verdictOf({ level, ownerRun: true }).whyNot).toBe('owner-run')
  expect(verdictOf({ level: 'self', ownerRun: false })).toEqual({ counts: false, whyNot: 'below-city' })
})

test.each<[string, Partial<HighlightFields>, boolean, object, string | null]>([
  ['with its address', {}, false, {}, null],
  ['with its clipping', { url: null }, true, {}, null],
  ['with neither', { url: null }, false, {}, 'proof-missing'],
  ['today', { publishedOn: '2026-11-23' as Day }, false, {}, null],
  ['tomorrow', { publishedOn: '2026-11-24' as Day }, false, {}, 'published-in-the-future'],
  ['of a quarter that is published', { publishedOn: '2026-09-30' as Day }, false, {}, 'quarter-published'],
  ['of a retired outlet', {}, false, { outlet: retired }, 'outlet-retired'],
  ['with an address that is there', {}, false, { present: [{ ...wanted, title: '别的' }] }, 'highlight-known'],
  ['a second report of one title', { url: 'https://news.example.cn/2' }, false, { present: [wanted] }, null],
  ['the same page cut out twice', { url: null }, true, { present: [{ ...wanted, url: null }] }, 'highlight-known'],
])('recording one %s', (_, changed, hasClipping, also, code) => {
  expect(whyNotRecord({ ...wanted, ...changed }, hasClipping, { ...around, ...also })?.code ?? null).toBe(code)
})

test('the verdict of the day is kept, and what was recorded is withdrawn once and before publication', () => {
  const { next, fact } = recordHighlight(wanted, around, fresh, now)
  expect(next).toMatchObject({ quarter: '2026Q4', level: 'city', counts: true, whyNot: null, version: 1 })
  expect(fact).toMatchObject({ act: 'publicity.recorded', subject: ['highlight', id(3)], unitId: id(2) })
  const gone = withdrawHighlight(next, '登记有误', isPublished, now).next
  expect(() => withdrawHighlight(gone, '登记有误', isPublished, now)).toThrow('highlight-withdrawn')
  expect(() => withdrawHighlight({ ...next, quarter: '2026Q3' }, '登记有误', isPublished, now)).toThrow(
    'quarter-published',
  )
})

test('a name stands once in the registry, and a retired outlet is not retired again', () => {
  expect(() => keepOutlet(fields, null, [outlet], id(5))).toThrow('outlet-known')
  expect(keepOutlet({ ...fields, level: 'zone' }, outlet, [outlet], id(5)).next).toMatchObject({
    id: id(1),
    version: 2,
  })
  expect(() => retireOutlet(retired, now)).toThrow('outlet-retired')
})
