import { expect, test } from 'vitest'
import { apportion, setQuotas, whyNotSetQuotas } from './quota.ts'
import { readPasted } from './quota-paste.ts'
import type { Wave } from './wave.ts'

const wave = { id: 'w', design: 'probability', releasedOn: null, version: 3 } as unknown as Wave
const places = new Set(['a', 'b'])

test('a list of quotas is set as a whole', () => {
  const quotas = [
    { placeId: 'a', target: 12 },
    { placeId: 'b', target: 18 },
  ]
  expect(setQuotas(wave, quotas, places)).toMatchObject({ wave: { version: 4 }, fact: { payload: { total: 30 } } })
  expect(setQuotas(wave, [], places).fact.payload).toEqual({ places: 0, total: 0 })
  const twice = [...quotas, { placeId: 'a', target: 1 }]
  expect(whyNotSetQuotas(wave, twice, places)).toMatchObject({ code: 'quota-place-twice' })
  expect(whyNotSetQuotas(wave, quotas, new Set(['a']))).toMatchObject({ code: 'quota-not-a-place' })
  expect(whyNotSetQuotas({ ...wave, design: 'opt_in' }, quotas, places)).toMatchObject({ code: 'plan-opt-in' })
  const released = { ...wave, releasedOn: '2026-09-20' as never }
  expect(whyNotSetQuotas(released, quotas, places)).toMatchObject({ code: 'plan-released' })
})

test('parts are whole, add up, and follow the sizes', () => {
  expect(apportion(100, [1, 1, 1])).toEqual([34, 33, 33])
  expect(apportion(640, [23_000, 19_000])).toEqual([350, 290])
  expect(apportion(10, [0, -3, 5])).toEqual([0, 0, 10])
  expect(apportion(10, [0, 0])).toEqual([0, 0])
  for (let total = 0; total < 200; total += 7) {
    expect(apportion(total, [3.7, 0.2, 11, 5]).reduce((sum, one) => sum + one, 0)).toBe(total)
  }
})

test('a pasted list: committees in any spelling, full-width digits, a heading; each bad line with its reason', () => {
  const named = [
    { id: 'a', name: '西航社区居民委员会' },
    { id: 'b', name: '骏马社区居委会' },
    { id: 'c', name: '贺韩村村委会' },
    { id: 'd', name: '和平社区' },
    { id: 'e', name: '和平村' },
  ]
  const text = [
    '社区\t配额',
    '西航社区居委会\t１２',
    '骏马,15户',
    '',
    '贺韩村 1,200',
    '和平村\t8',
    '和平\t8',
    '没有的社区\t8',
    '西航\t9',
    '骏马社区\t十五',
    '和平社区\t0',
    '只有名字',
  ].join('\r\n')
  expect(readPasted(text, named)).toEqual({
    rows: [
      { placeId: 'a', number: 12 },
      { placeId: 'b', number: 15 },
      { placeId: 'c', number: 1200 },
      { placeId: 'e', number: 8 },
    ],
    bad: [
      { line: 7, text: '和平\t8', fault: 'ambiguous-place' },
      { line: 8, text: '没有的社区\t8', fault: 'unknown-place' },
      { line: 9, text: '西航\t9', fault: 'twice' },
      { line: 10, text: '骏马社区\t十五', fault: 'number' },
      { line: 11, text: '和平社区\t0', fault: 'number' },
      { line: 12, text: '只有名字', fault: 'columns' },
    ],
  })
})
