/**
 * Which achieved reading counts at closing: the examination's figure if there is one, else the self-survey's reading on
 * the examination's scale 折算市考口径: last result + crosswalk-weighted change of its themes since the wave nearest to
 * that examination, with the interval of that change. Source: SPEC §1, edges.
 */
import { type Day, daysBetween } from '../day.ts'
import type { AspectId, ThemeId } from './aspect.ts'
import { type Crosswalk, themesFor } from './crosswalk.ts'
import { type CycleId, spanOf } from './cycle-id.ts'
import type { Reading } from './floor.ts'

/** Normal quantiles: 95 % one-sided (what a floor asks) and 95 % two-sided (what a page draws). */
const ONE_SIDED = 1.6448536269514722
const TWO_SIDED = 1.959963984540054
const OVERALL = [{ theme: 'overall', weight: 1 }] as const

/** Estimates of one probability wave in points of 0–100; `se` is null where the report gave none. */
export interface Wave {
  readonly id: string
  readonly day: Day
  readonly themes: readonly {
    readonly theme: ThemeId | 'overall'
    readonly estimate: number
    readonly se: number | null
    /** One-sided 95 % bounds where the wave was computed with its own degrees of freedom. */
    readonly bounds?: { readonly lower: number; readonly upper: number } | null
    /** Half of the two-sided 95 % interval, with the same degrees of freedom. */
    readonly half?: number | null
  }[]
}

/** A reading that was not examined but converted: the change it adds, and between which waves. */
export interface Converted {
  readonly reading: Reading
  readonly change: number
  readonly se: number | null
  readonly sinceWave: string
  readonly atWave: string
}

/** Two-sided 95 % interval, same unit as the value. */
export function interval95(value: number, se: number): readonly [low: number, high: number] {
  return [value - TWO_SIDED * se, value + TWO_SIDED * se]
}

/** A sample estimate with its one-sided 95 % bounds; null bounds without a standard error. */
export function sampleReading(value: number, se: number | null, basis: 'self_survey' | 'wave'): Reading {
  if (se === null) return { value, basis, lower95: null, upper95: null }
  return { value, basis, lower95: value - ONE_SIDED * se, upper95: value + ONE_SIDED * se }
}

/** An official figure, as published; bounds where the city published an interval. */
export function officialReading(value: number, lower95: number | null = null, upper95: number | null = null): Reading {
  return { value, basis: 'examination', lower95, upper95 }
}

/** The theme's reading at closing: its last probability wave inside the cycle, or null. */
export function themeReading(theme: ThemeId, waves: readonly Wave[], cycleId: CycleId): Reading | null {
  const row = lastWaveIn(waves, cycleId)?.themes.find((it) => it.theme === theme)
  if (!row) return null
  const reading = sampleReading(row.estimate, row.se, 'wave')
  return row.bounds ? { ...reading, lower95: row.bounds.lower, upper95: row.bounds.upper } : reading
}

function lastWaveIn(waves: readonly Wave[], cycleId: CycleId): Wave | undefined {
  const { from, before } = spanOf(cycleId)
  const inside = waves.filter((wave) => wave.day >= from && wave.day < before)
  return inside.toSorted((a, b) => a.day.localeCompare(b.day)).at(-1)
}

/** The wave nearest to the day; of two equally near ones the earlier. */
function nearestWave(waves: readonly Wave[], day: Day): Wave | undefined {
  const away = (wave: Wave) => Math.abs(daysBetween(day, wave.day))
  return waves.toSorted((a, b) => away(a) - away(b) || a.day.localeCompare(b.day))[0]
}

/** Weighted estimate and standard error of one wave; undefined when it did not ask one of the themes. */
function weigh(wave: Wave, themes: readonly { theme: ThemeId | 'overall'; weight: number }[]) {
  let value = 0
  let se: number | null = 0
  for (const { theme, weight } of themes) {
    const row = wave.themes.find((it) => it.theme === theme)
    if (!row) return undefined
    value += weight * row.estimate
    // The same people answer all themes of a wave: their errors may agree fully, so they add without squares.
    se = se === null || row.se === null ? null : se + weight * row.se
  }
  return { value, se }
}

/**
 * The aspect, or the whole, on the examination's scale in points; null: no theme, no earlier result, or no later wave.
 * The whole follows the questionnaire's own overall question, so it does not depend on aspects that no theme sees.
 */
export function convertedReading(
  aspect: AspectId | 'overall',
  from: {
    readonly crosswalk: Crosswalk
    readonly lastExamination: { readonly value: number; readonly day: Day } | null
    readonly waves: readonly Wave[]
    readonly cycleId: CycleId
  },
): Converted | null {
  const themes = aspect === 'overall' ? OVERALL : themesFor(aspect, from.crosswalk)
  if (themes.length === 0 || !from.lastExamination) return null
  const at = lastWaveIn(from.waves, from.cycleId)
  // A change is measured from an earlier wave, also where the wave itself lies nearest to the examination.
  const earlierWaves = from.waves.filter((wave) => at !== undefined && wave.day < at.day)
  const since = nearestWave(earlierWaves, from.lastExamination.day)
  if (!since || !at) return null
  const earlier = weigh(since, themes)
  const later = weigh(at, themes)
  if (!earlier || !later) return null
  const change = later.value - earlier.value
  // Two waves are independent samples: their squared errors add.
  const se = earlier.se === null || later.se === null ? null : Math.hypot(earlier.se, later.se)
  const reading = sampleReading(from.lastExamination.value + change, se, 'self_survey')
  return { reading, change, se, sinceWave: since.id, atWave: at.id }
}

/** The examination's figure if there is one, else the converted reading, else none. */
export function achievedReading(examination: Reading | null, converted: Reading | null): Reading | null {
  return examination ?? converted
}
