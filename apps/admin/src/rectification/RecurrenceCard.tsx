import { whyNotUndo } from '@ratchet/domain/cycle/undo-recurrence'
import { matrix } from '@ratchet/domain/people/matrix'
import { type Rule, whyNotWithin } from '@ratchet/domain/people/permission'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import type { ItemFound } from './item-found.ts'
import { ManagementForm } from './ManagementForm.tsx'
import { useDayText } from './use-day-text.ts'

type Recurrence = ItemFound['recurrences'][number]
export type Management = ItemFound['management'][number]

/** 反弹: when the problem came back, and the management item 管理事项 that its unit owes for it. */
export function RecurrenceCard({ page }: { page: ItemFound }) {
  const w = useWords().itemWork.back
  const actor = useActor()
  const { day, dayAt } = useDayText()
  if (page.recurrences.length === 0) return null
  const isOurs = whyNotWithin(matrix['management.fill'] as Rule, actor, page.leadNow.path) === null
  return (
    <Card title={w.card(page.item.recurrences)} className="back-card">
      <ol className="work-lines">
        {page.recurrences.map((row) => (
          <li key={row.id}>
            <strong>{w.line(row.times, day(row.seenOn))}</strong>
            <p className="page-note">
              {w.closed(day(row.closedOn))} · {dayAt(row.at)}
            </p>
            {row.undoneReason !== null && (
              <p className="work-decided">{w.undone(row.undoneBy?.name ?? '', row.undoneReason)}</p>
            )}
            <Undo page={page} row={row} />
            <OneManagement row={page.management.find((one) => one.id === row.managementItemId)} isOurs={isOurs} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function OneManagement({ row, isOurs }: { row: Management | undefined; isOurs: boolean }) {
  const w = useWords().itemWork.back
  const { day } = useDayText()
  if (!row) return null
  if (row.voidReason !== null) return <p className="page-note">{`${w.management} ${w.void(row.voidReason)}`}</p>
  if (isOurs && row.doneDay === null) return <ManagementForm row={row} />
  const facts = [
    [w.cause, row.cause],
    [w.change, row.change],
    [w.owner, row.ownerName],
    [w.due, row.dueDay && day(row.dueDay)],
  ] as const
  return (
    <section className="management" aria-label={w.management}>
      <h3>{w.management}</h3>
      <dl className="item-facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className={value ? undefined : 'not-yet'}>{value ?? w.empty}</dd>
          </div>
        ))}
      </dl>
      {row.doneDay && <p className="work-decided">{w.done(day(row.doneDay), row.doneNote ?? '')}</p>}
    </section>
  )
}

function Undo({ page, row }: { page: ItemFound; row: Recurrence }) {
  const w = useWords().itemWork.back
  const actor = useActor()
  const [open, setOpen] = useState(false)
  const act = useAct('management.undo', client.management.undo.mutate)
  const isPossible = whyNotUndo(row, page.item, page.submissions, actor, '-') === null
  if (!mayCall(actor, 'management.undo') || !isPossible) return null
  const undo = async (reason: string) => {
    if (await act.perform({ id: row.id, reason })) setOpen(false)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{w.undo}</Button>
      {open && (
        <ReasonModal
          open
          title={w.undoTitle}
          okText={w.undo}
          busy={act.busy}
          sentence={act.told}
          onOk={undo}
          onCancel={() => setOpen(false)}
        >
          <p className="page-note">{w.undoHint}</p>
        </ReasonModal>
      )}
    </>
  )
}
