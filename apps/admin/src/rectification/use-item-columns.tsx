import { dayOf } from '@ratchet/domain/day'
import { isCarriedOver, isOpen, whyNotCarryOver } from '@ratchet/domain/rectification/item'
import type { Column } from '../design/DataTable.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { whyNotMay } from '../examination/may.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { DueCell } from './DueCell.tsx'
import { useLeadText } from './FactsPanel.tsx'
import { ItemMarks } from './ItemMarks.tsx'
import { isUnpublished } from './item-list.ts'
import { type ListedItem, subjectName, titleOf } from './items.ts'
import { SealsDrawing } from './SealsDrawing.tsx'

/** The columns of the list of items; `carry` begins carrying one over. */
export function useItemColumns(carry: (item: ListedItem) => void): Column<ListedItem>[] {
  const words = useWords()
  const w = words.rectification
  const p = words.itemPage
  const actor = useActor()
  const leadText = useLeadText()
  const aboutOf = (item: ListedItem) => {
    const subject = subjectName(words, item.subject)
    const theme = item.theme && words.cycle.theme[item.theme]
    const about = item.origin === 'recover' ? [] : [subject]
    return [words.review.kind[item.kind], ...about, ...(theme && theme !== subject ? [theme] : [])].join(' · ')
  }
  return [
    {
      key: 'number',
      title: w.column.number,
      compare: (a, b) => a.number.localeCompare(b.number),
      render: (item) => (
        <PageLink to={`/tasks/${item.id}`} className="num item-number" label={p.openItem(item.number)}>
          {item.number}
        </PageLink>
      ),
    },
    {
      key: 'title',
      title: w.column.title,
      render: (item) => (
        <>
          <strong>{titleOf(words, item)}</strong>
          {item.slip && <div className="fell">{w.slipOf(item.slip, item.subject === 'rank')}</div>}
          <div className="page-note item-about">
            <StatusChip tone={item.origin === 'recover' ? 'danger' : 'quiet'}>{w.origin[item.origin]}</StatusChip>
            {aboutOf(item)}
          </div>
        </>
      ),
    },
    { key: 'lead', title: w.column.lead, render: (item) => leadText(item.leadNow) },
    {
      key: 'seals',
      title: p.column.seals,
      render: (item) => <SealsDrawing seals={item.seals} size={28} captions />,
    },
    {
      key: 'due',
      title: w.column.due,
      compare: (a, b) => (a.dueDay ?? '9').localeCompare(b.dueDay ?? '9'),
      render: (item) => (
        <DueCell deadline={item.deadline} open={isOpen(item)} withReviewer={item.stand === 'running'} />
      ),
    },
    {
      key: 'status',
      title: w.column.status,
      render: (item) => (
        <span className="item-status">
          {item.status !== 'reopened' && (
            <StatusChip tone={isOpen(item) ? 'info' : 'done'}>{w.status[item.status]}</StatusChip>
          )}
          {item.round > 1 && <StatusChip tone="outside">{p.reopened(item.round - 1)}</StatusChip>}
          {isUnpublished(item) && <StatusChip tone="warn">{p.toPublish}</StatusChip>}
          <ItemMarks item={item} />
        </span>
      ),
    },
    {
      key: 'carried',
      title: w.column.carried,
      render: (item) => {
        const { carriedOver } = item
        if (carriedOver && isCarriedOver(item))
          return w.carriedBy(carriedOver.reason, carriedOver.by.name, dayOf(carriedOver.at))
        const why = whyNotMay(actor, 'rectification.carryOver') ?? whyNotCarryOver(item, actor, '-')
        if (why) return isOpen(item) ? w.notCarried : '—'
        return (
          <button type="button" className="link" onClick={() => carry(item)}>
            {w.carry}
          </button>
        )
      },
    },
  ]
}
