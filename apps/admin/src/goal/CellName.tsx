import type { Target } from '@ratchet/domain/goal/target'
import { useWords } from '../locale.ts'
import { useGoalPage } from './tree-context.ts'

/** The name of a cell: a button for whoever may change it, plain text for everybody else. */
export function CellName({ target, as: Tag = 'h4' }: { target: Target; as?: 'h3' | 'h4' | 'span' }) {
  const w = useWords().goalPage
  const { nameOf, whyNot, edit } = useGoalPage()
  const name = nameOf(target)
  return (
    <Tag className="goal-name">
      {whyNot(target) ? (
        name
      ) : (
        <button type="button" aria-label={w.edit(name)} onClick={() => edit(target)}>
          {name}
        </button>
      )}
    </Tag>
  )
}
