import { addEdition, type CatalogueKind, type Edition } from '@ratchet/domain/catalogue/catalogue'
import { aspectIds } from '@ratchet/domain/cycle/aspect'
import { firstCrosswalk } from '@ratchet/domain/cycle/crosswalk'
import { firstPeers } from '@ratchet/domain/examination/round'
import { firstCategories } from '@ratchet/domain/opinion/first-categories'
import { usualScales } from '@ratchet/domain/questionnaire/scale'
import type { Act } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { findEdition, lockCatalogue, saveEdition } from './catalogue.queries.ts'

/**
 * What the product comes with: six aspects of equal weight that nobody leads yet, the four direct matches, eight zones,
 * scales of equal distances.
 */
const first: { readonly [Kind in CatalogueKind]: Edition<Kind>['content'] } = {
  aspects: aspectIds.map((id) => ({ id, weight: 1, leadUnitId: null })),
  crosswalk: firstCrosswalk,
  peers: firstPeers,
  scales: usualScales,
  category: [...firstCategories],
}

/**
 * The number of the newest edition of a kind. A new office has none when it opens its first cycle or questionnaire: the one
 * that the product comes with is then written down as its first, with its own fact, so that there is something to pin to.
 */
export async function currentEdition({ tx, ctx, record }: Act<ActingContext>, kind: CatalogueKind): Promise<number> {
  await lockCatalogue(tx)
  const last = await findEdition(tx, kind)
  if (last) return last.edition
  const fresh = { id: ctx.newId(), kind, content: first[kind], note: '随系统提供的首版' }
  const { edition, fact } = addEdition(fresh, null, ctx.now)
  await saveEdition(tx, edition)
  await record(fact)
  return edition.edition
}
