import { expect, test } from 'vitest'
import { badSite, openingsOf, pickedPlaces, wholeStreet, whyNotOpenings } from './opening-form.ts'

const choices = [
  { id: 'a', name: '甲社区', streetId: 's', street: '甲街道' },
  { id: 'b', name: '乙村', streetId: 's', street: '甲街道' },
  { id: 'c', name: '丙村', streetId: 't', street: '乙街道' },
]

test('a street stands for all of its places, each once', () => {
  expect(pickedPlaces([wholeStreet('s'), 'c', 'a'], choices)).toEqual(['a', 'b', 'c'])
  expect(pickedPlaces([], choices)).toEqual([])
})

test('each place of a group gets each of its lines; groups add up; empty lines are nothing', () => {
  expect(
    openingsOf([
      { places: ['a', 'b'], sites: ' 东门 \n\n西门' },
      { places: ['a'], sites: '南门' },
      { places: ['c'], sites: ' ' },
    ]),
  ).toEqual([
    { placeId: 'a', sites: ['东门', '西门', '南门'] },
    { placeId: 'b', sites: ['东门', '西门'] },
  ])
})

test('a line that is no site is named', () => {
  expect(badSite({ places: [], sites: '东门\n门\n' })).toBe('门')
  expect(badSite({ places: [], sites: '东门\n西门' })).toBeUndefined()
})

test('the rule of the server is asked with what hangs there', () => {
  const known = [
    {
      id: 'a',
      name: '甲社区',
      points: [
        { site: '东门', status: 'open' },
        { site: '西门', status: 'closed' },
      ],
    },
  ]
  expect(whyNotOpenings([{ placeId: 'a', sites: ['东门'] }], known)).toMatchObject({
    code: 'site-taken',
    details: { place: '甲社区', site: '东门' },
  })
  expect(whyNotOpenings([{ placeId: 'a', sites: ['西门'] }], known)).toBeNull()
  expect(whyNotOpenings([], known)?.code).toBe('no-site')
})
