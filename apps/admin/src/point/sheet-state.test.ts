import { expect, test } from 'vitest'
import { chosenPlaces, patchOf, sheetInput, sheetStateSchema } from './sheet-state.ts'

const id = (letter: string) => `${letter.repeat(8)}-0000-4000-8000-000000000000`
const [s1, s2, a, b, c] = ['1', '2', 'a', 'b', 'c'].map(id) as [string, string, string, string, string]
const choices = [
  { id: a, streetId: s1 },
  { id: b, streetId: s1 },
  { id: c, streetId: s2 },
]

test('a street chosen whole is named once; what is left of one is named place by place', () => {
  expect(patchOf(new Set([a, b, c]), choices)).toEqual({
    streets: `${s1},${s2}`,
    places: null,
    points: null,
    batch: null,
  })
  expect(patchOf(new Set([b]), choices)).toMatchObject({ streets: null, places: b })
  expect(patchOf(new Set(), choices)).toMatchObject({ streets: null, places: null })
})

test.each([
  [{ streets: s1 }, [a, b]],
  [{ places: `${c},${a}` }, [a, c]],
  [{ streets: s2, places: a }, [a, c]],
  [{}, []],
])('%j chooses these', (state, chosen) => {
  expect([...chosenPlaces(state, choices)]).toEqual(chosen)
})

test('what is no id in a pasted address is left out', () => {
  expect(sheetInput({ places: `${a},x,`, points: '; drop' })).toEqual({
    streetIds: [],
    placeIds: [a],
    pointIds: [],
    batchId: null,
  })
  expect(sheetStateSchema.parse({ sheet: 'banner', by: '2026-13-40', outdoor: 'yes', batch: '7' })).toEqual({})
})
