import { expect, test } from 'vitest'
import { placesIn, readSounds, shortNames } from './place.ts'

const sounds = readSounds([
  { sound: 'nan', characters: '南楠' },
  { sound: 'wu', characters: '吴武五' },
  { sound: 'shuang', characters: '双霜爽' },
  { sound: 'zhai', characters: '寨宅债' },
  { sound: 'lu', characters: '陆路' },
  { sound: 'qi', characters: '旗其' },
  { sound: 'ying', characters: '营英' },
])
const places = [
  { id: 'nanwu', name: '南吴村委会' },
  { id: 'shuangzhai', name: '双寨社区居民委员会' },
  { id: 'lanjia', name: '兰家居民委员会' },
  { id: 'lanjiazhuang', name: '兰家庄村委会' },
  { id: 'xinhe', name: '新合村委会' },
  { id: 'street', name: '新合街道' },
  { id: 'luqiying', name: '陆旗营村委会' },
]
const first = (text: string) => placesIn(text, places, sounds)[0]

test.each([
  ['双寨社区居民委员会', ['双寨']],
  ['南吴村委会', ['南吴']],
  ['骞村居民委员会', ['骞村']],
  ['新合街道', ['新合街道', '新合街办']],
])('%s is called %j', (name, names) => expect(shortNames(name)).toEqual(names))

test.each([
  ['by its name', '双寨社区3号楼电梯坏了', 'shuangzhai', 'name'],
  ['by what is left of it', '双寨的电梯坏了', 'shuangzhai', 'short'],
  ['by characters that sound alike', '霜债小区没水', 'shuangzhai', 'sound'],
  ['by letters', 'nanwu这边没人管', 'nanwu', 'letters'],
  ['with one character wrong', '陆期营村垃圾没人收', 'luqiying', 'typo'],
  ['the longer of two names', '兰家庄门口路挖了', 'lanjiazhuang', 'name'],
  ['the village before its street', '新合街道新合村路灯不亮', 'xinhe', 'name'],
  ['a street by its office', '新合街办大厅', 'street', 'short'],
])('%s', (_, text, id, how) => expect(first(text)).toMatchObject({ id, how }))

test('a village that only sounds alike is little sure without "village" behind it, and no name is no place', () => {
  expect(first('南五条路')?.confidence ?? 0).toBeLessThan(0.5)
  expect(placesIn('路灯不亮', places, sounds)).toEqual([])
  expect(placesIn('', places, sounds)).toEqual([])
})

test('where it stands is where it was written', () => {
  const text = '请问双寨社区啥时候供暖'
  const found = first(text)
  expect(text.slice(found?.from, found?.to)).toBe('双寨')
})
