/**
 * Photo 照片: what a resident shows. It is staged when it comes and belongs to an opinion once that is sent; one that
 * nobody sent goes away after a day. 照片先暂存，随意见提交后才归入该意见；一天内没有提交的自动删除。
 * Source: SPEC §10 "Feedback"; RELIABILITY "Uploads".
 */
import type { Fact } from '../audit/fact.ts'
import type { Instant } from '../day.ts'
import type { WhyNot } from '../refusal.ts'

/** Why a photo is not taken: the decoder's reasons, and the house's. */
export const photoRefusals = ['photo-too-large', 'photo-not-readable', 'photo-busy', 'photos-full'] as const
export type PhotoRefusal = (typeof photoRefusals)[number]

/** Photos that wait for their opinion at most, in all: whoever floods the office with them fills no disk. */
export const mostStaged = 300

const STAGED_HOURS = 24

/** Null when one more photo may be staged; `staged` counts those that have not gone away yet. */
export function whyNotStage(staged: number): WhyNot<'photos-full'> {
  return staged < mostStaged ? null : { code: 'photos-full', details: { most: mostStaged } }
}

/** What was staged before this instant, and not sent since, goes away. */
export function stagedUntil(now: Instant): Instant {
  return new Date(Date.parse(now) - STAGED_HOURS * 3_600_000).toISOString() as Instant
}

/** A photo came. Its figures only: neither its name nor what it shows enters the trail. */
export function photoAdded(id: string, size: number): Fact<'feedback.photoAdded'> {
  return { act: 'feedback.photoAdded', subject: ['photo', id], payload: { size } }
}

/** Photos that nobody sent are gone. */
export function photosDropped(count: number): Fact<'feedback.photosDropped'> {
  return { act: 'feedback.photosDropped', subject: ['photo', 'staged'], payload: { count } }
}
