import { useWords } from '../locale.ts'
import { useMarked } from '../shell/marked.ts'
import { CellName } from './CellName.tsx'
import { Ruler } from './Ruler.tsx'
import { SumCheck } from './SumCheck.tsx'
import type { Branch, SubjectFigures } from './tree.ts'
import { useGoalPage } from './tree-context.ts'

/** A street, department or community: its share and target beside the floor and last result of its aspect. */
export function LeafRow({ branch, depth, figures }: { branch: Branch; depth: number; figures: SubjectFigures | null }) {
  const w = useWords().goalPage
  const { editing } = useGoalPage()
  const mark = useMarked('target')
  const { target, share, sum } = branch
  const floor = figures?.floor ?? null
  const last = figures?.last?.score ?? null
  const gap = last === null ? null : target.score - last
  const cells = [
    [w.figures.share, w.share(share), ''],
    [w.figures.floor, floor === null ? '—' : floor.toFixed(1), 'goal-floor'],
    [w.figures.last, last === null ? '—' : last.toFixed(1), ''],
    [w.figures.target, target.score.toFixed(1), 'goal-strong'],
    [w.figures.gap, gap === null ? '—' : w.signed(gap), ''],
  ] as const
  return (
    <li
      className={`goal-leaf${editing === target.id ? ' goal-editing' : ''}`}
      data-depth={Math.min(depth, 3)}
      {...mark(target.id)}
    >
      <CellName target={target} as="span" />
      <Ruler floor={floor} last={last} target={target.score} />
      <dl>
        {cells.map(([name, value, kind]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={kind}>{value}</dd>
          </div>
        ))}
      </dl>
      {sum && !sum.addsUp && <SumCheck branch={branch} />}
    </li>
  )
}
