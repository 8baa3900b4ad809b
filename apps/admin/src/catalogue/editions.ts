import type { AppRouter } from '@ratchet/api/router'
import type { AspectEntry, CatalogueKind } from '@ratchet/domain/catalogue/catalogue'
import { type AspectId, aspectIds, type ThemeId } from '@ratchet/domain/cycle/aspect'
import { type Crosswalk, firstCrosswalk } from '@ratchet/domain/cycle/crosswalk'
import { firstPeers } from '@ratchet/domain/examination/round'
import type { Category } from '@ratchet/domain/opinion/category'
import { firstCategories } from '@ratchet/domain/opinion/first-categories'
import { type Scales, usualScales } from '@ratchet/domain/questionnaire/scale'
import type { inferRouterOutputs } from '@trpc/server'

export type ListedEdition = inferRouterOutputs<AppRouter>['catalogue']['list'][number]
export const kinds: readonly CatalogueKind[] = ['aspects', 'crosswalk', 'peers', 'scales', 'category']

/** The newest edition of the kind, which what begins now is pinned to; null before the first. */
export function newest<Kind extends CatalogueKind>(editions: readonly ListedEdition[], kind: Kind) {
  const own = editions.filter((row) => row.kind === kind)
  return (own.toSorted((a, b) => b.edition - a.edition)[0] ?? null) as (ListedEdition & { kind: Kind }) | null
}

export interface CatalogueForm {
  readonly aspects: readonly AspectEntry[]
  readonly crosswalk: Crosswalk
  readonly peers: readonly string[]
  readonly scales: Scales
  readonly category: readonly Category[]
}

/** What a new edition starts from: the newest one of each kind, else what is usual. */
export function formOf(editions: readonly ListedEdition[]): CatalogueForm {
  return {
    aspects:
      (newest(editions, 'aspects')?.content as AspectEntry[] | undefined) ??
      aspectIds.map((id) => ({ id, weight: 1, leadUnitId: null })),
    crosswalk: (newest(editions, 'crosswalk')?.content as Crosswalk | undefined) ?? firstCrosswalk,
    peers: (newest(editions, 'peers')?.content as string[] | undefined) ?? firstPeers,
    scales: (newest(editions, 'scales')?.content as Scales | undefined) ?? usualScales,
    category: (newest(editions, 'category')?.content as Category[] | undefined) ?? firstCategories,
  }
}

export type CrosswalkFault = 'weight' | 'twice'

/** What is wrong with each pair, by its place. */
export function crosswalkFaults(rows: Crosswalk): Record<number, CrosswalkFault> {
  const faults: Record<number, CrosswalkFault> = {}
  const seen = new Set<string>()
  for (const [at, { theme, aspect, weight }] of rows.entries()) {
    const pair = `${theme} ${aspect}`
    if (seen.has(pair)) faults[at] = 'twice'
    else if (!(weight > 0)) faults[at] = 'weight'
    seen.add(pair)
  }
  return faults
}

/** A pair that is not there yet, for a new row; null when all pairs are. */
export function freePair(
  rows: Crosswalk,
  themes: readonly ThemeId[],
  aspects: readonly AspectId[],
): { theme: ThemeId; aspect: AspectId } | null {
  const pairs = aspects.flatMap((aspect) => themes.map((theme) => ({ theme, aspect })))
  return pairs.find((pair) => !rows.some((row) => row.theme === pair.theme && row.aspect === pair.aspect)) ?? null
}
