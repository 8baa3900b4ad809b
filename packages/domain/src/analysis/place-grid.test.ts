import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountedPlace, placeGrid } from './place-grid.ts'

interface Answered {
  readonly n: number
  /** Of them flagged. */
  readonly flagged: number
}

/** One theme of one street after another, as officials see it with and without the flagged interviews. */
function views(streets: readonly (readonly Answered[])[]) {
  const placed = (isLeft: boolean) => {
    const cellOf = (n: number, dropped: number) => (n + dropped === 0 ? null : { score: 50, n, dropped })
    const row = (id: string, n: number, dropped: number): CountedPlace => ({
      ...{ id, name: id, interviews: n },
      cells: [cellOf(n, dropped)],
    })
    const left = ({ n, flagged }: Answered) => row('', isLeft ? n - flagged : n, isLeft ? flagged : 0)
    const places = streets.flatMap((own, s) =>
      own.map((one, p) => ({ ...left(one), id: `p${s}-${p}`, streetId: `s${s}` })),
    )
    const sums = streets.map((own, s) => {
      const [n, flagged] = own.reduce(([a, b], one) => [a + one.n, b + one.flagged], [0, 0])
      return { ...left({ n, flagged }), id: `s${s}` }
    })
    const grid = placeGrid(sums, places, false)
    return new Map([...grid.streets, ...grid.places].map((one) => [one.id, one.cells[0]?.state]))
  }
  return { all: placed(false), without: placed(true) }
}

test('what is hidden with the flagged interviews is not shown without them', () => {
  // Hidden with 3 people is the place of 5; without flagged ones the place of 9 has 4, and would take its part.
  const few = { n: 3, flagged: 0 }
  const { all, without } = views([[few, { n: 5, flagged: 0 }, { n: 9, flagged: 5 }, { n: 30, flagged: 0 }], []])
  expect(all.get('p0-1')).toBe('hidden')
  expect(without.get('p0-1')).toBe('hidden')
  // All of the 3 were flagged: nobody is left, which is not to be told either.
  expect(
    views([
      [
        { n: 3, flagged: 3 },
        { n: 5, flagged: 0 },
        { n: 30, flagged: 0 },
      ],
      [],
    ]).without.get('p0-0'),
  ).toBe('hidden')
})

test('in any wave, whatever one view hides the other one hides too', () => {
  const answered = fc.integer({ min: 0, max: 14 }).chain((n) => fc.record({ n: fc.constant(n), flagged: fc.nat(n) }))
  const wave = fc.array(fc.array(answered, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(wave, (streets) => {
      const { all, without } = views(streets)
      for (const [id, state] of all) if (state === 'hidden') expect(without.get(id), id).toBe('hidden')
    }),
    { numRuns: 1000 },
  )
})
