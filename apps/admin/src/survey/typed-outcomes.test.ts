import { noCounts } from '@ratchet/domain/survey/response-rate'
import { expect, test } from 'vitest'
import { readOutcomes, typedOutcomes } from './typed-outcomes.ts'

test('counts and e are read as officials type them; what is left blank is 0, and e unknown', () => {
  const typed = { counts: { complete: '１,２０４', refused: ' 31 ' }, eligible: '', eligibleBasis: '' }
  expect(readOutcomes(typed)).toEqual({
    fieldwork: { counts: { ...noCounts, complete: 1204, refused: 31 }, eligible: null, eligibleBasis: '' },
    wrong: new Set(),
  })
  expect(readOutcomes({ ...typed, eligible: '62%' }).fieldwork.eligible).toBe(0.62)
  expect(readOutcomes({ ...typed, eligible: '0.62', eligibleBasis: ' 电话核实 ' }).fieldwork).toMatchObject({
    eligible: 0.62,
    eligibleBasis: '电话核实',
  })
})

test('what is no count and no share is pointed out', () => {
  const typed = { counts: { complete: '12.5', refused: '-3', other: '三' }, eligible: '1.2', eligibleBasis: '' }
  expect([...readOutcomes(typed).wrong]).toEqual(['complete', 'refused', 'other', 'eligible'])
  expect(readOutcomes({ ...typedOutcomes(null), eligible: 'x' }).wrong).toEqual(new Set(['eligible']))
  const kept = { counts: { ...noCounts, complete: 5 }, eligible: 0.5, eligibleBasis: '核实' }
  expect(readOutcomes(typedOutcomes(kept)).fieldwork).toEqual(kept)
})
