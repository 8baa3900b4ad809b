import { quarterOf } from '@ratchet/domain/cycle/cycle-id'
import { daysBetween } from '@ratchet/domain/day'
import { matrix } from '@ratchet/domain/people/matrix'
import { whyNotWithin } from '@ratchet/domain/people/permission'
import { householdPageWords } from '@ratchet/words/household-page'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { PageShell } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { aboveOf } from '../people/org-tree.ts'
import { mayCall, useActor, useMe } from '../session.ts'
import { useSearchState } from '../shell/page.ts'
import { AllUnits } from './AllUnits.tsx'
import { AssignModal } from './AssignModal.tsx'
import { HouseholdList } from './HouseholdList.tsx'
import { householdsStateSchema, lastQuarters, noFilter } from './households-state.ts'
import { PaperModal } from './PaperModal.tsx'
import { UnitStand } from './UnitStand.tsx'
import { WaitingNote } from './WaitingNote.tsx'
import './households.css'

/** 入户调研: how far a unit's quarter has come, where it went, what came of it, and every household behind the numbers. */
export function HouseholdsPage() {
  const { locale } = useLocale()
  const w = householdPageWords[locale]
  const { quarter: quarterName } = useWords().surveyPage
  const actor = useActor()
  const me = useMe()
  const [state, change] = useSearchState(householdsStateSchema)
  const [open, setOpen] = useState<'assign' | 'paper' | null>(null)
  const quarter = state.quarter ?? quarterOf(todayThere())
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const { data: all } = useSuspenseQuery(api.household.progress.queryOptions({ quarter, unitId: null }))
  const reaches = (rule: 'household.list' | 'household.assign', id: string) =>
    whyNotWithin(matrix[rule], actor, [...aboveOf(tree.nodes, id), id]) === null
  const mine = all.units.filter(({ id }) => reaches('household.list', id))
  const [only] = mine
  const unit = mine.find(({ id }) => id === state.unit) ?? (mine.length === 1 ? only : undefined)
  const { before, today } = all
  const quarters = lastQuarters(today)
  const days = daysBetween(today, before)
  const record = mayCall(actor, 'household.visit') && (
    <a className="button-link button-main" href="/admin/households/visit">
      {w.record}
    </a>
  )
  const title = unit
    ? unit.counted === 0
      ? w.titleNone(unit.name, all.target)
      : w.title(unit.name, unit.counted, all.target)
    : mine.length === 0
      ? w.titleHelper
      : w.titleAll(mine.filter(({ counted }) => counted >= all.target).length, mine.length, all.target)
  return (
    <PageShell
      title={title}
      sub={unit ? w.sub(quarterName(quarter), days, all.restDays) : mine.length > 0 && w.subAll(quarterName(quarter))}
      crumb={w.crumb}
      actions={
        <>
          {unit && reaches('household.assign', unit.id) && (
            <>
              <Button onClick={() => setOpen('paper')}>{w.registers}</Button>
              <Button onClick={() => setOpen('assign')}>{w.assign}</Button>
            </>
          )}
          {record}
        </>
      }
    >
      <WaitingNote userId={me.userId} />
      {mine.length === 0 ? (
        <EmptyState title={w.titleHelper} hint={w.helperHint}>
          {record}
        </EmptyState>
      ) : (
        <>
          <div className="query-bar">
            <Select
              aria-label={w.quarter}
              value={quarter}
              options={[...new Set([quarter, ...quarters])].map((id) => ({ value: id, label: quarterName(id) }))}
              onChange={(id: string) => change({ ...noFilter, quarter: id })}
            />
            {mine.length > 1 && (
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={w.unit}
                className="household-unit"
                value={unit?.id ?? ''}
                options={[
                  { value: '', label: w.allUnits },
                  ...mine.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(id: string) => change({ ...noFilter, unit: id || null })}
              />
            )}
          </div>
          {unit ? (
            <>
              <UnitStand unitId={unit.id} quarter={quarter} nodes={tree.nodes} />
              <HouseholdList unitId={unit.id} quarter={quarter} nodes={tree.nodes} state={state} change={change} />
            </>
          ) : (
            <AllUnits units={mine} quarter={quarter} target={all.target} />
          )}
        </>
      )}
      {open === 'assign' && unit && (
        <AssignModal unit={unit} quarter={quarter} nodes={tree.nodes} onClose={() => setOpen(null)} />
      )}
      {open === 'paper' && unit && <PaperModal unit={unit} quarter={quarter} onClose={() => setOpen(null)} />}
    </PageShell>
  )
}
