import type { Instant } from '@ratchet/domain/day'
import { Refusal } from '@ratchet/domain/refusal'
import { activitySample } from '@ratchet/words/activity-sample'
import type { RenderDeps } from '../render.ts'

type Activity = RenderDeps['caller']['activity']
export type Door = Awaited<ReturnType<Activity['atDoor']>>

export const sampleDoor: Door = {
  code: '7K3M9PWX',
  kind: 'presentation',
  ...activitySample,
  startsAt: '2026-11-23T01:00:00.000Z' as Instant,
  endsAt: '2026-11-23T03:00:00.000Z' as Instant,
  why: null,
  illustrative: true,
}

/** The two public procedures of an activity; null: no activity has the code. */
export function sampleActivity(door: Door | null = sampleDoor): Activity {
  return {
    atDoor: async () => {
      const cause = new Refusal('not-found')
      if (!door) throw Object.assign(new Error('not-found', { cause }), { code: 'NOT_FOUND' })
      return door
    },
    checkIn: async ({ code }: { code: string }) => ({ code }),
  } as unknown as Activity
}
