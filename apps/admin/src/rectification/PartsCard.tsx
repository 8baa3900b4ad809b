import { workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import type { Day } from '@ratchet/domain/day'
import { matrix } from '@ratchet/domain/people/matrix'
import { type Rule, whyNotWithin } from '@ratchet/domain/people/permission'
import { lateParts, whyNotFinishPart, whyNotSetPart } from '@ratchet/domain/rectification/co-part'
import { isOpen } from '@ratchet/domain/rectification/item'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import type { ItemFound } from './item-found.ts'
import { useCalendar } from './use-calendar.ts'
import { useDayText } from './use-day-text.ts'

type Part = ItemFound['parts'][number]

/** 协办分工: what each co-operating unit owes and by when; who is late is seen at once. */
export function PartsCard({ page }: { page: ItemFound }) {
  const w = useWords().itemWork.part
  const actor = useActor()
  const { today } = useCalendar()
  const [setting, setSetting] = useState(false)
  const { item, leadNow, parts } = page
  if (item.coUnitIds.length === 0) return null
  const own = parts.filter((part) => part.round === item.round)
  const open = own.filter((part) => part.doneAt === null)
  const late = isOpen(item) ? lateParts(own, item.round, today) : []
  const maySet = isOpen(item) && whyNotWithin(matrix['rectification.setPart'] as Rule, actor, leadNow.path) === null
  return (
    <Card
      title={w.card(open.length, late.length)}
      className="parts-card"
      extra={maySet && <Button onClick={() => setSetting(true)}>{w.set}</Button>}
    >
      {own.length === 0 && <p className="page-note">{w.none}</p>}
      <ul className="work-lines">
        {own.map((part) => (
          <PartLine key={part.id} page={page} part={part} late={late.some((row) => row.id === part.id)} />
        ))}
      </ul>
      {setting && <SetPart page={page} onClose={() => setSetting(false)} />}
    </Card>
  )
}

function PartLine({ page, part, late }: { page: ItemFound; part: Part; late: boolean }) {
  const w = useWords().itemWork.part
  const actor = useActor()
  const { calendar, today } = useCalendar()
  const { withWeekday, dayAt } = useDayText()
  const [finishing, setFinishing] = useState(false)
  const act = useAct('rectification.finishPart', client.rectification.finishPart.mutate)
  const isOurs = whyNotWithin(matrix['rectification.finishPart'] as Rule, actor, part.unit.path) === null
  const mayFinish = isOurs && whyNotFinishPart(page.item, part, '-') === null
  const finish = async (note: string) => {
    if (await act.perform({ partId: part.id, seen: part.version, note })) setFinishing(false)
  }
  return (
    <li>
      <div className="work-head">
        <strong>{part.unit.name}</strong>
        <span className="page-note">{withWeekday(part.dueDay)}</span>
        {late && <StatusChip tone="danger">{w.late(workingDaysBetween(calendar, part.dueDay, today))}</StatusChip>}
      </div>
      <p>{part.task}</p>
      {part.doneAt && part.doneBy && (
        <p className="work-decided">
          {w.done(part.doneBy.name, dayAt(part.doneAt))}
          <br />
          {part.doneNote}
        </p>
      )}
      {mayFinish && <Button onClick={() => setFinishing(true)}>{w.finish}</Button>}
      {finishing && (
        <ReasonModal
          open
          title={w.finishTitle(part.task)}
          okText={w.finish}
          busy={act.busy}
          sentence={act.told}
          onOk={finish}
          onCancel={() => setFinishing(false)}
        />
      )}
    </li>
  )
}

function SetPart({ page, onClose }: { page: ItemFound; onClose: () => void }) {
  const { locale } = useLocale()
  const words = useWords()
  const w = words.itemWork.part
  const { today } = useCalendar()
  const { item, coUnits } = page
  const draft = useDraft(`part.${item.id}`, { unitId: item.coUnitIds[0] ?? '', task: '', dueDay: '' })
  const { unitId, task, dueDay } = draft.value
  const set = (change: Partial<typeof draft.value>) => draft.setValue({ ...draft.value, ...change })
  const act = useAct('rectification.setPart', client.rectification.setPart.mutate)
  const why = dueDay ? whyNotSetPart(item, { unitId, task, dueDay: dueDay as Day }, today) : null
  const sentence = why && refusalSentence(locale, 'rectification.setPart', why.code, why.details ?? {})
  const send = async () => {
    const given = { id: item.id, seen: item.version, unitId, task: task.trim(), dueDay: dueDay as Day }
    if (!(await act.perform(given))) return
    draft.dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      title={w.setTitle(item.number)}
      okText={w.submit}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: task.trim() === '' || dueDay === '' || why !== null }}
      onOk={send}
      onCancel={onClose}
    >
      <Field label={w.unit} name="unitId">
        {(attrs) => (
          <Select
            {...attrs}
            value={unitId}
            options={item.coUnitIds.map((id, index) => ({ value: id, label: coUnits[index]?.name ?? '' }))}
            onChange={(value: string) => set({ unitId: value })}
          />
        )}
      </Field>
      <Field label={w.task} name="task" issues={act.issues}>
        {(attrs) => (
          <Input {...attrs} maxLength={500} value={task} onChange={(event) => set({ task: event.target.value })} />
        )}
      </Field>
      <Field label={w.due} name="dueDay" error={sentence ?? undefined}>
        {(attrs) => (
          <Input
            {...attrs}
            type="date"
            min={today}
            value={dueDay}
            onChange={(event) => set({ dueDay: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
