import { type ItemStatus, isOpen } from '@ratchet/domain/rectification/item'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { DueCell } from './DueCell.tsx'
import { useLeadText } from './FactsPanel.tsx'
import { ItemMarks } from './ItemMarks.tsx'
import { type ListedItem, titleOf } from './items.ts'

/** Which statuses stand in which column; every status is in one. */
export const boardColumns = {
  plan: ['assigned', 'contested', 'reopened'],
  planReview: ['plan_submitted'],
  progress: ['in_progress'],
  progressReview: ['progress_submitted'],
  result: ['progress_approved'],
  resultReview: ['result_submitted'],
  closed: ['closed', 'verified'],
} as const satisfies Record<string, readonly ItemStatus[]>
type ColumnId = keyof typeof boardColumns

/** 看板 of the very rows of the list: a column a step. Nothing is dragged: only a review moves an item. */
export function ItemBoard({ rows }: { rows: readonly ListedItem[] }) {
  const words = useWords()
  const w = words.itemWork.view
  const leadText = useLeadText()
  return (
    <section className="board" aria-label={w.board}>
      {(Object.keys(boardColumns) as ColumnId[]).map((id) => {
        const own = rows.filter((item) => (boardColumns[id] as readonly ItemStatus[]).includes(item.status))
        return (
          <section key={id} className="board-column" aria-label={w.boardColumn[id]}>
            <h2>
              {w.boardColumn[id]} <span className="num">{own.length}</span>
            </h2>
            {own.length === 0 && <p className="page-note">{w.none}</p>}
            <ul>
              {own.map((item) => (
                <li key={item.id} className="board-card">
                  <PageLink to={`/tasks/${item.id}`} label={words.itemPage.openItem(item.number)} className="num">
                    {item.number}
                  </PageLink>
                  <strong>{titleOf(words, item)}</strong>
                  <span className="page-note">{leadText(item.leadNow)}</span>
                  <DueCell deadline={item.deadline} open={isOpen(item)} withReviewer={item.stand === 'running'} />
                  <ItemMarks item={item} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}
