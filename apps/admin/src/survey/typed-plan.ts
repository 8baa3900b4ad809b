import type { Day } from '@ratchet/domain/day'
import { type Margin, type marginTraits, plainDesign, planSchema, type WavePlan } from '@ratchet/domain/survey/plan'

export type Trait = (typeof marginTraits)[number]
/** One class of a trait with its number in the population, as it is typed. */
export interface TypedClass {
  readonly name: string
  readonly total: string
}
export interface TypedMargin {
  readonly trait: Trait
  readonly classes: readonly TypedClass[]
}

/** A plan as it is typed: text in every field that is not a choice; shares in per cent. */
export interface TypedPlan {
  readonly interviews: string
  readonly source: string
  readonly size: string
  readonly asOf: string
  readonly strata: WavePlan['strata']
  readonly clusters: WavePlan['clusters']
  readonly isFinite: boolean
  readonly weights: WavePlan['weights']
  readonly lonelyPsu: WavePlan['lonelyPsu']
  readonly margins: readonly TypedMargin[]
  readonly rate: string
  readonly deff: string
  readonly response: string
}
export type PlanField = 'interviews' | 'source' | 'size' | 'rate' | 'deff' | 'response' | 'margins'

/** A number as officials type it; null when blank, NaN when it is none. */
export function numberOf(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/%$/, '')
  return plain === '' ? null : Number(plain)
}

const percent = (share: number) => String(Number((share * 100).toFixed(4)))

/** The plan as it is kept, or what most waves look like. */
export function typedPlan(plan: WavePlan | null): TypedPlan {
  const { strata, clusters, weights, lonelyPsu, isFinite: finite } = plan ?? plainDesign
  return {
    interviews: String(plan?.interviews ?? 600),
    source: plan?.frame.source ?? '',
    size: plan?.frame.size ? String(plan.frame.size) : '',
    asOf: plan?.frame.asOf ?? '',
    strata,
    clusters,
    isFinite: finite,
    weights,
    lonelyPsu,
    margins: (plan?.margins ?? []).map(({ trait, targets }) => ({
      trait,
      classes: Object.entries(targets).map(([name, total]) => ({ name, total: String(total) })),
    })),
    rate: percent(plan?.expectedRate ?? 0.8),
    deff: String(plan?.expectedDeff ?? 1.5),
    response: percent(plan?.expectedResponse ?? 0.6),
  }
}

/** The class's total as a number; null while it is none above 0. */
export function totalIn(one: TypedClass): number | null {
  const total = numberOf(one.total)
  return total !== null && total > 0 && total <= 1e9 ? total : null
}

function marginsOf(typed: readonly TypedMargin[]): Margin[] {
  return typed.map(({ trait, classes }) => ({
    trait,
    targets: Object.fromEntries(classes.map((one) => [one.name.trim(), totalIn(one) ?? 0])),
  }))
}

/** The plan as it would be sent, null while a field cannot be read; and which fields those are. */
export function readPlan(typed: TypedPlan): {
  readonly plan: WavePlan | null
  readonly wrong: ReadonlySet<PlanField>
} {
  const share = (text: string) => (numberOf(text) ?? Number.NaN) / 100
  const plan = {
    interviews: numberOf(typed.interviews),
    frame: { source: typed.source, size: numberOf(typed.size), asOf: (typed.asOf || null) as Day | null },
    strata: typed.strata,
    clusters: typed.clusters,
    isFinite: typed.isFinite,
    weights: typed.weights,
    lonelyPsu: typed.lonelyPsu,
    margins: marginsOf(typed.margins),
    expectedRate: share(typed.rate),
    expectedDeff: numberOf(typed.deff),
    expectedResponse: share(typed.response),
  }
  const parsed = planSchema.safeParse(plan)
  // Two classes of one name would be one, and half the numbers gone without a word.
  const isDoubled = typed.margins.some(
    ({ classes }) => new Set(classes.map((one) => one.name.trim())).size < classes.length,
  )
  if (parsed.success && isDoubled) return { plan: null, wrong: new Set(['margins']) }
  if (parsed.success) return { plan: parsed.data, wrong: new Set() }
  return { plan: null, wrong: new Set(parsed.error.issues.map((issue) => fieldOf(issue.path))) }
}

const fields: Readonly<Record<string, PlanField>> = {
  interviews: 'interviews',
  source: 'source',
  size: 'size',
  expectedRate: 'rate',
  expectedDeff: 'deff',
  expectedResponse: 'response',
}
const fieldOf = ([head, next]: readonly PropertyKey[]): PlanField =>
  fields[String(head === 'frame' ? next : head)] ?? 'margins'

/** What figures are reckoned with while nothing is planned; not a plan, so its frame has no name. */
export const usualPlan: WavePlan = {
  ...plainDesign,
  interviews: 600,
  frame: { source: '', size: null, asOf: null },
  margins: [],
  expectedRate: 0.8,
  expectedDeff: 1.5,
  expectedResponse: 0.6,
}
