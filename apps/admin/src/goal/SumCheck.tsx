import { Button } from 'antd'
import { useWords } from '../locale.ts'
import type { Branch } from './tree.ts'
import { useGoalPage } from './tree-context.ts'

/** Whether the parts reach the target, in place; where they do not, the button opens the part that would make it up. */
export function SumCheck({ branch }: { branch: Branch }) {
  const w = useWords().goalPage
  const { whyNot, add, edit } = useGoalPage()
  const { target, sum } = branch
  const below = { zone: 'aspect', aspect: 'lead', lead: 'unit', unit: 'unit' } as const
  if (!sum) {
    const missing = w.notHandedOn[target.level]
    if (!missing || target.level === 'zone') return missing ? <p className="goal-short">{missing}</p> : null
    const fresh = { level: below[target.level], parentId: target.id, aspect: target.aspect }
    return (
      <div className="goal-check">
        <p className="goal-short">{missing}</p>
        {!whyNot(fresh) && (
          <Button size="small" onClick={() => add(fresh)}>
            {w.add[fresh.level]}
          </Button>
        )}
      </div>
    )
  }
  if (sum.addsUp) return <p className="goal-holds">{w.sumHolds(sum.reached ?? 0)}</p>
  const heaviest = branch.parts.toSorted((a, b) => b.share - a.share)[0]
  return (
    <div className="goal-check">
      <p className="goal-short">{w.sumShort(sum.reached ?? 0, sum.short)}</p>
      {heaviest && !whyNot(heaviest.target) && (
        <Button size="small" onClick={() => edit(heaviest.target)}>
          {w.evenOut(sum.short)}
        </Button>
      )}
    </div>
  )
}
