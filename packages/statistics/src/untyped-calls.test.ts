import { expect, test } from 'vitest'
import * as statistics from './statistics.ts'

// What a program without types, or a form, hands over: refused by name and never computed as something else.
const { createDesign, describeOptIn, mean } = statistics
const { aaporRates, adjustP, difference, drawPps, gradeAreas, proportion } = statistics as unknown as Record<
  string,
  (...given: unknown[]) => unknown
>
const design = createDesign({ weights: [1, 2, 3, 4] })
const [before, after] = [mean(design, [1, 2, 3, 4]), mean(design, [2, 2, 3, 5])]
const lonely = { weights: [1, 1, 1], strata: ['a', 'a', 'b'] }
const refused = (code: string, says: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(says) })

test.each<[string, () => unknown, string, string]>([
  ['a difference without a relation', () => difference?.(before, after), 'OverlapNotDeclared', 'name the relation'],
  ['one with empty options', () => difference?.(before, after, {}), 'OverlapNotDeclared', 'name the relation'],
  [
    'a relation of another name',
    () => difference?.(before, after, { relation: 'paired' }),
    'OverlapNotDeclared',
    'name',
  ],
  [
    'a pairing by nothing',
    () => difference?.(before, after, { relation: { pairBy: null } }),
    'OverlapNotDeclared',
    'name',
  ],
  [
    'a level of nothing',
    () => difference?.(before, after, { relation: 'shared-psu', level: 0 }),
    'ValueOutOfScale',
    'level',
  ],
  [
    'the Wald interval',
    () => proportion?.(design, [0, 1, 1, 0], { ci: 'wald' }),
    'InvalidValue',
    'wald is not offered',
  ],
  ['an adjustment of another name', () => adjustP?.([0.01, 0.2], 'bonferroni'), 'InvalidValue', 'holm or bh'],
  ['a grading of another name', () => gradeAreas?.([1, 2], { method: 'forced' }), 'InvalidValue', 'no way of grading'],
  [
    'a draw of another name',
    () => drawPps?.([{ id: 'a', size: 1 }], 1, 's', { method: 'x' }),
    'InvalidValue',
    'drawing',
  ],
  ['response rates without e', () => aaporRates?.({ I: 3 }), 'InvalidValue', 'e must be given'],
  [
    'a choice for lone PSUs that is none',
    () => createDesign({ ...lonely, lonelyPsu: 'drop' as 'adjust' }),
    'InvalidValue',
    'drop',
  ],
  [
    'the same for one estimate',
    () => mean(createDesign({ ...lonely, lonelyPsu: 'adjust' }), [1, 2, 3], { lonelyPsu: 'drop' as 'adjust' }),
    'InvalidValue',
    'drop',
  ],
  [
    'volunteers as a sample',
    () => createDesign({ weights: [1], ...describeOptIn([5]) } as never),
    'InvalidValue',
    'describeOptIn',
  ],
  [
    'a population that is not known of one row',
    () => createDesign({ weights: [1, 1], populationPsu: [5, null] as unknown as number[] }),
    'InvalidValue',
    'row 1',
  ],
])('%s is refused', (_, call, code, says) => {
  expect(call).toThrow(refused(code, says))
})
