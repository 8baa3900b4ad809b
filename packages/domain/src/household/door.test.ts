import { describe, expect, test } from 'vitest'
import { doorKey, MOST_DOORS, maskDoor, readDoors, whyNotDoor, whyNotTakeDoors } from './door.ts'

describe('ways of writing one door', () => {
  test.each([
    ['3号楼2单元501', '3-2-501'],
    ['３号楼 ２单元 ５０１室', '3-2-501'],
    ['三号楼二单元501户', '3-2-501'],
    ['3栋2单元501', '3-2-501'],
    ['3幢—2—501', '3-2-501'],
    ['3#2#501', '3-2-501'],
    ['03-2-0501', '3-2-501'],
    ['十二号楼二十单元1503', '12-20-1503'],
    ['二十一栋101', '21-101'],
    ['王家组12号', '王家组12'],
    ['第三组5号', '第3组5'],
    ['A座1201', 'a-1201'],
    ['港盛花园3号楼501', '港盛花园3-501'],
    ['三里村东头', '三里村东头'],
  ])('%s is %s', (typed, key) => expect(doorKey(typed)).toBe(key))

  test.each([
    ['3-2-501', '3-2-502'],
    ['3-501', '3-2-501'],
    ['港盛花园3-501', '骏马佳苑3-501'],
    ['1-101', '11-01'],
  ])('%s is not %s', (one, other) => expect(doorKey(one)).not.toBe(doorKey(other)))
})

test.each([
  ['', 'door-empty'],
  [' \u3000 ', 'door-empty'],
  ['——！', 'door-says-nothing'],
  ['王家 138 0000 1234', 'door-holds-number'],
  ['楼'.repeat(41), 'door-too-long'],
])('%s is no door', (typed, code) => expect(whyNotDoor(typed)?.code).toBe(code))
test('a village door without figures is one', () => expect(whyNotDoor('村东头槐树旁第一家')).toBeNull())

test.each([
  ['3号楼2单元501', '3号楼2单元**'],
  ['3-2-501室', '3-2-**室'],
  ['A座1201', 'A座**'],
  ['王家组12号', '王家组**号'],
  ['村东头第一家', '村东**'],
])('of %s whoever need not find it reads %s', (door, masked) => expect(maskDoor(door)).toBe(masked))

describe('a pasted list', () => {
  test('is read line by line, by commas and tabs, in the order in which it came', () => {
    expect(readDoors('3-2-501、3-2-502\r\n\r\n3-2-503\t3-2-504; 3-2-505')).toEqual({
      doors: ['3-2-501', '3-2-502', '3-2-503', '3-2-504', '3-2-505'],
      faults: [],
    })
  })
  test('names every bad line, and a door that was there before', () => {
    expect(readDoors('3-2-501\n？\n3号楼2单元501').faults).toEqual([
      { line: 2, code: 'door-says-nothing' },
      { line: 3, code: 'door-twice' },
    ])
  })
  test('has an end', () => {
    const most = Array.from({ length: MOST_DOORS }, (_, at) => `1-${at + 1}`).join('\n')
    expect(whyNotTakeDoors(most)).toBeNull()
    expect(whyNotTakeDoors(`${most}\n2-1`)).toMatchObject({
      code: 'doors-too-many',
      details: { count: MOST_DOORS + 1 },
    })
    expect(whyNotTakeDoors('')).toEqual({ code: 'doors-none' })
  })
})
