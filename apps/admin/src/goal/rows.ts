/** The decomposition as a table: the same rows on the page and in the file. */
import type { Words } from '@ratchet/words/catalogue'
import type { Cell } from './csv.ts'
import type { Branch, GoalData, GoalTree, SubjectFigures } from './tree.ts'

export interface TargetRow {
  readonly id: string
  readonly cells: readonly Cell[]
}

/** The columns of the table, in order; also the header of the file. */
export function rowColumns(w: Words): readonly string[] {
  const t = w.goalPage.table
  return [
    t.level,
    t.aspect,
    t.unit,
    t.holder,
    t.weight,
    t.share,
    t.floor,
    t.last,
    t.target,
    t.rank,
    t.gap,
    t.sum,
    t.check,
  ].concat([t.sourceKind, t.sourceTitle, t.reference])
}

const two = (value: number) => Math.round(value * 100) / 100

/** Every target from the zone down, each aspect after its parent. */
export function targetRows(tree: GoalTree, data: GoalData, w: Words): readonly TargetRow[] {
  const names = new Map(data.units.map((unit) => [unit.id, unit.name]))
  const rows: TargetRow[] = []
  const add = (branch: Branch, figures: SubjectFigures | null) => {
    const { target, share, sum } = branch
    const own = target.level === 'zone' || target.level === 'aspect'
    const last = own ? (figures?.last?.score ?? null) : null
    const { source } = target
    rows.push({
      id: target.id,
      cells: [
        w.goal.level[target.level],
        target.aspect ? w.cycle.aspect[target.aspect] : '',
        target.unitId ? (names.get(target.unitId) ?? '') : '',
        target.unitId ? (data.principals[target.unitId] ?? '') : '',
        target.weight,
        two(share),
        own ? (figures?.floor ?? null) : null,
        last,
        target.score,
        target.rank,
        last === null ? null : two(target.score - last),
        sum?.reached == null ? null : two(sum.reached),
        sum ? (sum.addsUp ? w.goalPage.holds : w.goalPage.short(sum.short)) : '',
        source ? w.goal.source[source.kind] : '',
        source?.title ?? '',
        source?.reference ?? '',
      ],
    })
    for (const part of branch.parts) if (part.target.level !== 'aspect') add(part, figures)
  }
  if (tree.zone) add(tree.zone, tree.zoneFigures)
  for (const node of tree.aspects) if (node.branch) add(node.branch, node.figures)
  return rows
}
