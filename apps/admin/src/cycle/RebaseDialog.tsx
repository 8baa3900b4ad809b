import { type FloorSubject, floorSubjects } from '@ratchet/domain/cycle/aspect'
import { meetingSchema, type RebaseContent, whyNotProposeRebase } from '@ratchet/domain/cycle/rebase'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, InputNumber, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { ActNote } from './ActNote.tsx'
import { closingStateOf, type Found } from './cycle-found.ts'
import { subjectName } from './missing.ts'

interface Typed {
  readonly subject: FloorSubject
  readonly to: number | null
  readonly meeting: RebaseContent['meeting']
  readonly minutes: string
  readonly reason: string
}

/** Which floor, to what, by which meeting and minutes, and why: what the rule will ask is said before it is sent. */
export function RebaseDialog({ found, onClose }: { found: Found; onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const w = words.cyclePage.rebase
  const { locale } = useLocale()
  const actor = useActor()
  const act = useAct('cycle.proposeRebase', client.cycle.proposeRebase.mutate)
  const { cycle, floors } = closingStateOf(found)
  const order = floorSubjects()
  const choices = floors
    .filter((row) => row.before !== null)
    .toSorted((a, b) => order.indexOf(a.subject) - order.indexOf(b.subject))
  const draft = useDraft<Typed>(`rebase.${cycle.id}`, {
    subject: choices[0]?.subject ?? 'overall',
    to: null,
    meeting: 'party_committee',
    minutes: '',
    reason: '',
  })
  const { subject, to, meeting, minutes, reason } = draft.value
  const set = (change: Partial<Typed>) => draft.setValue({ ...draft.value, ...change })
  const [tried, setTried] = useState(false)
  const floor = choices.find((row) => row.subject === subject)
  const why = floor && to !== null ? whyNotProposeRebase(cycle, floor, { to, minutes }, actor, reason) : null
  const level = (value: number | null) =>
    value === null ? '—' : subject === 'rank' ? words.cycle.place(value) : words.cyclePage.preview.points(value)
  const submit = async () => {
    setTried(true)
    if (why || to === null) return
    const input = { cycleId: cycle.id, subject, to, meeting, minutes: minutes.trim(), reason: reason.trim() }
    if (!(await act.perform(input))) return
    draft.dropDraft()
    onClose()
  }
  const note = (codes: readonly string[], otherwise?: string) =>
    tried && why && codes.includes(why.code) ? (
      <span className="field-error" role="alert">
        {refusalSentence(locale, 'cycle.proposeRebase', why.code, why.details ?? {})}
      </span>
    ) : (
      otherwise
    )
  return (
    <Modal
      open
      title={w.title}
      okText={words.cyclePage.act.submit}
      okButtonProps={{ disabled: to === null }}
      confirmLoading={act.busy}
      onOk={submit}
      onCancel={onClose}
    >
      <p className="cycle-note">{w.lead}</p>
      <Field label={w.subject} name="subject" hint={w.now(level(floor?.before ?? null))}>
        {(attrs) => (
          <Select
            {...attrs}
            value={subject}
            onChange={(chosen: FloorSubject) => set({ subject: chosen })}
            options={choices.map((row) => ({ value: row.subject, label: subjectName(row.subject, words) }))}
          />
        )}
      </Field>
      <Field label={w.to} name="to" issues={act.issues} hint={note(['not-lower', 'floor-provisional', 'no-floor'])}>
        {(attrs) => (
          <InputNumber
            {...attrs}
            min={subject === 'rank' ? 1 : 0}
            max={100}
            step={subject === 'rank' ? 1 : 0.1}
            value={to}
            onChange={(level) => set({ to: level })}
          />
        )}
      </Field>
      <Field label={w.meeting} name="meeting">
        {(attrs) => (
          <Radio.Group
            {...attrs}
            value={meeting}
            onChange={(event) => set({ meeting: event.target.value })}
            options={meetingSchema.options.map((value) => ({ value, label: words.cycle.meeting[value] }))}
          />
        )}
      </Field>
      <Field label={w.minutes} name="minutes" issues={act.issues} hint={note(['minutes-missing'])}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={100}
            value={minutes}
            onChange={(event) => set({ minutes: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.reason} name="reason" issues={act.issues} hint={note(['reason-missing'])}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
      </Field>
      <ActNote act={act} />
    </Modal>
  )
}
