import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf, now } from '../cycle/example.ts'
import { countPeople, personOf, type Said } from './people.ts'
import { markSamePerson, unmarkSamePerson, whyNotMark } from './same-person.ts'

const said = (id: string, more: Partial<Said> = {}): Said => ({ id, phoneIndex: null, caseNumber: null, ...more })

test('what makes two opinions one person’s, and nothing else', () => {
  const rows: [string, Said[], number][] = [
    ['nobody', [], 0],
    ['two without a trace are two', [said('a'), said('b')], 2],
    ['one phone', [said('a', { phoneIndex: 'p' }), said('b', { phoneIndex: 'p' })], 1],
    ['two phones', [said('a', { phoneIndex: 'p' }), said('b', { phoneIndex: 'q' })], 2],
    ['one work order', [said('a', { caseNumber: 'hotline 1' }), said('b', { caseNumber: 'hotline 1' })], 1],
    ['a phone is no work order', [said('a', { phoneIndex: '1' }), said('b', { caseNumber: '1' })], 2],
    ['marked', [said('a', { samePersonAs: ['b'] }), said('b')], 1],
    ['marked from the other side', [said('a'), said('b', { samePersonAs: ['a'] })], 1],
    [
      'a chain over phone and work order',
      [said('a', { phoneIndex: 'p' }), said('b', { phoneIndex: 'p', caseNumber: '1' }), said('c', { caseNumber: '1' })],
      1,
    ],
    ['a chain over one that is elsewhere', [said('a', { samePersonAs: ['x'] }), said('b', { samePersonAs: ['x'] })], 1],
    ['the same opinion twice', [said('a'), said('a')], 1],
    ['an id is no phone', [said('a', { phoneIndex: 'b' }), said('b')], 2],
  ]
  expect(rows.map(([name, opinions]) => [name, countPeople(opinions)])).toEqual(rows.map(([name, , n]) => [name, n]))
})

test('a person is called by the first id among theirs', () => {
  const two = [said('b', { phoneIndex: 'p' }), said('a', { phoneIndex: 'p' }), said('c')]
  expect([...personOf(two)]).toEqual([
    ['b', 'a'],
    ['a', 'a'],
    ['c', 'c'],
  ])
})

const marks = fc.option(fc.constantFrom('1', '2', '3'), { nil: null })
const lists = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...'abcdefghij'),
    phoneIndex: marks,
    caseNumber: marks,
    samePersonAs: fc.array(fc.constantFrom(...'abcxyz'), { maxLength: 2 }),
  }),
  { selector: ({ id }) => id, maxLength: 10 },
)

test('the order of the list changes nothing, and one person more is at most one more', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const turned = [...list].reverse()
      expect([...personOf(turned)].sort()).toEqual([...personOf(list)].sort())
      const fewer = countPeople(list.slice(1))
      expect(countPeople(list)).toBeLessThanOrEqual(list.length)
      expect(countPeople(list)).toBeLessThanOrEqual(fewer + 1)
    }),
  )
})

describe('marking two as one person’s', () => {
  const given = { id: idOf(80), by: { id: idOf(90), name: '张敏' }, at: now }
  const two = { opinionId: idOf(2), otherId: idOf(1), note: '电话里说是同一位' }
  test('what may be marked, and nothing else', () => {
    const rows: [typeof two, (typeof two)[], string | null][] = [
      [two, [], null],
      [two, [{ ...two, otherId: idOf(3) }], null],
      [{ ...two, otherId: idOf(2) }, [], 'same-opinion'],
      [two, [{ ...two, opinionId: idOf(1), otherId: idOf(2) }], 'marked-already'],
      [{ ...two, note: ' ' }, [], 'reason-missing'],
      [{ ...two, note: '13800001188打来的' }, [], 'reason-names-somebody'],
    ]
    expect(rows.map(([mark, marks]) => whyNotMark(mark, marks)?.code ?? null)).toEqual(rows.map(([, , code]) => code))
  })
  test('the two stand in the order of their ids, and a mark is taken back once', () => {
    const { mark } = markSamePerson(two, [], given)
    expect(mark).toMatchObject({ opinionId: idOf(1), otherId: idOf(2), undoneAt: null })
    const undone = unmarkSamePerson(mark, given).mark
    expect(undone).toMatchObject({ undoneAt: now, version: 2 })
    expect(() => unmarkSamePerson(undone, given)).toThrow('mark-undone')
  })
})
