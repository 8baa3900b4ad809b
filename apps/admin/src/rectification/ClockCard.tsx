import { matrix } from '@ratchet/domain/people/matrix'
import { type Rule, whyNotWithin } from '@ratchet/domain/people/permission'
import { whyNotDecideTime, whyNotGrant, whyNotLift } from '@ratchet/domain/rectification/time-decision'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { type Change, ChangeLine } from './ClockChangeLine.tsx'
import type { ItemFound } from './item-found.ts'
import { useCalendar } from './use-calendar.ts'
import { useDayText } from './use-day-text.ts'

/** 时限变更: every move of the deadline with the old day beside the new one; what is asked for is decided here. */
export function ClockCard({ page }: { page: ItemFound }) {
  const w = useWords().itemWork.time
  const { day } = useDayText()
  const { time, changes, item } = page
  const own = changes.filter((change) => change.round === item.round)
  if (own.length === 0) return null
  const left = time.deadline?.workingDaysLeft ?? 0
  return (
    <Card title={w.card(own.filter((change) => change.decision === 'approved').length)} className="clock-card">
      {time.running?.toDay && <p className="clock-running">{w.running(day(time.running.toDay), left)}</p>}
      {time.pausedWorkingDays > 0 && <p className="page-note">{w.paused(time.pausedWorkingDays)}</p>}
      {time.firstDue && time.firstDue !== item.dueDay && <p className="page-note">{w.first(day(time.firstDue))}</p>}
      <ol className="work-lines">
        {own.map((change) => (
          <li key={change.id}>
            <ChangeLine change={change} />
            {change.decision === null ? <Decide page={page} change={change} /> : <Lift page={page} change={change} />}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Decide({ page, change }: { page: ItemFound; change: Change }) {
  const { locale } = useLocale()
  const w = useWords().itemWork.time
  const actor = useActor()
  const draft = useDraft(`time.decide.${change.id}`, '')
  const act = useAct('rectification.decideTime', client.rectification.decideTime.mutate)
  if (!mayCall(actor, 'rectification.decideTime')) return null
  const { item } = page
  const late = whyNotGrant(item, change)
  const why = whyNotDecideTime(item, change, change.byOwner, actor)
  if (why) {
    return (
      <p className="page-note">{refusalSentence(locale, 'rectification.decideTime', why.code, why.details ?? {})}</p>
    )
  }
  const decide = async (decision: 'approved' | 'refused') => {
    const given = { id: item.id, seen: item.version, changeId: change.id, decision, reason: draft.value.trim() }
    if (await act.perform(given)) draft.dropDraft()
  }
  return (
    <div className="work-form">
      <Field label={w.why} name="reason">
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={2}
            maxLength={1000}
            value={draft.value}
            onChange={(event) => draft.setValue(event.target.value)}
          />
        )}
      </Field>
      <ActProblem
        sentence={
          act.told ?? (late && refusalSentence(locale, 'rectification.decideTime', late.code, late.details ?? {}))
        }
      />
      <div className="row">
        <Button type="primary" loading={act.busy} disabled={late !== null} onClick={() => decide('approved')}>
          {w.approve}
        </Button>
        <Button disabled={draft.value.trim() === ''} onClick={() => decide('refused')}>
          {w.refuse}
        </Button>
      </div>
    </div>
  )
}

function Lift({ page, change }: { page: ItemFound; change: Change }) {
  const w = useWords().itemWork.time
  const actor = useActor()
  const { today } = useCalendar()
  const [open, setOpen] = useState(false)
  const act = useAct('rectification.liftPause', client.rectification.liftPause.mutate)
  const isOurs = whyNotWithin(matrix['rectification.liftPause'] as Rule, actor, page.leadNow.path) === null
  if (!isOurs || whyNotLift(page.item, change, today)) return null
  const { item } = page
  const lift = async (reason: string) => {
    if (await act.perform({ id: item.id, seen: item.version, changeId: change.id, reason })) setOpen(false)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{w.lift}</Button>
      {open && (
        <ReasonModal
          open
          title={w.liftTitle}
          okText={w.lift}
          busy={act.busy}
          sentence={act.told}
          onOk={lift}
          onCancel={() => setOpen(false)}
        >
          <p className="page-note">{w.liftHint}</p>
        </ReasonModal>
      )}
    </>
  )
}
