import { type AreaFigures, areasOf, type GradeInputs } from '@ratchet/domain/grade/area'
import {
  type Band,
  bandAt,
  draftRuleOf,
  fixedBandOf,
  type GradedArea,
  type GradeResult,
} from '@ratchet/domain/grade/grade'
import { ratePer, type SchemeContent } from '@ratchet/domain/grade/scheme'
import { type CountCell, countAnomaly, countInterval, gradeAreas, gradeComposite } from '@ratchet/statistics/statistics'

/**
 * The result of a run out of its frozen inputs and its scheme, and nothing else: the same inputs give the same result on
 * any machine, whatever the order of the voices. Frequency by the dispersion-adjusted z of counts, severity by z.
 */
export function computeGrades(inputs: GradeInputs, scheme: SchemeContent): GradeResult {
  const areas = areasOf(inputs, scheme)
  const counts = { observed: areas.map(({ people }) => people), exposure: areas.map(({ exposure }) => exposure) }
  const severity = areas.map((area) => area.severity)
  const { rate, dispersion } = countAnomaly(counts)
  const { weights, flips, ...composite } = gradeComposite(
    [
      { name: 'frequency', figures: counts, weight: scheme.weights.frequency },
      { name: 'severity', figures: severity, weight: scheme.weights.severity },
    ],
    { cuts: scheme.bands },
  )
  const figures = composite.areas.map((area) => area.composite)
  const robust = gradeAreas(figures, { method: 'robust', cuts: scheme.bands })
  const frequencyZ = gradeAreas(counts, { method: 'funnel' }).areas
  const severityZ = gradeAreas(severity, { method: 'z' }).areas
  const reason = composite.reason && noGrade(composite.reason)
  const rises = risesOf(inputs, areas)
  const per = ratePer[inputs.exposure]
  const cuts = scheme.rates[inputs.exposure]
  const graded = areas.map((area, at): GradedArea => {
    const own = composite.areas[at]
    const interval = countInterval(area.people, { phi: dispersion.phi })
    const told = (count: number) => (count * per) / area.exposure
    const z = own?.z ?? null
    const band = reason || own?.grade == null ? null : bandAt(own.grade)
    const shown = {
      ...area,
      ...{ rate: told(area.people), low: told(interval.low), high: told(interval.high) },
      ...{ frequencyZ: frequencyZ[at]?.funnelZ ?? null, severityZ: severityZ[at]?.z ?? null },
      ...{ composite: own?.composite ?? null, z, robustZ: robust.areas[at]?.robustZ ?? null, rank: own?.rank ?? null },
      ...{ band, fixedBand: fixedBandOf(told(area.people), cuts), stable: band !== null && (own?.stable ?? false) },
      last: lastOf(inputs, area.key),
      rise: rises[at] ?? null,
    }
    return { ...shown, draft: draftRuleOf(shown, scheme, cuts[0]) }
  })
  const keys = (at: readonly number[]) => at.map((one) => areas[one]?.key ?? '')
  return {
    reason: reason ?? null,
    areas: graded,
    weights: { frequency: weights.frequency ?? 0, severity: weights.severity ?? 0 },
    flips: flips.map(({ name, factor, areas: moved }) => ({
      name: name as 'frequency' | 'severity',
      factor,
      // Where no normal grade is given no weight can turn one.
      areas: reason ? [] : keys(moved),
    })),
    ...{ rate, phi: dispersion.phi, mean: robust.scale?.mean ?? null, sd: robust.scale?.sd ?? null },
  }
}

type NoGrade = NonNullable<GradeResult['reason']>

/** Too few areas and no spread are said in words; a MAD of zero only takes the robust z away. */
function noGrade(reason: string): NoGrade | null {
  if (reason === 'mad_zero') return null
  return reason === 'no_variation' ? 'no-spread' : 'too-few-areas'
}

function lastOf({ last }: GradeInputs, key: string): GradedArea['last'] {
  if (!last) return null
  const found = last.areas.find((area) => area.key === key)
  return found ? { people: found.people, band: found.band as Band | null } : { people: 0, band: null }
}

/**
 * Against the last run: what was to be expected of an area is its last count, at least one person, in proportion to the
 * exposure and to the days of both windows.
 */
function risesOf({ last, days }: GradeInputs, areas: readonly AreaFigures[]): GradedArea['rise'][] {
  if (!last) return areas.map(() => null)
  const before = new Map(last.areas.map((area) => [area.key, area]))
  const expected = areas.map(({ key, exposure }) => {
    const found = before.get(key)
    return (Math.max(1, found?.people ?? 0) * (exposure / (found?.exposure ?? exposure)) * days) / last.days
  })
  const { cells } = countAnomaly({ observed: areas.map(({ people }) => people), expected })
  return cells.map((cell: CountCell) => ({ expected: cell.expected, p: cell.negativeBinomial?.holm ?? 1 }))
}
