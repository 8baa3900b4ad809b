import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import type { ListedItem } from './items.ts'

/** What stands out of an item besides its status: returned, came back, paused, time asked for, parts that are late. */
export function ItemMarks({ item }: { item: ListedItem }) {
  const w = useWords().itemWork.list
  return (
    <>
      {item.clock?.running && <StatusChip tone="info">{w.paused}</StatusChip>}
      {item.timeWaiting && <StatusChip tone="warn">{w.timeWaiting[item.timeWaiting]}</StatusChip>}
      {item.returns > 0 && <StatusChip tone="outside">{w.returns(item.returns)}</StatusChip>}
      {item.recurrences > 0 && <StatusChip tone="danger">{w.recurrences(item.recurrences)}</StatusChip>}
      {item.lateParts > 0 && <StatusChip tone="danger">{w.lateParts(item.lateParts)}</StatusChip>}
    </>
  )
}
