/**
 * 一件事、几家办: what became items of several units is told part by part, and counts as answered when each part is told 各部分都答复了，
 * 才算答复. A no opens again the parts it is about, and no other unit's. The first part is the one at the resident's own place.
 * Source: SPEC §8, §10 (decomposition), §11.
 */
import type { Day, Instant } from '../day.ts'
import { isClosedBeforeUse } from '../rectification/before-use.ts'
import type { RectificationItem } from '../rectification/item.ts'
import type { WhyNot } from '../refusal.ts'
import type { FeedbackRefusal } from './say.ts'
import { begun, type Standing, type TrackStatus, trackStatus } from './track.ts'

/** One unit's item, with what is published of its present round. */
export interface Part extends Pick<RectificationItem, 'id' | 'number' | 'placeId' | 'status' | 'round' | 'dueDay'> {
  readonly published: Standing['published']
  readonly publishedAt: Instant | null
}

/** The parts of a matter in the order in which they are told: of the resident's own place, then as they were numbered. */
export function partsFor<P extends Part & Pick<RectificationItem, 'origin' | 'outcome'>>(
  all: readonly P[],
  placeId: string | null,
): P[] {
  const isOwn = (part: P) => placeId !== null && part.placeId === placeId
  // What the office had closed before use is never published, so nobody waits for it while there is anything else.
  const here = all.filter((part) => !isClosedBeforeUse(part))
  const byNumber = (a: P, b: P) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0)
  return (here.length > 0 ? here : [...all]).toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || byNumber(a, b))
}

const isTold = ({ published }: Pick<Part, 'published'>) => published !== null
const worst = ['cannot', 'explained', 'solved'] as const

/** The matter as a whole, out of its parts: as far as the part that is least far, and as good as the worst answer. */
export function wholeOf(
  parts: readonly Pick<Part, 'status' | 'round' | 'published'>[],
): Pick<Standing, 'item' | 'published'> {
  const [first] = parts
  if (!first) return { item: null, published: null }
  const untold = parts.filter((part) => !isTold(part))
  const [waiting] = untold
  if (!waiting)
    return { item: first, published: worst.find((one) => parts.some((part) => part.published === one)) ?? null }
  const again = untold.find((part) => part.round > 1)
  const moving = parts.find((part) => isTold(part) || begun.includes(part.status))
  return { item: again ?? { status: moving?.status ?? waiting.status, round: waiting.round }, published: null }
}

/** When the last part was told; null while one is not. */
export function answeredAtOf(parts: readonly Pick<Part, 'publishedAt'>[]): Instant | null {
  const told = parts.map((part) => part.publishedAt)
  return told.includes(null) ? null : (told.toSorted().at(-1) ?? null)
}

/** Until when there is an answer: of parts that were opened again, the deadline of their new rounds. */
export function replyDueOf(promised: Day, parts: readonly Pick<Part, 'round' | 'dueDay' | 'published'>[]): Day {
  const untold = parts.filter((part) => !isTold(part))
  if (untold.some((part) => part.round === 1)) return promised
  const again = untold.length > 0 ? untold : parts.filter((part) => part.round > 1)
  return (
    again
      .flatMap(({ dueDay }) => dueDay ?? [])
      .toSorted()
      .at(-1) ?? promised
  )
}

/** What the resident reads of one part, with what they said of it. */
export function partStatus(
  part: Pick<Part, 'status' | 'round' | 'published'>,
  verdict: Standing['verdict'],
): TrackStatus {
  return trackStatus({ ...wholeOf([part]), erased: false, status: 'joined', outcome: null, verdict })
}

/** The parts that a no is about: the only one, or those that were named. */
export const partsMeant = <P extends Pick<Part, 'id'>>(parts: readonly P[], about: readonly string[]): P[] =>
  parts.length === 1 ? [...parts] : parts.filter((part) => about.includes(part.id))

/** Why it cannot be told which parts a no is about, or null. */
export function whyNotAbout(
  parts: readonly Pick<Part, 'id'>[],
  about: readonly string[],
): WhyNot<Extract<FeedbackRefusal, 'part-missing'>> {
  const strange = parts.length > 1 && about.some((id) => !parts.some((part) => part.id === id))
  return parts.length > 0 && (strange || partsMeant(parts, about).length === 0) ? { code: 'part-missing' } : null
}
