import { expect, test } from 'vitest'
import type { Concern } from './concern.ts'
import { lowerUrgency, raiseUrgency } from './urgent.ts'

const concern = (urgent: boolean) => ({ id: 'c', number: 'GQ-2026-0001', urgent, version: 3 }) as Concern

test('only somebody in need makes a concern urgent that is not', () => {
  for (const from of [true, false])
    for (const now of [true, false]) {
      const raised = raiseUrgency(concern(now), { number: 'YJ-2026-000001', urgent: from })
      expect(raised?.concern ?? null).toEqual(from && !now ? { ...concern(true), version: 4 } : null)
    }
})

test('a merge taken apart takes urgency along where nobody else is in need and no person said so, and nowhere else', () => {
  for (const now of [true, false])
    for (const urgent of [true, false])
      for (const saidByPerson of [true, false])
        for (const othersInNeed of [true, false]) {
          const gone = { number: 'GQ-2026-0002', urgent }
          const lowered = lowerUrgency(concern(now), { gone, othersInNeed, saidByPerson })
          const leaves = now && urgent && !othersInNeed && !saidByPerson
          expect(lowered?.concern ?? null).toEqual(leaves ? { ...concern(false), version: 4 } : null)
        }
})
