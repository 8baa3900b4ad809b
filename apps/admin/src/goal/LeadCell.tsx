import { Button } from 'antd'
import { useWords } from '../locale.ts'
import { useMarked } from '../shell/marked.ts'
import { CellName } from './CellName.tsx'
import { LeafRow } from './LeafRow.tsx'
import { SumCheck } from './SumCheck.tsx'
import type { Branch, SubjectFigures } from './tree.ts'
import { useGoalPage } from './tree-context.ts'

/** Every branch under the lead unit in reading order, with how deep it stands. */
function flat(parts: readonly Branch[], depth = 0): { branch: Branch; depth: number }[] {
  return parts.flatMap((branch) => [{ branch, depth }, ...flat(branch.parts, depth + 1)])
}

/** A lead unit, who answers there, whether its parts add up, and the parts. */
export function LeadCell({ lead, figures }: { lead: Branch; figures: SubjectFigures | null }) {
  const w = useWords().goalPage
  const { data, editing, whyNot, add } = useGoalPage()
  const mark = useMarked('target')
  const { target, sum } = lead
  const holder = target.unitId ? data.principals[target.unitId] : undefined
  const fresh = { level: 'unit', parentId: target.id, aspect: target.aspect } as const
  const state = sum && !sum.addsUp ? ' goal-lead-short' : ''
  return (
    <li className="goal-lead-row">
      <div
        className={`goal-cell goal-lead${state}${editing === target.id ? ' goal-editing' : ''}`}
        {...mark(target.id)}
      >
        <CellName target={target} />
        <p>{holder ? w.answers(holder) : w.answersNobody}</p>
        <p className="goal-line">
          <span>{w.target(w.points(target.score))}</span>
          {lead.share < 1 && <span>{w.share(lead.share)}</span>}
        </p>
        <SumCheck branch={lead} />
        {sum && !whyNot(fresh) && (
          <Button className="goal-more" size="small" type="link" onClick={() => add(fresh)}>
            {w.add.unit}
          </Button>
        )}
      </div>
      <ul className="goal-leaves">
        {flat(lead.parts).map(({ branch, depth }) => (
          <LeafRow key={branch.target.id} branch={branch} depth={depth} figures={figures} />
        ))}
      </ul>
    </li>
  )
}
