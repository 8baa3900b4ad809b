import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, type Answers, answerIssues, askedItems, isAsked } from './answer.ts'
import { age, askedAgain, comment, exampleItems, heardFrom, knows, place, sanitation } from './example.ts'
import { answersOf, type Item, joinOptions } from './item.ts'

const places = new Set(['p1', 'p2'])
const codes = (answers: Answers, items = exampleItems) =>
  answerIssues(items, answers, places).map(({ item, code }) => `${item}: ${code}`)
const fine = { sanitation: 4 }

describe('what is asked', () => {
  test('an item without a condition always; with one, after the answer it names and after no other', () => {
    expect(isAsked(sanitation, {})).toBe(true)
    for (const [answer, asked] of [
      [1, true],
      [0, false],
      ['dk', false],
    ] as const)
      expect(isAsked(heardFrom, { aware_work: answer })).toBe(asked)
    expect(isAsked(heardFrom, {})).toBe(false)
  })
  test('of several options one is enough', () => {
    expect(isAsked(askedAgain, { heard_from: 'neighbour,phone' })).toBe(true)
    expect(isAsked(askedAgain, { heard_from: 'neighbour' })).toBe(false)
  })
  test('an answer that nobody asked for leads nowhere', () => {
    const asked = askedItems(exampleItems, { aware_work: 0, heard_from: 'phone' }).map((item) => item.id)
    expect(asked).toEqual(['sanitation', 'aware_work', 'age', 'place', 'comment'])
  })
})

describe('what may be answered', () => {
  test.each<[Item, readonly Answer[]]>([
    [sanitation, [1, 2, 3, 4, 5, 'dk']],
    [knows, [0, 1, 'dk']],
    [age, [16, 64.5, 110]],
    [place, ['p1', 'p2']],
    [comment, ['dk', '12345', '路灯🙂坏了']],
    [{ ...heardFrom, showIf: undefined }, ['notice', 'notice,phone', 'notice,neighbour,phone']],
    [{ ...askedAgain, showIf: undefined }, [1, 5, 10, 'dk']],
  ])('%#', (item, answers) => {
    for (const answer of answers) expect(answerIssues([item], { [item.id]: answer }, places)).toEqual([])
  })

  test.each<[Item, Answer, string]>([
    [sanitation, 0, 'out-of-scale'],
    [sanitation, 6, 'out-of-scale'],
    [sanitation, 4.5, 'out-of-scale'],
    [sanitation, '4', 'wrong-kind'],
    [knows, 2, 'out-of-scale'],
    [knows, 'yes', 'wrong-kind'],
    [age, 15, 'out-of-scale'],
    [age, 111, 'out-of-scale'],
    [age, Number.NaN, 'wrong-kind'],
    [age, Number.POSITIVE_INFINITY, 'wrong-kind'],
    [age, 'dk', 'dont-know-not-offered'],
    [place, 'p3', 'unknown-place'],
    [place, 1, 'wrong-kind'],
    [comment, '123456', 'too-long'],
    [comment, 7, 'wrong-kind'],
    [{ ...heardFrom, showIf: undefined }, 'radio', 'unknown-option'],
    [{ ...heardFrom, showIf: undefined }, 'phone,phone', 'option-twice'],
    [{ ...heardFrom, showIf: undefined }, 1, 'wrong-kind'],
    [{ ...heardFrom, showIf: undefined, multiple: false } as Item, 'notice,phone', 'unknown-option'],
  ])('%# is told', (item, answer, code) => {
    expect(answerIssues([item], { [item.id]: answer }, places)).toEqual([{ item: item.id, code }])
  })

  test('several things are told at once, item by item, and an empty text is no answer', () => {
    expect(codes({})).toEqual(['sanitation: required-missing'])
    expect(codes({ sanitation: '' })).toEqual(['sanitation: required-missing'])
    expect(codes({ sanitation: 9, heard_from: 'phone', age: 3, shoe_size: 43 })).toEqual([
      'sanitation: out-of-scale',
      'heard_from: not-asked',
      'age: out-of-scale',
      'shoe_size: unknown-item',
    ])
    expect(codes({ ...fine, comment: '', heard_from: '' })).toEqual([])
    expect(codes({ ...fine, toString: 1, constructor: 'x' })).toEqual([
      'toString: unknown-item',
      'constructor: unknown-item',
    ])
  })
  test('without a list of places any place is taken', () => {
    expect(answerIssues([place], { place: 'elsewhere' })).toEqual([])
  })
  test('a required item that is not asked is not missing', () => {
    const items = [knows, { ...heardFrom, required: true }]
    expect(codes({ aware_work: 0 }, items)).toEqual([])
    expect(codes({ aware_work: 1 }, items)).toEqual(['heard_from: required-missing'])
  })
})

const answerTo = (item: Item): fc.Arbitrary<Answer> => {
  if (item.kind === 'choice' && item.multiple)
    return fc
      .subarray(
        item.options.map((option) => option.id),
        { minLength: 1 },
      )
      .map(joinOptions)
  const known = answersOf(item)
  if (known) return fc.constantFrom(...known)
  if (item.kind === 'number') return fc.integer({ min: item.min, max: item.max })
  return item.kind === 'place' ? fc.constantFrom('p1', 'p2') : fc.string({ minLength: 1, maxLength: 2 })
}
const spoken = fc.record(Object.fromEntries(exampleItems.map((item) => [item.id, answerTo(item)])))

test('whoever answers exactly what is asked, as it is offered, is never told anything', () => {
  fc.assert(
    fc.property(spoken, (all) => {
      const given: Record<string, Answer> = {}
      for (const item of exampleItems) {
        const answer = all[item.id]
        if (isAsked(item, given) && answer !== undefined) given[item.id] = answer
      }
      expect(codes(given)).toEqual([])
      expect(askedItems(exampleItems, given).map((item) => item.id)).toEqual(Object.keys(given))
    }),
  )
})

test('whatever else comes, nothing is thrown and every answer is asked or told', () => {
  const anything = fc.dictionary(
    fc.constantFrom(...exampleItems.map((item) => item.id), 'other', '__proto__'),
    fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constantFrom('dk', 1, 5, 'notice,phone')),
  )
  fc.assert(
    fc.property(anything, (answers) => {
      const told = answerIssues(exampleItems, answers, places).map(({ item }) => item)
      const asked = askedItems(exampleItems, answers).map((item) => item.id)
      for (const id of Object.keys(answers)) if (answers[id] !== '') expect([...told, ...asked]).toContain(id)
    }),
  )
})
