/** The board of concerns 类别·区域看板: people by category and street or park, and which band the last grading gave. */
import type { Band } from '@ratchet/domain/grade/grade'
import type { Found } from '../grade/grades.ts'
import { bandOf } from '../grade/grades.ts'
import type { UnitNode } from '../people/org-tree.ts'
import type { ConcernRow } from './concerns.ts'

type Node = Pick<UnitNode, 'id' | 'kind' | 'parentId'>

/** The street or park that a place counts to; null where it counts to none. */
export function areaOf(nodes: readonly Node[], placeId: string | null): string | null {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  for (let node = byId.get(placeId ?? ''); node; node = byId.get(node.parentId ?? ''))
    if (node.kind === 'street' || node.kind === 'park') return node.id
  return null
}

/** Whether the place is the chosen one or lies under it. */
export function isUnder(nodes: readonly Node[], placeId: string | null, chosen: string): boolean {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  for (let node = byId.get(placeId ?? ''); node; node = byId.get(node.parentId ?? ''))
    if (node.id === chosen) return true
  return false
}

/** The band that the last run gave to the area of a concern; null where it has none. */
export function bandsOf(run: Found['run'], nodes: readonly Node[]) {
  const areas = new Map(run?.result.areas.map((area) => [area.key, bandOf(area)]))
  return ({ category, placeId }: Pick<ConcernRow, 'category' | 'placeId'>): Band | null =>
    category === null ? null : (areas.get(`${category}/${areaOf(nodes, placeId) ?? ''}`) ?? null)
}

export interface BoardRow {
  readonly category: string | null
  /** People in each area, and elsewhere under null. */
  readonly people: ReadonlyMap<string | null, number>
  readonly total: number
}

/** A row for each category that somebody speaks of, the most people first. */
export function boardOf(rows: readonly ConcernRow[], nodes: readonly Node[]): BoardRow[] {
  return [...Map.groupBy(rows, ({ category }) => category)]
    .map(([category, own]) => {
      const people = new Map<string | null, number>()
      for (const row of own) {
        const area = areaOf(nodes, row.placeId)
        people.set(area, (people.get(area) ?? 0) + row.people)
      }
      return { category, people, total: own.reduce((sum, row) => sum + row.people, 0) }
    })
    .sort((a, b) => b.total - a.total || ((a.category ?? '~') < (b.category ?? '~') ? -1 : 1))
}
