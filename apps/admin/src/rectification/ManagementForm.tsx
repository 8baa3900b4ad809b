import { whyNotFill, whyNotFinish } from '@ratchet/domain/cycle/management'
import type { Day } from '@ratchet/domain/day'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import type { Management } from './RecurrenceCard.tsx'

/** 管理事项: why it came back, which rule or habit changes, who answers for it and until when; then that it is done. */
export function ManagementForm({ row }: { row: Management }) {
  const w = useWords().itemWork.back
  const [finishing, setFinishing] = useState(false)
  const draft = useDraft(`management.${row.id}.${row.version}`, {
    cause: row.cause ?? '',
    change: row.change ?? '',
    ownerName: row.ownerName ?? '',
    dueDay: row.dueDay ?? '',
  })
  const typed = draft.value
  const set = (change: Partial<typeof typed>) => draft.setValue({ ...typed, ...change })
  const fill = useAct('management.fill', client.management.fill.mutate)
  const end = useAct('management.finish', client.management.finish.mutate)
  const why = whyNotFill(row, { ...typed, dueDay: typed.dueDay as Day })
  const save = async () => {
    const given = { id: row.id, seen: row.version, ...typed, dueDay: typed.dueDay as Day }
    if (await fill.perform(given)) draft.dropDraft()
  }
  const finish = async (note: string) => {
    if (await end.perform({ id: row.id, seen: row.version, note })) setFinishing(false)
  }
  const text = (name: 'cause' | 'change', label: string) => (
    <Field label={label} name={name} issues={fill.issues}>
      {(attrs) => (
        <Input.TextArea
          {...attrs}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1000}
          value={typed[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <section className="management" aria-label={w.management}>
      <h3>{w.management}</h3>
      <p className="page-note">{w.managementHint}</p>
      {text('cause', w.cause)}
      {text('change', w.change)}
      <div className="form-two">
        <Field label={w.owner} name="ownerName" issues={fill.issues}>
          {(attrs) => (
            <Input
              {...attrs}
              maxLength={50}
              value={typed.ownerName}
              onChange={(event) => set({ ownerName: event.target.value })}
            />
          )}
        </Field>
        <Field label={w.due} name="dueDay" issues={fill.issues}>
          {(attrs) => (
            <Input
              {...attrs}
              type="date"
              value={typed.dueDay}
              onChange={(event) => set({ dueDay: event.target.value })}
            />
          )}
        </Field>
      </div>
      <ActProblem sentence={fill.told} />
      <div className="row">
        <Button type="primary" loading={fill.busy} disabled={why !== null || typed.dueDay === ''} onClick={save}>
          {w.save}
        </Button>
        {whyNotFinish(row, '-') === null && <Button onClick={() => setFinishing(true)}>{w.finish}</Button>}
      </div>
      {finishing && (
        <ReasonModal
          open
          title={w.finishTitle}
          okText={w.finish}
          busy={end.busy}
          sentence={end.told}
          onOk={finish}
          onCancel={() => setFinishing(false)}
        />
      )}
    </section>
  )
}
