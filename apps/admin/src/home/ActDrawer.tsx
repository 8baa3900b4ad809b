import { Drawer } from 'antd'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { DueMark } from './DueMark.tsx'
import { chipOf, type Debt, detailOf, drawerOf, hrefOf, titleOf } from './debts.ts'
import { FinishAct } from './FinishAct.tsx'
import { ReviewAct } from './ReviewAct.tsx'
import { SortAct } from './SortAct.tsx'
import type { Clearing } from './use-clearing.tsx'

interface DrawerProps {
  readonly debt: Debt
  readonly open: boolean
  readonly clearing: Clearing
}

/** What every act beside the list gets: `send` closes it at once and brings it back when the server says no. */
export interface ActProps {
  readonly debt: Debt
  /** In front: its keys are heard. */
  readonly open: boolean
  readonly send: (done: Promise<boolean>) => void
}

/** One debt beside the list, opened on exactly the act that clears it. */
export function ActDrawer({ debt, open, clearing }: DrawerProps) {
  const words = useWords()
  const w = words.home.drawer
  const narrow = useNarrow()
  const kind = drawerOf(debt)
  if (!kind) return null
  const chip = chipOf(words, debt)
  const send = (done: Promise<boolean>) => clearing.send(debt, kind, done)
  return (
    <Drawer
      open={open}
      size={narrow ? '100%' : kind === 'review' ? 860 : 640}
      title={kind === 'task' ? w.task : w[kind](debt.number ?? '')}
      extra={
        <PageLink to={hrefOf(debt)} className="act-page">
          {w.openPage}
        </PageLink>
      }
      onClose={() => clearing.close(debt)}
      closable={{ 'aria-label': w.close }}
      // The list says where the focus goes: to the next row, or back to this one.
      focusable={{ focusTriggerAfterClose: false }}
    >
      <div className="act-head">
        <StatusChip tone={chip.tone}>{chip.text}</StatusChip>
        <DueMark due={debt} />
      </div>
      {kind !== 'sort' && (
        <>
          <h3 className="act-title">{titleOf(words, debt)}</h3>
          <p className="act-detail">{detailOf(words, debt)}</p>
        </>
      )}
      {kind === 'sort' && <SortAct debt={debt} open={open} send={send} />}
      {kind === 'review' && <ReviewAct debt={debt} open={open} send={send} />}
      {kind === 'task' && <FinishAct debt={debt} open={open} send={send} />}
    </Drawer>
  )
}
