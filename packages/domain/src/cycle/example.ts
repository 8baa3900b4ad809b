/** People, floors and items to test the cycle 周期 with: one office of three and one cycle. No product code uses it. */
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import type { Role } from '../people/role.ts'
import type { RectificationItem } from '../rectification/item.ts'
import { type FloorSubject, floorSubjects } from './aspect.ts'
import type { CycleId } from './cycle-id.ts'
import { type Floor, openingFloor } from './floor.ts'
import { type CheckedLine, gateLines } from './gate.ts'
import { type Cycle, type GateStage, usualRise } from './stage.ts'

export const now = '2026-11-23T01:00:00.000Z' as Instant

/** A stable UUID from a small number. */
export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export function actorOf(n: number, ...roles: Role[]): Actor {
  const zone = idOf(900)
  return { userId: idOf(n), name: `person ${n}`, grants: roles.map((role) => ({ role, unitId: zone, path: [zone] })) }
}

export const owner = actorOf(1, 'owner')
export const leader = actorOf(2, 'leader')
export const both = actorOf(3, 'owner', 'leader')

export function cycleAt(stage: Cycle['stage'], change: Partial<Cycle> = {}): Cycle {
  const rules = { floorPolicy: 'published', largestRise: usualRise, aspectsEdition: 1, crosswalkEdition: 1 } as const
  const times = { openedAt: now, settledAt: null, closedAt: null, forcedClose: false, version: 1 }
  return { id: '2026H2', stage, provisional: false, openedFrom: '2026H1', ...rules, ...times, ...change }
}

/** The whole checklist of a gate, all met, or the named lines not. */
export function linesOf(stage: GateStage, unmet: readonly string[] = []): CheckedLine[] {
  return gateLines
    .filter((row) => row.stage === stage)
    .map(({ id }) => {
      const met = !unmet.includes(id)
      const missing = met ? [] : [{ kind: 'target' as const, id: 'x', label: 'x' }]
      return { line: id, checked: true, met, missing, count: missing.length }
    })
}

export function floorsAt(level: (subject: FloorSubject) => number | null, cycleId: CycleId = '2026H2'): Floor[] {
  return floorSubjects().map((subject) =>
    openingFloor({ cycleId, subject, before: level(subject), provisional: false }),
  )
}

export function itemOf(n: number, change: Partial<RectificationItem> = {}): RectificationItem {
  const number = `ZG-2026-${String(n).padStart(4, '0')}`
  const work = { subject: 'aspect:environment', title: `item ${n}`, origin: 'manual', leadUnitId: idOf(800) } as const
  const state = { dueDay: null, status: 'in_progress', carriedOver: null, version: 1 } as const
  const about = { concernId: null, kind: 'short', theme: null, category: null, placeId: null } as const
  const clock = { clockStart: null, clockDays: null, recurrences: 0 }
  const round = { round: 1, outcome: null, closedAt: null }
  return {
    id: idOf(n),
    number,
    cycleId: '2026H2',
    ...work,
    ...state,
    ...about,
    coUnitIds: [],
    ...round,
    ...clock,
    ...change,
  }
}

export const carriedOut = (item: RectificationItem): RectificationItem => ({
  ...item,
  carriedOver: {
    reason: 'waits for the season',
    by: { id: owner.userId, name: owner.name },
    at: now,
    from: item.cycleId,
  },
})
