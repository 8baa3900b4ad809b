import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>
export type UnitNode = Outputs['unit']['tree']['nodes'][number]
export type UnitFound = Outputs['unit']['find']
export type PostFound = Outputs['post']['list'][number]

export type Branches = ReadonlyMap<string | null, readonly UnitNode[]>

/** Nodes by the parent that they stand under; null holds the zone. */
export function branchesOf(nodes: readonly UnitNode[]): Branches {
  return Map.groupBy(nodes, (node) => node.parentId)
}

/** Ids from the unit up to the zone, itself left out. */
export function aboveOf(nodes: readonly UnitNode[], id: string): readonly string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const above: string[] = []
  for (let at = byId.get(id)?.parentId; at; at = byId.get(at)?.parentId) above.push(at)
  return above
}

/** The nodes that fit and all above them; null when nothing is asked for, so that everything is shown. */
export function fittingOf(
  nodes: readonly UnitNode[],
  text: string | undefined,
  kind: string | undefined,
): { shown: ReadonlySet<string>; fits: ReadonlySet<string> } | null {
  const wanted = text?.trim().toLowerCase()
  if (!wanted && !kind) return null
  const fits = nodes.filter(
    (node) =>
      (!kind || node.kind === kind) &&
      (!wanted || node.name.toLowerCase().includes(wanted) || node.code?.startsWith(wanted)),
  )
  const shown = new Set(fits.flatMap((node) => [node.id, ...aboveOf(nodes, node.id)]))
  return { shown, fits: new Set(fits.map((node) => node.id)) }
}

/** Names of the living units under the parent, one left out: what a new name must not repeat. */
export function siblingNames(nodes: readonly UnitNode[], parentId: string | null, except?: string): readonly string[] {
  return nodes.filter((node) => node.parentId === parentId && node.id !== except).map((node) => node.name)
}
