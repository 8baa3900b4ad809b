import type { AppRouter } from '@ratchet/api/router'
import { isBefore, type Stage, stages } from '@ratchet/domain/cycle/stage'
import type { FirstDayStep } from '@ratchet/domain/ledger/first-day'
import type { inferRouterOutputs } from '@trpc/server'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useLedgerWords } from './ledger-words.ts'

type Day = inferRouterOutputs<AppRouter>['ledger']['firstDay']

/** What a step is done with: a page, or one button here. Whoever may not do it is told who does. */
export function FirstDayActs({ step, day }: { step: FirstDayStep; day: Day }) {
  const w = useLedgerWords().firstDay
  const actor = useActor()
  const { cycle } = day
  if (step === 'units') {
    if (!mayCall(actor, 'unit.importDivisions')) return <p className="first-day-acts page-note">{w.adminOnly}</p>
    return (
      <div className="first-day-acts">
        <PageLink to="/import/divisions">{w.act.divisions}</PageLink>
        <PageLink to="/org">{w.act.org}</PageLink>
        <PageLink to="/users">{w.act.users}</PageLink>
      </div>
    )
  }
  if (!mayCall(actor, 'cycle.open')) return <p className="first-day-acts page-note">{w.ownerOnly}</p>
  if (step === 'cycle') return cycle ? null : <OpenNow day={day} />
  if (step === 'before-use') {
    const isFirst = cycle?.first && day.passages === 0
    return isFirst ? <MarkNow day={day} /> : null
  }
  return (
    <div className="first-day-acts">
      {step === 'ledger' && <PageLink to="/import/ledger">{w.act.ledger}</PageLink>}
      {step === 'ledger' && day.items > 0 && <PageLink to="/ledger">{w.act.ledgerPage}</PageLink>}
      {step === 'plan' && cycle && <PageLink to={`/strategies?c=${cycle.id}&paste=1`}>{w.act.plan}</PageLink>}
      {step === 'work' && day.firstItemId && <PageLink to={`/tasks/${day.firstItemId}`}>{w.act.item}</PageLink>}
      {step === 'work' && day.items > 0 && <PageLink to="/tasks">{w.act.items}</PageLink>}
    </div>
  )
}

/** Opens the half-year of today as it is: what else a cycle may have is filled in when it is needed. */
function OpenNow({ day }: { day: Day }) {
  const words = useWords()
  const w = useLedgerWords().firstDay
  const act = useAct('cycle.open', client.cycle.open.mutate)
  return (
    <div className="first-day-acts">
      <Button
        type="primary"
        loading={act.busy}
        onClick={() => act.perform({ id: day.expected, provisional: false, floorPolicy: 'published' })}
      >
        {w.act.open(words.cycle.period(day.expected))}
      </Button>
      <ActProblem sentence={act.told} />
    </div>
  )
}

function MarkNow({ day }: { day: Day }) {
  const words = useWords()
  const w = useLedgerWords().firstDay
  const act = useAct('cycle.markBeforeUse', client.cycle.markBeforeUse.mutate)
  const { cycle } = day
  const [joinsIn, setJoinsIn] = useState<Stage>('rectification')
  if (!cycle) return null
  const later = stages.filter((stage) => isBefore(cycle.stage, stage) && stage !== 'closed')
  return (
    <div className="first-day-acts">
      <Select
        aria-label={w.act.joinsIn}
        value={joinsIn}
        onChange={setJoinsIn}
        options={later.map((stage) => ({ value: stage, label: words.cycle.stage[stage] }))}
      />
      <Button
        type="primary"
        loading={act.busy}
        onClick={() => act.perform({ cycleId: cycle.id, seen: cycle.version, joinsIn })}
      >
        {w.act.mark}
      </Button>
      <ActProblem sentence={act.told} />
    </div>
  )
}
