import { type FloorSubject, floorSubjects } from '@ratchet/domain/cycle/aspect'
import { meetingSchema, type RebaseContent, whyNotProposeRebase } from '@ratchet/domain/cycle/rebase'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, InputNumber, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { useLocale, useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { ActNote } from './ActNote.tsx'
import { closingStateOf, type Found } from './cycle-found.ts'
import { subjectName } from './missing.ts'

/** Which floor, to what, by which meeting and minutes, and why: what the rule will ask is said before it is sent. */
export function RebaseDialog({ found, onClose }: { found: Found; onClose: () => void }) {
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
  const [subject, setSubject] = useState<FloorSubject>(choices[0]?.subject ?? 'overall')
  const [to, setTo] = useState<number | null>(null)
  const [meeting, setMeeting] = useState<RebaseContent['meeting']>('party_committee')
  const [minutes, setMinutes] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const floor = choices.find((row) => row.subject === subject)
  const why = floor && to !== null ? whyNotProposeRebase(cycle, floor, { to, minutes }, actor, reason) : null
  const level = (value: number | null) =>
    value === null ? '—' : subject === 'rank' ? words.cycle.place(value) : words.cyclePage.preview.points(value)
  const submit = async () => {
    setTried(true)
    if (why || to === null) return
    if (await act.perform({ cycleId: cycle.id, subject, to, meeting, minutes: minutes.trim(), reason: reason.trim() }))
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
            onChange={setSubject}
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
            onChange={setTo}
          />
        )}
      </Field>
      <Field label={w.meeting} name="meeting">
        {(attrs) => (
          <Radio.Group
            {...attrs}
            value={meeting}
            onChange={(event) => setMeeting(event.target.value)}
            options={meetingSchema.options.map((value) => ({ value, label: words.cycle.meeting[value] }))}
          />
        )}
      </Field>
      <Field label={w.minutes} name="minutes" issues={act.issues} hint={note(['minutes-missing'])}>
        {(attrs) => (
          <Input {...attrs} maxLength={100} value={minutes} onChange={(event) => setMinutes(event.target.value)} />
        )}
      </Field>
      <Field label={w.reason} name="reason" issues={act.issues} hint={note(['reason-missing'])}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <ActNote act={act} />
    </Modal>
  )
}
