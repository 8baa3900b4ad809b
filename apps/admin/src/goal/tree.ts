/** The goal tree as the page draws it: what the server sent, with the target that is being typed laid over it. */
import type { AppRouter } from '@ratchet/api/router'
import type { AspectId } from '@ratchet/domain/cycle/aspect'
import {
  aspectsWithoutTarget,
  decompositionGaps,
  targetsNotDecomposed,
  targetsUnderFloor,
} from '@ratchet/domain/cycle/gate-goal'
import { type AddingUp, addingUp } from '@ratchet/domain/goal/decomposition'
import type { TargetFloor } from '@ratchet/domain/goal/set-target'
import { type Target, targetFactOf } from '@ratchet/domain/goal/target'
import type { GoalFinding } from '@ratchet/words/goal-page'
import type { inferRouterOutputs } from '@trpc/server'

export type GoalData = inferRouterOutputs<AppRouter>['goal']['list']
export type SubjectFigures = GoalData['subjects'][number]

/** A target with what hangs on it; `sum` is null where nothing does, `share` is its part of the target above. */
export interface Branch {
  readonly target: Target
  readonly share: number
  readonly sum: AddingUp | null
  readonly parts: readonly Branch[]
}
export interface AspectNode {
  readonly aspect: AspectId
  /** Share in the overall score by the catalogue. */
  readonly weight: number
  readonly branch: Branch | null
  readonly figures: SubjectFigures | null
  readonly isGap: boolean
}
export interface GoalTree {
  readonly zone: Branch | null
  readonly zoneFigures: SubjectFigures | null
  readonly aspects: readonly AspectNode[]
  /** Cells that carry something: targets on which nothing hangs. */
  readonly carriers: number
}

/** The targets with the typed one in place of its saved self, or added. */
export function overlay(targets: readonly Target[], typed: Target | null): readonly Target[] {
  if (!typed) return targets
  const known = targets.some((row) => row.id === typed.id)
  return known ? targets.map((row) => (row.id === typed.id ? typed : row)) : [...targets, typed]
}

function branchOf(target: Target, targets: readonly Target[], share: number, depth = 0): Branch {
  const children = depth > 8 ? [] : targets.filter((row) => row.parentId === target.id)
  const sum = children.length > 0 ? addingUp(target, children) : null
  const shareOf = (id: string) => sum?.shares.find((row) => row.id === id)?.share ?? 0
  return { target, share, sum, parts: children.map((row) => branchOf(row, targets, shareOf(row.id), depth + 1)) }
}

/** The tree of the targets; parts of one target stand in the order of the organisation. */
export function goalTree(data: GoalData, given: readonly Target[]): GoalTree {
  const order = new Map(data.units.map((unit, at) => [unit.id, at]))
  const placeOf = (target: Target) => order.get(target.unitId ?? '') ?? order.size
  const targets = given.toSorted((a, b) => placeOf(a) - placeOf(b))
  const total = data.aspects.reduce((sum, row) => sum + row.weight, 0) || 1
  const figuresOf = (subject: SubjectFigures['subject']) => data.subjects.find((row) => row.subject === subject) ?? null
  const zone = targets.find((row) => row.level === 'zone')
  const aspects = data.aspects.map((row): AspectNode => {
    const target = targets.find((each) => each.level === 'aspect' && each.aspect === row.id)
    return {
      aspect: row.id,
      weight: row.weight / total,
      branch: target ? branchOf(target, targets, row.weight / total) : null,
      figures: figuresOf(row.id),
      isGap: data.gaps.includes(row.id),
    }
  })
  const parents = new Set(targets.map((row) => row.parentId))
  return {
    zone: zone ? branchOf(zone, targets, 1) : null,
    zoneFigures: figuresOf('overall'),
    aspects,
    carriers: targets.filter((row) => (row.level === 'unit' || row.level === 'lead') && !parents.has(row.id)).length,
  }
}

/** One ruler for all rows: whole points around every figure that is drawn. */
export function rulerRange(data: GoalData, targets: readonly Target[]): { readonly min: number; readonly max: number } {
  const figures = [
    ...targets.map((row) => row.score),
    ...data.subjects.flatMap((row) => [row.floor, row.last?.score ?? null]),
  ].filter((value) => value !== null)
  if (figures.length === 0) return { min: 60, max: 100 }
  const min = Math.max(0, Math.floor(Math.min(...figures)) - 1)
  return { min, max: Math.min(100, Math.max(min + 4, Math.ceil(Math.max(...figures)) + 1)) }
}

/** The floors in force, as the rules about targets ask for them. */
export function floorsOf(data: GoalData): readonly TargetFloor[] {
  return data.subjects.flatMap(({ subject, floor, rankFloor }): TargetFloor[] =>
    subject === 'overall'
      ? [
          { subject, before: floor },
          { subject: 'rank', before: rankFloor },
        ]
      : [{ subject: `aspect:${subject}`, before: floor }],
  )
}

/** What the title says, asked of the same rules as the gate. */
export function findingOf(data: GoalData, targets: readonly Target[], nameOf: (target: Target) => string): GoalFinding {
  const facts = {
    aspects: data.aspects.map((row) => row.id),
    targets: targets.map((row) => targetFactOf(row, nameOf(row))),
    floors: [...floorsOf(data)],
  }
  const missing = aspectsWithoutTarget(facts).map((row) => row.label)
  return {
    aspects: facts.aspects.length,
    under: targetsUnderFloor(facts).map((row) => row.label),
    missing,
    short: decompositionGaps(facts).map((row) => ({ name: row.label, by: row.figures?.gap ?? 0 })),
    loose: targetsNotDecomposed(facts).length - missing.length,
    gaps: data.gaps.length,
  }
}

/** The first sum that falls short, and the part whose rise makes it up with the least change: the one with the largest share. */
export function evenOut(
  tree: GoalTree,
): { readonly parent: Branch; readonly part: Branch; readonly score: number } | null {
  const queue = tree.zone ? [tree.zone] : tree.aspects.flatMap((row) => row.branch ?? [])
  for (const parent of queue) {
    queue.push(...parent.parts)
    if (!parent.sum || parent.sum.addsUp) continue
    const part = parent.parts.toSorted((a, b) => b.share - a.share)[0]
    // Rounded up to a tenth, and not above a hundred: what is proposed must reach.
    if (part)
      return {
        parent,
        part,
        score: Math.min(100, Math.ceil((part.target.score + parent.sum.short / part.share) * 10 - 1e-6) / 10),
      }
  }
  return null
}
