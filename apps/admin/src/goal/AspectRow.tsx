import { Button } from 'antd'
import { TriangleAlert } from 'lucide-react'
import { useWords } from '../locale.ts'
import { useMarked } from '../shell/marked.ts'
import { CellName } from './CellName.tsx'
import { LeadCell } from './LeadCell.tsx'
import { Ruler } from './Ruler.tsx'
import { SourceReference } from './SourceReference.tsx'
import { Standing } from './Standing.tsx'
import { SumCheck } from './SumCheck.tsx'
import type { AspectNode } from './tree.ts'
import { useGoalPage } from './tree-context.ts'

/** One aspect with its lead units and, beside them, the streets and departments that carry it. */
export function AspectRow({ node }: { node: AspectNode }) {
  const words = useWords()
  const w = words.goalPage
  const { data, whyNot, add } = useGoalPage()
  const mark = useMarked('aspect')
  const zone = data.targets.find((row) => row.level === 'zone') ?? null
  const fresh = { level: 'aspect', parentId: zone?.id ?? null, aspect: node.aspect } as const
  if (!node.branch) {
    return (
      <li className="goal-row" {...mark(node.aspect)}>
        <div className="goal-cell goal-aspect goal-missing">
          <h3 className="goal-name">{words.cycle.aspect[node.aspect]}</h3>
          <p className="goal-short">{w.noTarget}</p>
          {node.figures?.floor != null && <p className="goal-floor">{w.floor(w.points(node.figures.floor))}</p>}
          {!whyNot(fresh) && (
            <Button size="small" onClick={() => add(fresh)} aria-label={w.addAspect(words.cycle.aspect[node.aspect])}>
              {w.add.aspect}
            </Button>
          )}
        </div>
      </li>
    )
  }
  return (
    <li className="goal-row" {...mark(node.aspect)}>
      <AspectCell node={node} branch={node.branch} />
      <ul className="goal-leads">
        {node.branch.parts.map((lead) => (
          <LeadCell key={lead.target.id} lead={lead} figures={node.figures} />
        ))}
      </ul>
    </li>
  )
}

function AspectCell({ node, branch }: { node: AspectNode; branch: NonNullable<AspectNode['branch']> }) {
  const w = useWords().goalPage
  const { editing, whyNot, add } = useGoalPage()
  const mark = useMarked('target')
  const { target, sum } = branch
  const floor = node.figures?.floor ?? null
  const last = node.figures?.last?.score ?? null
  const lead = { level: 'lead', parentId: target.id, aspect: target.aspect } as const
  const kind = [node.isGap ? 'goal-gap' : '', editing === target.id ? 'goal-editing' : ''].join(' ')
  return (
    <div className={`goal-cell goal-aspect ${kind}`} {...mark(target.id)}>
      <CellName target={target} as="h3" />
      <p className="goal-line">
        <span>
          {w.target(w.points(target.score))} · {w.weight(node.weight)}
        </span>
        <span>{last === null ? w.noLast : w.last(w.points(last))}</span>
      </p>
      <Ruler floor={floor} last={last} target={target.score} />
      {floor !== null && target.score < floor && <p className="goal-short">{w.underFloor(floor - target.score)}</p>}
      {node.isGap && (
        <p className="goal-mark">
          <TriangleAlert size={14} aria-hidden /> {w.gapMark}
        </p>
      )}
      {node.figures && !node.isGap && <Standing figures={node.figures} />}
      <p className="goal-line">
        {target.source ? (
          <span className="goal-source">
            {w.sourceShort[target.source.kind]}
            {target.source.reference && (
              <>
                {' · '}
                <SourceReference reference={target.source.reference} />
              </>
            )}
          </span>
        ) : (
          <span className="goal-short">{w.sourceMissing}</span>
        )}
        {sum && !whyNot(lead) && (
          <Button className="goal-more" size="small" type="link" onClick={() => add(lead)}>
            {w.add.lead}
          </Button>
        )}
      </p>
      {(!sum?.addsUp || branch.parts.length > 1) && <SumCheck branch={branch} />}
    </div>
  )
}
