import type { Target } from '@ratchet/domain/goal/target'
import { useWords } from '../locale.ts'
import type { Branch, GoalTree } from './tree.ts'
import { useGoalPage } from './tree-context.ts'

function* everyBranch(tree: GoalTree): Generator<Branch> {
  const queue = [...(tree.zone ? [tree.zone] : []), ...tree.aspects.flatMap((row) => row.branch ?? [])]
  for (const branch of queue) {
    yield branch
    queue.push(...branch.parts)
  }
}

/** What saving would make of the sums above and below, by the same rule as the gate. */
export function SumPreview({ tree, typed }: { tree: GoalTree; typed: Target }) {
  const w = useWords().goalPage
  const { nameOf } = useGoalPage()
  const branches = [...everyBranch(tree)]
  const above = branches.find((branch) => branch.target.id === typed.parentId)
  const own = branches.find((branch) => branch.target.id === typed.id)
  const lines = [
    above && { name: nameOf(above.target), sum: above.sum, goal: above.target.score },
    own && { name: w.previewOwn(nameOf(own.target)), sum: own.sum, goal: own.target.score },
  ].filter((line) => line?.sum)
  const share = own && above ? above.sum?.shares.find((row) => row.id === typed.id)?.share : undefined
  if (lines.length === 0) return null
  return (
    <section className="goal-preview" aria-live="polite">
      <h3>{w.preview}</h3>
      <ul>
        {lines.map((line) =>
          line?.sum ? (
            <li key={line.name}>
              {w.previewLine(line.name, w.target(w.points(line.goal)))}
              <span className={line.sum.addsUp ? 'goal-holds' : 'goal-short'}>
                {line.sum.addsUp
                  ? w.sumHolds(line.sum.reached ?? 0)
                  : w.sumShort(line.sum.reached ?? 0, line.sum.short)}
              </span>
            </li>
          ) : null,
        )}
        {share !== undefined && <li>{w.shareAfter(share)}</li>}
      </ul>
    </section>
  )
}
