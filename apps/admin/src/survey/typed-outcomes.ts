import { type Disposition, dispositions, type Fieldwork } from '@ratchet/domain/survey/plan'
import { noCounts } from '@ratchet/domain/survey/response-rate'

/** Outcomes as they are typed: text in every field. */
export interface TypedOutcomes {
  readonly counts: Readonly<Record<string, string>>
  readonly eligible: string
  readonly eligibleBasis: string
}

export const typedOutcomes = (kept: Fieldwork | null): TypedOutcomes => ({
  counts: Object.fromEntries(dispositions.map((one) => [one, kept ? String(kept.counts[one]) : ''])),
  eligible: kept?.eligible === null || kept === null ? '' : String(kept.eligible),
  eligibleBasis: kept?.eligibleBasis ?? '',
})

const plainOf = (text: string) => text.normalize('NFKC').replace(/[\s,]/g, '')

/** What would be sent, and the names of the fields that cannot be read; counts that were not typed are 0. */
export function readOutcomes(typed: TypedOutcomes): {
  readonly fieldwork: Fieldwork
  readonly wrong: ReadonlySet<string>
} {
  const wrong = new Set<string>()
  const counts: Record<Disposition, number> = { ...noCounts }
  for (const one of dispositions) {
    const text = plainOf(typed.counts[one] ?? '')
    if (!/^\d{0,9}$/.test(text)) wrong.add(one)
    counts[one] = Number(text) || 0
  }
  const text = plainOf(typed.eligible)
  const share = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)
  const eligible = text === '' ? null : share
  if (eligible !== null && !(eligible >= 0 && eligible <= 1)) wrong.add('eligible')
  return { fieldwork: { counts, eligible, eligibleBasis: typed.eligibleBasis.trim() }, wrong }
}
