import './people.css'
import { unitKinds } from '@ratchet/domain/people/unit'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { Suspense, useId } from 'react'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useOrgState } from './org-state.ts'
import { fittingOf } from './org-tree.ts'
import { RetiredUnits } from './RetiredUnits.tsx'
import { UnitPanel } from './UnitPanel.tsx'
import { UnitTree } from './UnitTree.tsx'
import { useNarrow } from './use-narrow.ts'

/** 组织机构: the tree as of a day beside the chosen unit; on a phone one of the two. */
export function OrgPage() {
  const words = useWords()
  const w = words.orgPage
  const actor = useActor()
  const narrow = useNarrow()
  const dayId = useId()
  const [state, change] = useOrgState()
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions(state.day ? { day: state.day } : {}))
  const today = todayThere()
  const past = state.day !== undefined && state.day < today
  const choose = (id: string) => change({ unit: id, act: null })
  const fitting = fittingOf(tree.nodes, state.q, state.kind)
  const mayEdit = mayCall(actor, 'unit.rename')
  const communities = tree.nodes.filter((node) => node.kind === 'community' || node.kind === 'village').length
  const clear = () => change({ q: null, kind: null })
  const showsTree = !narrow || !state.unit
  return (
    <PageShell
      title={w.title({ units: tree.nodes.length, communities, day: past ? tree.day : null })}
      sub={w.sub}
      crumb={w.crumb}
      actions={mayEdit && <PageLink to="/import/divisions">{w.importFile}</PageLink>}
    >
      {!mayEdit && <p className="people-note">{w.readOnly}</p>}
      {past && (
        <p className="people-note people-past">
          {w.past(tree.day)}{' '}
          <button type="button" className="link" onClick={() => change({ day: null })}>
            {w.backToToday}
          </button>
        </p>
      )}
      <div className="org">
        {showsTree && (
          <Card title={words.people.unit.tree} extra={tree.nodes.some((node) => node.illustrative) && <Illustrative />}>
            <div className="org-filters">
              <Input.Search
                aria-label={w.search}
                placeholder={w.search}
                allowClear
                defaultValue={state.q ?? ''}
                onChange={(event) => change({ q: event.target.value || null })}
              />
              <Select
                aria-label={w.kind}
                value={state.kind ?? ''}
                onChange={(kind: string) => change({ kind: kind || null })}
                options={[
                  { value: '', label: w.allKinds },
                  ...unitKinds.map((kind) => ({ value: kind, label: words.people.unitKind[kind] })),
                ]}
              />
              <div className="org-day">
                <label htmlFor={dayId}>{w.day}</label>
                <Input
                  id={dayId}
                  type="date"
                  max={today}
                  value={state.day ?? today}
                  onChange={(event) => change({ day: event.target.value === today ? null : event.target.value })}
                />
              </div>
            </div>
            {fitting?.fits.size === 0 ? (
              <EmptyState title={w.nothingFound} hint={w.nothingFoundHint}>
                <button type="button" className="link" onClick={clear}>
                  {words.shell.state.clearFilters}
                </button>
              </EmptyState>
            ) : tree.nodes.length === 0 ? (
              <EmptyState title={past ? w.pastEmpty : w.emptyTitle} hint={past ? w.pastEmptyHint : w.emptyHint} />
            ) : (
              <UnitTree nodes={tree.nodes} text={state.q} kind={state.kind} chosen={state.unit} choose={choose} />
            )}
            <button type="button" className="link" onClick={() => change({ retired: state.retired ? null : '1' })}>
              {state.retired ? w.hideRetired : w.showRetired}
            </button>
            {state.retired && (
              <Suspense fallback={<LoadingSkeleton />}>
                <RetiredUnits day={state.day} choose={choose} />
              </Suspense>
            )}
          </Card>
        )}
        {state.unit ? (
          <Suspense key={state.unit} fallback={<LoadingSkeleton />}>
            <UnitPanel id={state.unit} nodes={tree.nodes} readOnly={!mayEdit || past} />
          </Suspense>
        ) : (
          !narrow && <EmptyState title={w.choose} hint={w.chooseHint} />
        )}
      </div>
    </PageShell>
  )
}
