import type { ThemeId } from '@ratchet/domain/cycle/aspect'

const order: readonly ThemeId[] = [
  'teaching',
  'sanitation',
  'cadre_style',
  'poverty_employment',
  'transport',
  'property',
  'resettlement',
]

/** The seven themes in the order of the samples' figures. */
export const sampleThemes = (names: Readonly<Record<ThemeId, string>>): readonly string[] =>
  order.map((id) => names[id])

/** Forty-four places under five streets. */
export function manyPlaces(words: { readonly places: readonly string[]; readonly streets: readonly string[] }) {
  return Array.from({ length: 44 }, (_, at) => ({
    name: `${words.places[at % 8]} ${Math.floor(at / 8) + 1}`,
    group: words.streets[Math.floor(at / 9)] ?? '',
  }))
}
