import type { Instant } from '@ratchet/domain/day'
import { type CaseOutcome, type TryResult, tryResults } from '@ratchet/domain/lookback/ask'
import { whyNotSettle, whyNotTry } from '@ratchet/domain/lookback/settle'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { OpenNumber } from '../opinion/OpenNumber.tsx'
import { useDayText } from '../rectification/use-day-text.ts'
import { mayCall, useActor } from '../session.ts'
import { type Mine, useLookbackWords } from './lookback-found.ts'

export interface AskKeys {
  readonly press: (key: string) => void
}
interface AskProps {
  readonly row: Mine['cases'][number]
  readonly isCurrent: boolean
  readonly choose: () => void
  readonly listen: (keys: AskKeys) => void
}
const yesNo = ['satisfied', 'unsatisfied'] as const

/** One person who was drawn: what is asked, how to reach them, and what came of it. */
export function AskCard({ row, isCurrent, choose, listen }: AskProps) {
  const w = useLookbackWords()
  const { day, withWeekday } = useDayText()
  const actor = useActor()
  const [note, setNote] = useState('')
  const settling = useAct('lookback.settle', client.lookback.settle.mutate)
  const trying = useAct('lookback.try', client.lookback.try.mutate)
  const now = new Date().toISOString() as Instant
  const ground = { tries: row.triesAsked, reachable: row.reachable, erased: row.erased }
  const whyNot = (outcome: CaseOutcome) => whyNotSettle(row, { outcome, note }, ground, actor.userId)
  const settle = (outcome: CaseOutcome) => {
    if (whyNot(outcome) === null) void settling.perform({ id: row.id, seen: row.version, outcome, note })
  }
  const miss = (result: TryResult) => {
    if (whyNotTry(row, actor.userId, now) === null) void trying.perform({ id: row.id, seen: row.version, result })
  }
  listen({
    press: (key) => {
      if (key === '1') settle('satisfied')
      if (key === '2') settle('unsatisfied')
      if (key === '3') miss('no_answer')
    },
  })
  const tried = whyNotTry(row, actor.userId, now)
  return (
    <div className="ask-card" aria-current={isCurrent ? 'true' : undefined} onFocusCapture={choose}>
      <Card
        title={
          <>
            <span className="num">{row.code}</span> {row.title}
          </>
        }
        extra={<span className="page-note">{`${row.number} · ${w.dueBy(withWeekday(row.due))}`}</span>}
      >
        <p className="page-note">
          {[row.placeName, `${row.unit}`, `${w.column.closed} ${day(row.closedDay)}`].filter(Boolean).join(' · ')}
        </p>
        <p className="ask-words">
          {row.said ? `${w.said}${row.said}` : w.notMasked}
          {row.done && `\n${w.done}${row.done}`}
        </p>
        <p className="ask-words">
          <strong>{w.ask}</strong>
        </p>
        <Way row={row} />
        <Field label={w.field.note} hint={w.hint.note} name="note" issues={settling.issues}>
          {(attrs) => (
            <Input.TextArea
              {...attrs}
              rows={2}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <div className="row">
          {yesNo.map((outcome) => (
            <WhyNotButton
              key={outcome}
              procedure="lookback.settle"
              why={whyNot(outcome)}
              loading={settling.busy}
              onClick={() => settle(outcome)}
            >
              {w.settle[outcome]}
            </WhyNotButton>
          ))}
        </div>
        <fieldset className="plain-fieldset">
          <legend>
            {w.tryLabel} <span className="page-note">{w.triesMade(row.tries.length, row.triesAsked)}</span>
          </legend>
          <div className="row">
            {tryResults.map((result) => (
              <Button key={result} size="small" disabled={tried !== null} onClick={() => miss(result)}>
                {w.name.try[result]}
              </Button>
            ))}
            <WhyNotButton
              size="small"
              procedure="lookback.settle"
              why={whyNot('not_reached')}
              onClick={() => settle('not_reached')}
            >
              {w.settle.not_reached}
            </WhyNotButton>
            {whyNot('withdrawn') === null && (
              <Button size="small" onClick={() => settle('withdrawn')}>
                {w.settle.withdrawn}
              </Button>
            )}
          </div>
        </fieldset>
        {mayCall(actor, 'lookback.settle') && <ActProblem sentence={settling.told ?? trying.told} />}
      </Card>
    </div>
  )
}

/** The way to them: a recorded look at the number, or being put through. */
function Way({ row }: { row: Mine['cases'][number] }) {
  const w = useLookbackWords()
  const [look, setLook] = useState<string | null>(null)
  const act = useAct('contact.unmask', client.contact.unmask.mutate, { quiet: true })
  if (!row.reachable) return <StatusChip tone="quiet">{w.gone}</StatusChip>
  const { opinionId } = row
  if (opinionId === null) return <p className="page-note">{w.relay}</p>
  if (look) return <OpenNumber viewId={look} close={() => setLook(null)} />
  const open = async () => {
    const note = w.lookNote(row.number, row.code)
    const done = await act.perform({ opinionId, purpose: 'callback', note })
    if (done) setLook(done.viewId)
  }
  return (
    <div className="row">
      <Button loading={act.busy} onClick={() => void open()}>
        {w.look}
      </Button>
      <span className="page-note">{w.name.channel.call}</span>
      <ActProblem sentence={act.told} />
    </div>
  )
}
