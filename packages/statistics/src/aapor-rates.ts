import { finite, notNegative, share } from './number-range.ts'
import { StatError } from './stat-error.ts'

/** Final dispositions of all issued cases (AAPOR Standard Definitions, 10th edition, 2023). Left out = 0. */
export interface Dispositions {
  /** Complete interviews. */
  readonly I: number
  /** Partial interviews. */
  readonly P?: number
  /** Refusals and break-offs. */
  readonly R?: number
  /** Non-contacts. */
  readonly NC?: number
  /** Other eligible non-interviews. */
  readonly O?: number
  /** Unknown whether there is a household. */
  readonly UH?: number
  /** Unknown for another reason. */
  readonly UO?: number
  /** Known not to be eligible; needed only where `e` is to be estimated. */
  readonly NE?: number
}

/** Share of the unknown cases taken to be eligible, with what it rests on; `casro`: the share among the known cases. */
export type Eligibility = number | { readonly value: number; readonly basis: string } | 'casro'

export type AaporRate = `RR${1 | 2 | 3 | 4 | 5 | 6}` | `COOP${1 | 2 | 3 | 4}` | `REF${1 | 2 | 3}` | `CON${1 | 2 | 3}`

/** Each rate 0…1, or null where nobody could have been counted; with the e they rest on. */
export interface AaporRates extends Readonly<Record<AaporRate, number | null>> {
  readonly e: number
  readonly eBasis: string
}

/**
 * Response (RR1–RR6), cooperation (COOP1–4), refusal (REF1–3) and contact rates (CON1–3). RR3, RR4, REF2 and CON2 count
 * e·(UH+UO). Throws ValueOutOfScale on e outside 0…1 or a negative count, InvalidValue where e cannot be estimated.
 */
export function aaporRates(dispositions: Dispositions, e: Eligibility): AaporRates {
  const { I, P = 0, R = 0, NC = 0, O = 0, UH = 0, UO = 0, NE } = dispositions
  for (const [name, count] of Object.entries({ I, P, R, NC, O, UH, UO, NE: NE ?? 0 })) {
    finite(count, name)
    notNegative(count, name)
  }
  const known = I + P + R + NC + O
  const unknown = UH + UO
  const own = eligibility(e, known, NE)
  const contacted = I + P + R + O
  const among = (part: number, all: number) => (all > 0 ? part / all : null)
  const likely = known + own.value * unknown
  return {
    RR1: among(I, known + unknown),
    RR2: among(I + P, known + unknown),
    RR3: among(I, likely),
    RR4: among(I + P, likely),
    RR5: among(I, known),
    RR6: among(I + P, known),
    COOP1: among(I, contacted),
    COOP2: among(I + P, contacted),
    COOP3: among(I, I + P + R),
    COOP4: among(I + P, I + P + R),
    REF1: among(R, known + unknown),
    REF2: among(R, likely),
    REF3: among(R, known),
    CON1: among(contacted, known + unknown),
    CON2: among(contacted, likely),
    CON3: among(contacted, known),
    e: own.value,
    eBasis: own.basis,
  }
}

function eligibility(e: Eligibility, known: number, notEligible: number | undefined) {
  if (e === 'casro') {
    if (notEligible === undefined || known + notEligible === 0)
      throw new StatError('InvalidValue', 'e by CASRO needs cases known to be eligible or not (NE)', {
        known,
        notEligible,
      })
    return { value: known / (known + notEligible), basis: 'casro' }
  }
  if (e === undefined || e === null)
    throw new StatError('InvalidValue', 'e must be given with its basis, or as casro', {})
  const { value, basis } = typeof e === 'number' ? { value: e, basis: 'given' } : e
  share(value, 'e')
  return { value, basis }
}
