import type { Day, Instant } from '@ratchet/domain/day'
import { dayOf } from '@ratchet/domain/day'
import { activityCheckInWords } from '@ratchet/words/activity-check-in'
import { placeName } from '@ratchet/words/place-name'
import { refusalIn } from '../feedback/track-story.ts'
import type { RenderDeps, Rendered } from '../render.ts'
import { dayText, type View } from '../view.ts'

type Door = Awaited<ReturnType<RenderDeps['caller']['activity']['atDoor']>>

/** What the page behind the code at the door shows. */
export interface CheckIn {
  /** Null where no activity has the code. */
  readonly door: Door | null
  readonly isDone: boolean
  /** What was sent was not taken. */
  readonly isTroubled: boolean
  readonly key: string
}

export async function loadCheckIn(
  { caller, form, key }: RenderDeps,
  query: URLSearchParams,
  path: string,
): Promise<CheckIn> {
  const code = typedIn(path)
  const state = { isDone: query.get('done') === '1', isTroubled: (form?.errors.length ?? 0) > 0, key }
  try {
    return { ...state, door: await caller.activity.atDoor({ code }) }
  } catch (error) {
    if (refusalIn(error)?.code !== 'not-found') throw error
    return { ...state, door: null }
  }
}

function typedIn(path: string): string {
  try {
    return decodeURIComponent(path.slice('/a/'.length)).slice(0, 60)
  } catch {
    return ''
  }
}

export const checkInWords = (view: View) => activityCheckInWords[view.locale]

export function checkInTitle(view: View, { door, isDone }: CheckIn): string {
  const words = checkInWords(view)
  if (!door) return words.unknown
  if (isDone) return words.done
  if (door.why?.code === 'activity-cancelled') return words.cancelled
  return door.why ? words.shut : door.title
}

export const checkInStatus = ({ door, isTroubled }: CheckIn): Rendered['status'] =>
  door ? (isTroubled ? 422 : 200) : 404

/** 11月23日 09:00–11:00, both days where it ends on another. */
export function whenText(view: View, { startsAt, endsAt }: Pick<Door, 'startsAt' | 'endsAt'>): string {
  const at = (instant: Instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)
  const [from, to]: [Day, Day] = [dayOf(startsAt), dayOf(endsAt)]
  const end = from === to ? at(endsAt) : `${dayText(view, to)} ${at(endsAt)}`
  return `${dayText(view, from)} ${at(startsAt)}–${end}`
}

export const whereText = ({ placeName: name, place }: Pick<Door, 'placeName' | 'place'>): string =>
  [name === null ? '' : placeName(name), place].filter((part) => part !== '').join(' ')
