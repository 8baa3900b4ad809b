import type { ConcernStatus } from '@ratchet/domain/concern/concern'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { ConcernRow } from './concerns.ts'

const toneOf: Record<ConcernStatus, Tone> = { new: 'warn', working: 'info', settled: 'done', merged: 'quiet' }

export function ConcernChip({ status }: { status: ConcernStatus }) {
  const words = useWords()
  return <StatusChip tone={toneOf[status]}>{words.concern.status[status]}</StatusChip>
}

/** The items of a concern, each a link. */
export function ConcernItems({ items }: { items: ConcernRow['items'] }) {
  const words = useWords()
  if (items.length === 0) return <span className="due-left">{words.concernPage.noItems}</span>
  return (
    <span className="concern-items">
      {items.map((item) => (
        <PageLink key={item.id} to={`/tasks/${item.id}`}>
          {item.number} {words.rectification.status[item.status]}
        </PageLink>
      ))}
    </span>
  )
}
