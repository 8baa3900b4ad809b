import type { WavePlan } from '@ratchet/domain/survey/plan'
import { type QuotaPlace, wholeOf } from './quotas.ts'
import { numberOf } from './typed-plan.ts'

/** A street that the sample may be divided among. */
export interface PlannedStreet {
  readonly id: string
  readonly name: string
}

/** The streets of the zone, and whether the quotas cover every community of one; a park is no street. */
export function plannedStreets(places: readonly QuotaPlace[]): {
  readonly streets: readonly PlannedStreet[]
  readonly isComplete: boolean
} {
  const byStreet = Map.groupBy(
    places.filter((place) => place.streetId !== place.id),
    (place) => place.streetId,
  )
  return {
    streets: [...byStreet].map(([id, own]) => ({ id, name: own[0]?.streetName ?? '' })),
    isComplete: [...byStreet.values()].some((own) => own.every((place) => place.target !== null)),
  }
}

/** What is typed beside the plan to see what it could show; it is not kept. */
export interface TypedFigures {
  readonly wanted: string
  /** Of each street: households, and the rate expected in per cent. */
  readonly sizes: Readonly<Record<string, string>>
  readonly rates: Readonly<Record<string, string>>
}

/** Households of each street: as the plan gives them under its known totals, else as typed; null while unknown. */
export function streetSizes(
  plan: Pick<WavePlan, 'margins'>,
  streets: readonly PlannedStreet[],
  sizes: TypedFigures['sizes'],
) {
  const targets = plan.margins.find((margin) => margin.trait === 'street')?.targets ?? {}
  return streets.map((street) => {
    const known = targets[street.id] ?? targets[street.name] ?? null
    return { ...street, isKnown: known !== null, size: known ?? wholeOf(sizes[street.id] ?? '') }
  })
}

/** A rate typed in per cent as a share that can be reckoned with; null when blank or out of range. */
export function rateIn(text: string): number | null {
  const share = (numberOf(text) ?? Number.NaN) / 100
  return share >= 0.01 && share <= 0.99 ? share : null
}

/** What the server is asked for the figures of a plan that is being typed. */
export function figuresInput(
  plan: Pick<WavePlan, 'expectedRate' | 'expectedDeff' | 'expectedResponse' | 'frame' | 'margins'>,
  n: number,
  streets: readonly PlannedStreet[],
  typed: TypedFigures,
) {
  const wanted = numberOf(typed.wanted)
  const known = streetSizes(plan, streets, typed.sizes).flatMap(({ id, size }) =>
    size !== null && size >= 1 && Number.isFinite(size)
      ? [{ id, size: Math.round(size), rate: rateIn(typed.rates[id] ?? '') }]
      : [],
  )
  return {
    n,
    rate: plan.expectedRate,
    deff: plan.expectedDeff,
    response: plan.expectedResponse,
    size: plan.frame.size,
    wanted: wanted !== null && wanted >= 0.1 && wanted <= 50 ? wanted : null,
    streets: known.length === streets.length ? known : [],
  }
}
