import { expect, test } from 'vitest'
import { divided, type QuotaPlace, readQuotas, streetsOf, summed, typedFrom, wholeOf } from './quotas.ts'

const place = (id: string, street: string, target: number | null, completed: number): QuotaPlace => ({
  id,
  name: id,
  streetId: street,
  streetName: `${street}街道`,
  target,
  completed,
})
const places = [place('a', '甲', 10, 12), place('b', '甲', 10, 4), place('c', '乙', null, 3)]

test('what one community has over its quota does not make up for another', () => {
  expect(summed(places)).toEqual({ target: 20, completed: 19, missing: 6, behind: 1 })
  expect(streetsOf(places)).toEqual([
    { id: '甲', name: '甲街道', target: 20, completed: 16, missing: 6, behind: 1 },
    { id: '乙', name: '乙街道', target: 0, completed: 3, missing: 0, behind: 0 },
  ])
})

test('a total is divided equally or by typed households, and blank where nothing falls', () => {
  const typed = { ...typedFrom(places, 100), method: 'equal' as const }
  expect(divided(typed, places).targets).toEqual({ a: '34', b: '33', c: '33' })
  const sized = { ...typed, method: 'sizes' as const, sizes: { a: '３，000', b: '1000' } }
  expect(divided(sized, places).targets).toEqual({ a: '75', b: '25' })
})

test('numbers are read as officials type them; others are pointed out and not sent', () => {
  expect(['１２', ' 1,200 ', '0', '-3', '1.5', 'x', ''].map(wholeOf)).toEqual([12, 1200, null, null, null, null, null])
  const typed = { ...typedFrom(places, null), targets: { a: '12', b: 'x', c: ' ' } }
  expect(readQuotas(typed)).toEqual({ quotas: [{ placeId: 'a', target: 12 }], wrong: new Set(['b']) })
})
