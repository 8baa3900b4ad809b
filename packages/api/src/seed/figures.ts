import type { AspectId } from '@ratchet/domain/cycle/aspect'
import type { ReadingSubject } from '@ratchet/domain/survey/wave'

/**
 * Invented figures of the demonstration, oldest half-year first: marked as such on every screen. Education and its
 * neighbours rise, investment slips in the third half-year and pulls the whole with it, then the climb goes on.
 */
export const ownScores: Readonly<Record<AspectId, readonly number[]>> = {
  education: [80.2, 82.0, 81.2, 84.6],
  investment: [79.0, 80.4, 75.9, 78.2],
  public_safety: [86.0, 87.1, 86.7, 88.3],
  environment: [78.4, 79.6, 79.8, 80.9],
  cadre_conduct: [79.5, 80.6, 80.2, 81.7],
  poverty_revitalisation: [79.9, 80.8, 80.5, 82.5],
}

/** Overall scores of the other seven zones in the same half-years. */
export const otherZones: Readonly<Record<string, readonly number[]>> = {
  高新区: [84.9, 85.2, 85.0, 85.6],
  经开区: [83.6, 83.9, 84.2, 84.4],
  曲江新区: [82.8, 83.3, 83.1, 83.4],
  浐灞生态区: [81.9, 82.4, 82.6, 82.5],
  西咸新区: [81.0, 81.3, 81.6, 82.0],
  航天基地: [79.9, 80.6, 80.2, 81.1],
  航空基地: [79.0, 79.9, 80.1, 80.6],
}

/** How far an aspect usually lies from the overall score; sums to zero, so that the mean of six is the overall. */
export const aspectOffsets: Readonly<Record<AspectId, number>> = {
  education: 0.4,
  investment: -2.1,
  public_safety: 5.2,
  environment: -2.4,
  cadre_conduct: -0.9,
  poverty_revitalisation: -0.2,
}
export const zoneOffsets = [0.6, -0.6, 0.3, -0.3, 0.2, -0.2] as const

/**
 * What people truly think by quarter, in points, two quarters to a half-year; the last two are the running half-year's.
 * The waves are drawn from this truth; the first is only known from the firm's report.
 */
export const surveyTruth: Readonly<Record<ReadingSubject | 'gain' | 'happiness' | 'security', readonly number[]>> = {
  overall: [77.8, 78.6, 79.0, 79.7, 79.2, 78.5, 79.3, 80.4, 79.6, 80.2],
  teaching: [76.9, 78.0, 78.9, 79.6, 79.1, 79.0, 79.8, 80.3, 85.4, 85.0],
  transport: [73.2, 73.6, 74.1, 74.0, 74.8, 75.2, 75.0, 75.9, 70.1, 71.6],
  poverty_employment: [77.5, 77.9, 78.3, 78.8, 78.4, 78.6, 79.6, 80.3, 79.9, 80.4],
  cadre_style: [76.1, 76.8, 77.4, 77.9, 77.2, 77.6, 78.3, 79.0, 79.5, 79.9],
  sanitation: [74.6, 75.1, 75.8, 76.3, 76.0, 76.4, 76.9, 77.5, 75.4, 76.2],
  resettlement: [66.4, 66.9, 67.5, 67.2, 67.9, 68.4, 68.1, 68.8, 69.3, 69.8],
  property: [69.8, 69.2, 70.0, 70.6, 70.3, 69.7, 70.9, 71.4, 70.2, 71.0],
  gain: [74.2, 74.8, 75.1, 75.9, 75.6, 75.8, 76.7, 77.4, 77.2, 77.8],
  happiness: [78.9, 79.1, 79.6, 79.9, 79.4, 79.8, 80.6, 81.2, 81.0, 81.3],
  security: [82.4, 82.9, 83.3, 83.6, 83.1, 83.9, 84.4, 84.7, 84.9, 85.2],
}
/** Shares that know that the city asks, and that know of a deed near them. */
export const awarenessTruth = {
  city: [0.24, 0.26, 0.29, 0.31, 0.33, 0.36, 0.38, 0.41, 0.44, 0.46],
  work: [0.38, 0.41, 0.43, 0.44, 0.47, 0.49, 0.52, 0.54, 0.57, 0.59],
} as const
/** What the firm's report of the first wave says of its error and size. */
export const firstReport = { se: 0.9, interviews: 1180, resettlement: 412 } as const
