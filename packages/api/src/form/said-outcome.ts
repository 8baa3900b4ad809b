/** What a report says came of an item: solved only with a photo or a resident's word, never for a mere reply. Source: SPEC §8, §12; UX §0. */
import { isClosedBeforeUse } from '@ratchet/domain/rectification/before-use'
import { isCarriedOver, isOpen } from '@ratchet/domain/rectification/item'
import { formDraftWords as w } from '@ratchet/words/form-draft'
import { ledgerWords } from '@ratchet/words/ledger'
import type { ItemFacts } from './item-fact.queries.ts'

/** Whether a photo of the result or a resident's own word shows that it is solved, and no resident says otherwise. */
export const isProven = ({ photos, voices }: ItemFacts): boolean =>
  voices?.denied === true && !voices.confirmed ? false : photos > 0 || voices?.confirmed === true

export function saidOutcome(facts: ItemFacts): string {
  const { item } = facts
  if (isOpen(item)) {
    const name = w.openResult(w.status[item.status])
    return isCarriedOver(item) && item.carriedOver ? `${name}；${w.carried(item.carriedOver.reason)}` : name
  }
  if (isClosedBeforeUse(item)) return ledgerWords.zh.beforeUse
  if (item.outcome === 'solved' && !isProven(facts)) return w.unproven
  return item.outcome ? w.outcome[item.outcome] : w.status[item.status]
}

/** How the effect was checked: the residents' own words, then look-back. */
export function saidEffect({ item, voices, looked }: ItemFacts): string {
  const said = [
    ...(voices?.confirmed ? [w.confirmed] : []),
    ...(voices?.denied ? [w.denied] : []),
    ...new Set(looked.map((outcome) => w.lookback[outcome] ?? w.site[outcome] ?? outcome)),
  ]
  if (item.status === 'verified' && said.length === 0) return w.verified
  return said.join('；')
}
