import type { UnitNode } from '../people/org-tree.ts'

type Place = Pick<UnitNode, 'id' | 'name' | 'kind' | 'parentId'>

/** Streets and parks, each with the communities and villages under it, as the tree has them. */
export function placeGroups<T extends Place>(nodes: readonly T[]): { readonly street: T; readonly under: T[] }[] {
  const streets = nodes.filter((node) => node.kind === 'street' || node.kind === 'park')
  return streets.map((street) => ({
    street,
    under: nodes.filter(({ kind, parentId }) => parentId === street.id && (kind === 'community' || kind === 'village')),
  }))
}
