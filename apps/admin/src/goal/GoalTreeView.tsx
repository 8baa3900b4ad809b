import './goal-tree.css'
import './goal-narrow.css'
import { useWords } from '../locale.ts'
import { AspectRow } from './AspectRow.tsx'
import type { GoalTree } from './tree.ts'
import { useGoalPage } from './tree-context.ts'
import { ZoneCard } from './ZoneCard.tsx'

/** Zone → aspects → lead units → streets and departments, side by side on a desk and one under the other on a phone. */
export function GoalTreeView({ tree }: { tree: GoalTree }) {
  const w = useWords().goalPage
  const { data } = useGoalPage()
  const carrying = new Set(data.targets.map((row) => row.unitId))
  const idle = data.units.filter((unit) => unit.kind === 'street' && !carrying.has(unit.id))
  const names = w.figures
  return (
    <>
      <div className="goal-tree">
        <div className="goal-heads" aria-hidden="true">
          <span>{w.columns.zone}</span>
          <span>{w.columns.aspect}</span>
          <span>{w.columns.lead}</span>
          <span className="goal-leaf-head">
            <span>{w.columns.unit}</span>
            <span />
            {[names.share, names.floor, names.last, names.target, names.gap].map((name) => (
              <span key={name}>{name}</span>
            ))}
          </span>
        </div>
        <div className="goal-body">
          <ZoneCard tree={tree} />
          <ul className="goal-aspects">
            {tree.aspects.map((node) => (
              <AspectRow key={node.aspect} node={node} />
            ))}
          </ul>
        </div>
      </div>
      {idle.length > 0 && <p className="goal-short">{w.idle(idle.length, w.join(idle.map((unit) => unit.name)))}</p>}
    </>
  )
}
