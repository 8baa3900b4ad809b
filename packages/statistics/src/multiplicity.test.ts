import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, unspeakable } from '../golden/error-code.ts'
import { close, goldenExpected } from '../golden/golden-data.ts'
import { adjustP } from './adjust-p.ts'
import { classifyChange } from './classify-change.ts'

interface Expected {
  readonly domains: Record<string, { readonly est: number; readonly se: number }>
  readonly adjusted: Record<'raw' | 'holm' | 'BH', Record<string, number>>
}

const expected = goldenExpected<Expected>('O06.json')
const raw = Object.values(expected.adjusted.raw)

describe('adjusted p-values', () => {
  test('O06: Holm and Benjamini–Hochberg over six domains', () => {
    for (const [method, name] of [
      ['holm', 'holm'],
      ['bh', 'BH'],
    ] as const) {
      const adjusted = adjustP(raw, method)
      for (const [i, p] of Object.values(expected.adjusted[name]).entries())
        expect(Math.abs((adjusted[i] ?? Number.NaN) / p - 1)).toBeLessThan(1e-12)
      expect(adjustP(Float64Array.from(raw), method)).toEqual(adjusted)
    }
  })
  test('what could not be tested stays null and counts in the family', () => {
    expect(adjustP([0.01, null, 0.04], 'holm')).toEqual([0.03, null, 0.08])
    expect(adjustP([0.01, null, 0.04], 'bh')).toEqual([0.03, null, 0.06])
    expect(adjustP([], 'bh')).toEqual([])
  })
  test('Holm ≥ raw, BH ≤ Holm, both in the order of the raw values, whatever the order of the list', () => {
    const p = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(p, (list) => {
        const [holm, bh] = [adjustP(list, 'holm'), adjustP(list, 'bh')]
        const order = list.map((_, i) => i).sort((a, b) => (list[a] as number) - (list[b] as number))
        for (const [i, value] of list.entries()) {
          expect(holm[i]).toBeGreaterThanOrEqual(value)
          expect(bh[i]).toBeGreaterThanOrEqual(value)
          expect(bh[i]).toBeLessThanOrEqual((holm[i] as number) + 1e-15)
          expect(holm[i]).toBeLessThanOrEqual(1)
        }
        for (const adjusted of [holm, bh]) {
          const sorted = order.map((i) => adjusted[i] as number)
          expect(sorted).toEqual([...sorted].sort((a, b) => a - b))
        }
        expect(adjustP([...list].reverse(), 'holm')).toEqual([...holm].reverse())
      }),
    )
  })
  test('a p outside 0…1 is an error that names its row', () => {
    expect(codeOf(() => adjustP([0.1, Number.NaN], 'holm'))).toBe('InvalidValue')
    expect(codeOf(() => adjustP([0.1, 1.1], 'bh'))).toBe('ValueOutOfScale')
    expect(() => adjustP([0.1, -1], 'bh')).toThrow('row 1')
  })
})

describe('verdicts', () => {
  const changes = Object.values(expected.domains).map(({ est, se }) => ({ estimate: est, se, df: 197 }))

  test('O06: falls and rises are confirmed on both sides, a small one is possible', () => {
    const verdicts = classifyChange(changes, { threshold: 3 })
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      'possible',
      'confirmed_improvement',
      'confirmed_decline',
      'confirmed_improvement',
      'confirmed_improvement',
      'confirmed_improvement',
    ])
    expect(verdicts[0]?.direction).toBe('decline')
    verdicts.forEach(({ p, holm }, i) => {
      close(p, raw[i] as number)
      close(holm, Object.values(expected.adjusted.holm)[i] as number)
    })
  })
  test('a fall below the published threshold is not confirmed, however certain', () => {
    const [small, large] = classifyChange(
      [
        { estimate: -2.9, p: 1e-9 },
        { estimate: -3, p: 1e-9 },
      ],
      { threshold: 3 },
    )
    expect([small?.verdict, large?.verdict]).toEqual(['possible', 'confirmed_decline'])
  })
  test('the family decides: one p of 0.04 alone is confirmed, among twenty it is not even possible', () => {
    const one = { estimate: -8, p: 0.04 }
    const rest = Array.from({ length: 19 }, (_, i) => ({ estimate: 0.1, p: 0.5 + i / 40 }))
    expect(classifyChange([one], { threshold: 3 })[0]?.verdict).toBe('confirmed_decline')
    expect(classifyChange([one, ...rest], { threshold: 3 })[0]?.verdict).toBe('not_distinguishable')
  })
  test('blame needs Holm: five falls that a watch list may hold are one confirmed fall', () => {
    const falls = [0.01, 0.02, 0.03, 0.04, 0.05].map((p) => ({ estimate: -8, p }))
    const verdicts = classifyChange(falls, { threshold: 3 })
    expect(verdicts.map(({ bh }) => bh)).toEqual(Array(5).fill(0.05))
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['confirmed_decline', ...Array(4).fill('possible')])
  })
  test('what was not tested says so', () => {
    const verdicts = classifyChange(
      [
        { estimate: null, p: null },
        { estimate: -5, p: null },
        { estimate: -5, se: 0, df: 20 },
        { estimate: 0, p: 0.01 },
      ],
      { threshold: 3 },
    )
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array(4).fill('not_distinguishable'))
    expect(verdicts.map(({ reason }) => reason)).toEqual(['not_tested', 'not_tested', 'not_tested', undefined])
    expect(unspeakable(verdicts)).toEqual([])
  })
  test('impossible rules and changes are errors', () => {
    expect(codeOf(() => classifyChange(changes, { threshold: -1 }))).toBe('ValueOutOfScale')
    expect(codeOf(() => classifyChange(changes, { threshold: Number.NaN }))).toBe('InvalidValue')
    expect(codeOf(() => classifyChange(changes, { threshold: 3, alpha: 0 }))).toBe('ValueOutOfScale')
    expect(codeOf(() => classifyChange([{ estimate: 1 }], { threshold: 3 }))).toBe('InvalidValue')
    expect(codeOf(() => classifyChange([{ estimate: Number.NaN, p: 0.1 }], { threshold: 3 }))).toBe('InvalidValue')
  })
})
