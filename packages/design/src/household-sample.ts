/** Households that nobody visited 样本数据: for the gallery and the tests. */
import type { BeakerLayer } from './beaker.ts'
import type { Tile } from './tile-map.ts'

/** Visits of one's own, and those that several units made together. */
export const beakerSample = (names: { readonly own: string; readonly joint: string }, short = true) =>
  [
    { key: 'own', name: names.own, count: short ? 119 : 176 },
    { key: 'joint', name: names.joint, count: short ? 24 : 41 },
  ] satisfies readonly BeakerLayer[]

const counts = [12, 0, 31, 7, 3, 19, 1, 0, 24, 5, 9]

export const tileSample = (places: readonly { readonly name: string; readonly group?: string }[]): readonly Tile[] =>
  places.map((place, at) => ({ key: `${at}`, ...place, count: counts[at % counts.length] ?? 0 }))
