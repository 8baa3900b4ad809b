import { type FirstDayStep, firstDaySteps } from '@ratchet/domain/ledger/first-day'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { api } from '../api.ts'
import { PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { FirstDayActs } from './FirstDayActs.tsx'
import { useLedgerWords } from './ledger-words.ts'
import './ledger.css'

/** 首日导入: from nothing to a running cycle; each step says what it did, what comes next stands out. */
export function FirstDayPage() {
  const words = useWords()
  const w = useLedgerWords().firstDay
  const { data: day } = useSuspenseQuery(api.ledger.firstDay.queryOptions({}))
  const { steps, next, cycle } = day
  const done = steps.filter((each) => each.done).length
  const stage = cycle ? words.cycle.stage[cycle.stage] : ''
  const said: Record<FirstDayStep, string> = {
    units: w.said.units(day.departments, day.streets, day.workers),
    cycle: cycle ? w.said.cycle(words.cycle.period(cycle.id), stage) : '',
    ledger: w.said.ledger(day.imports, day.items, day.closedBefore),
    plan: w.said.plan(day.measures),
    'before-use': w.said.beforeUse(stage),
    work: w.said.work(day.worked),
  }
  return (
    <PageShell title={w.title(done, steps.length, next && w.steps[next].name)} sub={w.sub} crumb={w.nav}>
      {next === null && <p className="page-note">{w.allDone}</p>}
      <ol className="first-day">
        {firstDaySteps.map((step, at) => {
          const isDone = steps.find((each) => each.step === step)?.done ?? false
          const state = isDone ? 'done' : step === next ? 'now' : ''
          return (
            <li key={step} className={state} aria-current={step === next ? 'step' : undefined}>
              <span className="step-number">{isDone ? <Check size={16} aria-hidden /> : at + 1}</span>
              <div>
                <h2>{w.steps[step].name}</h2>
                <p>{w.steps[step].todo}</p>
                {(isDone || step === 'units') && said[step] && <p className="page-note">{said[step]}</p>}
              </div>
              <StatusChip tone={isDone ? 'done' : step === next ? 'warn' : 'quiet'}>
                {isDone ? w.done : step === next ? w.next : w.later}
              </StatusChip>
              <FirstDayActs step={step} day={day} />
            </li>
          )
        })}
      </ol>
    </PageShell>
  )
}
