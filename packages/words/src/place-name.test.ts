import { expect, test } from 'vitest'
import { placeName, tileName } from './place-name.ts'

test.each([
  ['深渡社区居民委员会', '深渡社区', '深渡'],
  ['西航社区居委会', '西航社区', '西航'],
  ['兰家居民委员会', '兰家', '兰家'],
  ['骞村居民委员会', '骞村', '骞村'],
  ['水流村委会', '水流村', '水流'],
  ['水流村村民委员会', '水流村', '水流'],
  ['水流社区', '水流社区', '水流'],
])('%s is %s, and %s on a tile', (name, whole, tile) => {
  expect([placeName(name), tileName(name)]).toEqual([whole, tile])
})
