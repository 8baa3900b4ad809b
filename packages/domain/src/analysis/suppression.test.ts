import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenBelow, type StreetCounts, type StreetStates, suppress } from './suppression.ts'

const streets = (...places: number[][]): StreetCounts[] => places.map((own) => ({ places: own }))
const marks = (states: readonly StreetStates[]) =>
  states.map(({ state, places }) =>
    [state, ...places].map((one) => ({ shown: '+', blank: '.', hidden: '-' })[one]).join(''),
  )

test('a small one is hidden, and with it the smallest other, so that the street gives nothing away', () => {
  expect(marks(suppress(streets([4, 9, 7, 30], [20, 20])))).toEqual(['+-+-+', '+++'])
  expect(marks(suppress(streets([1, 1, 30, 6], [20])))).toEqual(['+--+-', '++'])
  expect(marks(suppress(streets([3, 3, 30], [20])))).toEqual(['+--+', '++'])
})

test('nobody is nothing to hide; five are shown', () => {
  expect(marks(suppress(streets([0, 5, 6], [0, 0])))).toEqual(['+.++', '...'])
  expect(marks(suppress([]))).toEqual([])
})

test('a small street takes another with it, and that one two of its places', () => {
  expect(marks(suppress(streets([2, 1], [9, 8, 30], [50, 60])))).toEqual(['---', '---+', '+++'])
})

test('a cell is hidden for another reason as well', () => {
  expect(marks(suppress(streets([20, 30, 40], [9]), (street, place) => street === 0 && place === 2))).toEqual([
    '+-+-',
    '++',
  ])
})

/** Rank of the rows after elimination, in fractions small enough for doubles. */
function rank(rows: number[][]): number {
  const left = rows.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const pivot = left.findIndex((row, at) => at >= found && Math.abs(row[column] ?? 0) > 1e-9)
    if (pivot < 0) continue
    ;[left[found], left[pivot]] = [left[pivot] as number[], left[found] as number[]]
    const lead = left[found] as number[]
    for (const [at, row] of left.entries()) {
      const factor = (row[column] ?? 0) / (lead[column] as number)
      if (at === found || factor === 0) continue
      for (const [c, value] of lead.entries()) row[c] = (row[c] as number) - factor * value
    }
    found++
  }
  return found
}

/** Every sum a reader can write down, over the hidden cells only: places of a street make the street, streets the zone. */
function readersEquations(counts: readonly StreetCounts[], states: readonly StreetStates[]) {
  const hidden: number[] = []
  const column = new Map<string, number>()
  const take = (key: string, n: number) => column.set(key, hidden.push(n) - 1)
  states.forEach(({ state, places }, s) => {
    if (state === 'hidden') take(`s${s}`, counts[s]?.places.reduce((sum, n) => sum + n, 0) ?? 0)
    for (const [p, one] of places.entries()) if (one === 'hidden') take(`p${s}-${p}`, counts[s]?.places[p] ?? 0)
  })
  const row = (keys: readonly string[]) => {
    const cells = hidden.map(() => 0)
    for (const key of keys) {
      const at = column.get(key)
      if (at !== undefined) cells[at] = key.startsWith('s') ? -1 : 1
    }
    return cells
  }
  const equations = states.map((street, s) => row([`s${s}`, ...street.places.map((_, p) => `p${s}-${p}`)]))
  const zone = row(states.map((_, s) => `s${s}`))
  return { hidden, column, equations: [...equations, zone] }
}

test('no hidden count follows from the shown ones by any sums, and small groups do not either', () => {
  const counts = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 60 }))
  const wave = fc.array(fc.array(counts, { maxLength: 8 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(wave, (places) => {
      const given = streets(...places)
      const all = places.flat().reduce((sum, n) => sum + n, 0)
      fc.pre(all >= hiddenBelow)
      const states = suppress(given)
      const { hidden, column, equations } = readersEquations(given, states)
      const known = rank(equations)
      for (const at of column.values()) {
        const unit = hidden.map((_, i) => (i === at ? 1 : 0))
        expect(rank([...equations, unit]), `hidden ${[...column.keys()][at]} of ${JSON.stringify(places)}`).toBe(
          known + 1,
        )
      }
      states.forEach(({ state, places: own }, s) => {
        own.forEach((one, p) => {
          const n = given[s]?.places[p] ?? 0
          expect(one === 'blank').toBe(n === 0)
          if (n > 0 && n < hiddenBelow) expect(one).toBe('hidden')
        })
        const together = own.flatMap((one, p) => (one === 'hidden' ? [given[s]?.places[p] ?? 0] : []))
        if (together.length === 0) expect(state).not.toBe('hidden')
        else if (state === 'shown') expect(together.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(hiddenBelow)
      })
      const hiddenStreets = states.flatMap(({ state }, s) => (state === 'hidden' ? [s] : []))
      const people = hiddenStreets.flatMap((s) => given[s]?.places ?? []).reduce((sum, n) => sum + n, 0)
      if (hiddenStreets.length > 0) expect(people).toBeGreaterThanOrEqual(hiddenBelow)
      // What is left of the hidden streets once their shown places are taken off is many people too.
      const left = hiddenStreets.flatMap((s) =>
        (states[s]?.places ?? []).flatMap((one, p) => (one === 'hidden' ? [given[s]?.places[p] ?? 0] : [])),
      )
      if (left.length > 0) {
        expect(left.length).toBeGreaterThanOrEqual(2)
        expect(left.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(hiddenBelow)
      }
    }),
    { numRuns: 2000 },
  )
})
