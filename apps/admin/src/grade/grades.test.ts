import { expect, test } from 'vitest'
import { type Area, changeBetween, findingOf, fittingAreas, gradesStateSchema, movedAreas } from './grades.ts'

const street = '00000000-0000-4000-8000-000000000901'
const park = '00000000-0000-4000-8000-000000000902'
const area = (category: string, z: number | null, change: Partial<Area> = {}) =>
  ({
    ...{ key: `${category}/${street}`, category, placeId: street, people: 3, rate: z ?? 1, z },
    ...{ band: z === null ? null : z >= 2 ? 'urgent' : z >= 1 ? 'watch' : 'normal', fixedBand: 'normal' },
    ...change,
  }) as Area
const nameOf = ({ category }: Pick<Area, 'category'>) => category
const areas = [area('T1', -0.4), area('W2', 2.6, { people: 17 }), area('R1', 1.2, { placeId: park }), area('S1', 0.1)]

test('the finding names the gravest area that is not normal', () => {
  expect(findingOf(areas, nameOf)).toEqual({ top: 'W2', people: 17, band: 'urgent', urgent: 1, watch: 1, areas: 4 })
  expect(findingOf(areas.slice(0, 1), nameOf)).toMatchObject({ top: null, band: 'normal' })
})

test('without a normal grade the fixed thresholds say the band', () => {
  const fixed = [area('T1', null, { fixedBand: 'watch', rate: 3 }), area('S1', null, { rate: 5 })]
  expect(findingOf(fixed, nameOf)).toMatchObject({ top: 'T1', band: 'watch', watch: 1, urgent: 0 })
})

test('the address filters by band, place and words; a spoilt one shows all', () => {
  const of = (search: object) => fittingAreas(areas, gradesStateSchema.parse(search), nameOf).map(nameOf)
  expect(of({})).toEqual(['W2', 'R1', 'S1', 'T1'])
  expect(of({ band: 'watch' })).toEqual(['R1'])
  expect(of({ place: park })).toEqual(['R1'])
  expect(of({ q: 'w' })).toEqual(['W2'])
  expect(of({ band: 'severe', place: 'x', area: 'no', run: 'no' })).toHaveLength(4)
})

test('an area that turns under two weights counts once; a change is told with what it is compared with', () => {
  expect(movedAreas({ flips: [{ areas: ['a', 'b'] }, { areas: ['b'] }] } as never)).toEqual(new Set(['a', 'b']))
  const before = { area: null, days: 92, areas: 4, schemeEdition: 1 } as never
  const now = { area: area('W2', 2), days: 58, areas: 18, schemeEdition: 1 } as never
  expect(changeBetween(before, now)).toEqual({ people: [0, 3], days: [92, 58], areas: [4, 18], scheme: [1, 1] })
})
