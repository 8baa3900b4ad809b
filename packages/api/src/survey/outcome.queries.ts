import type { ResponseFigures } from '@ratchet/domain/analysis/response-figures'
import type { Fieldwork } from '@ratchet/domain/survey/plan'
import { type DispositionCounts, type Eligibility, eligibilityOf } from '@ratchet/domain/survey/response-rate'
import { aaporRates } from '@ratchet/statistics/statistics'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { countDispositions } from './case.queries.ts'
import { findWave } from './survey.queries.ts'

/** AAPOR's rates of the counts, 0–1, null where nobody could have been counted. */
export function ratesOf(counts: DispositionCounts, { e }: Pick<Eligibility, 'e'>): ResponseFigures['rates'] {
  const rates = aaporRates(
    {
      I: counts.complete,
      P: counts.partial,
      R: counts.refused,
      NC: counts.not_contacted,
      O: counts.other,
      UH: counts.unknown_household,
      UO: counts.unknown_other,
      NE: counts.ineligible,
    },
    e,
  )
  return {
    rr1: rates.RR1,
    rr2: rates.RR2,
    rr3: rates.RR3,
    rr4: rates.RR4,
    rr5: rates.RR5,
    rr6: rates.RR6,
    cooperation: rates.COOP1,
    refusal: rates.REF1,
    contact: rates.CON1,
  }
}

interface Outcomes {
  readonly source: 'microdata' | 'typed'
  readonly counts: DispositionCounts
  readonly eligibility: Eligibility
  readonly rates: ResponseFigures['rates']
}

/** What became of the sample, counted from the microdata, else as typed; null where nobody knows or nobody was drawn. */
export async function findOutcomes(
  db: Kysely<Database>,
  waveId: string,
): Promise<{ readonly outcomes: Outcomes | null; readonly typed: Fieldwork | null }> {
  const { fieldwork, design } = await findWave(db, waveId)
  const counted = await countDispositions(db, waveId)
  const counts = counted ?? fieldwork?.counts ?? null
  if (counts === null || design === 'opt_in') return { outcomes: null, typed: fieldwork }
  const eligibility = eligibilityOf(counts, fieldwork?.eligible ?? null)
  const source = counted ? 'microdata' : 'typed'
  return { outcomes: { source, counts, eligibility, rates: ratesOf(counts, eligibility) }, typed: fieldwork }
}
