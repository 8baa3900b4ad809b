import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf, now } from '../cycle/example.ts'
import { itemStatuses } from '../rectification/item.ts'
import type { Concern } from './concern.ts'
import { type ConcernMerge, merge, type Side, unmerge, whyNotMerge, whyNotTouch, whyNotUnmerge } from './merge.ts'

const concern = (n: number, change: Partial<Concern> = {}): Concern => ({
  ...{ id: idOf(n), number: `GQ-2026-000${n}`, title: '主路路灯不亮', theme: 'transport', category: 'R5' },
  ...{ placeId: null, urgent: false, openedAt: now, openedByName: '张敏', mergedIntoId: null, version: 1 },
  ...change,
})
const side = (n: number, change: Partial<Side> = {}): Side => ({
  ...{ concern: concern(n), opinionIds: [idOf(n * 10), idOf(n * 10 + 1)], items: [], answered: false },
  ...change,
})
const person = { id: idOf(90), name: '张敏' }
const given = { id: idOf(80), reason: '同一盏灯', by: person, at: now }
const gone = concern(2, { mergedIntoId: idOf(3) })

describe('merging', () => {
  test('what may be merged, and nothing else', () => {
    const rows: [string, Side, Side, string, string | null][] = [
      ['two without an item', side(1), side(2), '同一盏灯', null],
      ['itself', side(1), side(1), '同一盏灯', 'same-concern'],
      ['one that is merged', side(1), side(2, { concern: gone }), '同一盏灯', 'concern-merged'],
      ['into one that is merged', side(2, { concern: gone }), side(1), '同一盏灯', 'concern-merged'],
      ['one with an answer', side(1), side(2, { answered: true }), '同一盏灯', 'concern-settled'],
      ['into one with an answer', side(1, { answered: true }), side(2), '同一盏灯', 'concern-settled'],
      ['without a reason', side(1), side(2), ' ', 'reason-missing'],
      ['a reason with a number', side(1), side(2), '老张13800001188说的', 'reason-names-somebody'],
    ]
    expect(rows.map(([name, kept, merged, why]) => [name, whyNotMerge(kept, merged, why)?.code ?? null])).toEqual(
      rows.map(([name, , , , code]) => [name, code]),
    )
  })
  test('open items follow; one that is closed stands in the way, on either side', () => {
    const free = itemStatuses.filter((status) => {
      const worked = { items: [{ id: idOf(50), status }] }
      const [as, into] = [
        whyNotMerge(side(1), side(2, worked), '同一盏灯'),
        whyNotMerge(side(1, worked), side(2), '同一盏灯'),
      ]
      expect(as?.code).toBe(into?.code)
      return as === null
    })
    expect(itemStatuses.filter((status) => !free.includes(status))).toEqual(['closed', 'verified'])
  })
  test('the number stays and points to the one that lives; who came along is kept', () => {
    const items = [{ id: idOf(50), status: 'in_progress' as const }]
    const done = merge(side(1), side(2, { items }), given)
    expect(done.concern).toMatchObject({ number: 'GQ-2026-0002', mergedIntoId: idOf(1), version: 2 })
    expect(done.merge).toMatchObject({ opinionIds: [idOf(20), idOf(21)], itemIds: [idOf(50)], undoneAt: null })
    expect(done.fact.payload).toMatchObject({ kept: 'GQ-2026-0001', merged: 'GQ-2026-0002', opinions: 2, items: 1 })
    expect(whyNotTouch(done.concern)).toEqual({ code: 'concern-merged', details: { number: 'GQ-2026-0002' } })
  })
})

describe('taking it apart', () => {
  const made = merge(side(1), side(2), given).merge
  const after = side(1, { opinionIds: [...side(1).opinionIds, ...made.opinionIds] })
  test('what may be taken apart, and nothing else', () => {
    const rows: [string, ConcernMerge, Side, string, string | null][] = [
      ['a merge', made, after, '不是一处', null],
      ['twice', { ...made, undoneAt: now }, after, '不是一处', 'not-merged'],
      ['once it was merged on', made, { ...after, concern: concern(1, { mergedIntoId: idOf(3) }) }, '不', 'merged-on'],
      ['once residents have an answer', made, { ...after, answered: true }, '不是一处', 'concern-settled'],
      ['once an item is closed', made, { ...after, items: [{ id: 'i', status: 'closed' }] }, '不', 'concern-settled'],
      ['without a reason', made, after, '', 'reason-missing'],
    ]
    expect(rows.map(([name, row, kept, why]) => [name, whyNotUnmerge(row, kept, why)?.code ?? null])).toEqual(
      rows.map(([name, , , , code]) => [name, code]),
    )
  })
  test('whoever joined later stays, whoever was moved elsewhere stays there', () => {
    const later = { ...after, opinionIds: [idOf(20), idOf(77)] }
    const undone = unmerge(made, later, gone, { ...given, reason: '不是一处' })
    expect(undone.opinionIds).toEqual([idOf(20)])
    expect(undone.concern.mergedIntoId).toBeNull()
    expect(undone.merge).toMatchObject({ undoneReason: '不是一处', undoneBy: person, version: 2 })
  })
})

/** A small office of concerns, played by merges and by taking the last of them apart again. */
function play(pairs: readonly (readonly [number, number])[]) {
  const concerns = new Map([1, 2, 3, 4].map((n) => [idOf(n), concern(n)]))
  const where = new Map([1, 2, 3, 4].flatMap((n) => side(n).opinionIds.map((id) => [id, idOf(n)] as const)))
  const sideOf = (id: string): Side => ({
    ...{ concern: concerns.get(id) as Concern, items: [], answered: false },
    opinionIds: [...where].flatMap(([opinion, at]) => (at === id ? [opinion] : [])),
  })
  const pointers = () => [...concerns.values()].map(({ id, mergedIntoId }) => [id, mergedIntoId])
  const standing = () => JSON.stringify([[...where], pointers()])
  const made: { merge: ConcernMerge; before: string }[] = []
  for (const [a, b] of pairs) {
    const [kept, merged] = [sideOf(idOf(a)), sideOf(idOf(b))]
    if (whyNotMerge(kept, merged, '同一处')) continue
    const before = standing()
    const done = merge(kept, merged, given)
    concerns.set(done.concern.id, done.concern)
    for (const id of done.merge.opinionIds) where.set(id, done.merge.keptId)
    made.push({ merge: done.merge, before })
  }
  return { concerns, where, sideOf, standing, made }
}

test('merging and taking apart, the last first, leaves everybody where they belonged; nobody is lost in between', () => {
  const n = fc.integer({ min: 1, max: 4 })
  fc.assert(
    fc.property(fc.array(fc.tuple(n, n), { maxLength: 6 }), (pairs) => {
      const { concerns, where, sideOf, standing, made } = play(pairs)
      for (const at of where.values()) expect(concerns.get(at)?.mergedIntoId).toBeNull()
      for (const { merge: row, before } of made.reverse()) {
        const done = unmerge(row, sideOf(row.keptId), concerns.get(row.mergedId) as Concern, given)
        concerns.set(done.concern.id, done.concern)
        for (const id of done.opinionIds) where.set(id, row.mergedId)
        expect(standing()).toBe(before)
      }
    }),
  )
})
