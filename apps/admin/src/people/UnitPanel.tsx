import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { useOrgState } from './org-state.ts'
import type { UnitNode } from './org-tree.ts'
import { PostList } from './PostList.tsx'
import { UnitActs } from './UnitActs.tsx'
import { UnitPeriods } from './UnitPeriods.tsx'

interface PanelProps {
  readonly id: string
  readonly nodes: readonly UnitNode[]
  readonly readOnly: boolean
}

/** One unit: where it stands, what hangs on it, its history, its posts with everyone who held them. */
export function UnitPanel({ id, nodes, readOnly }: PanelProps) {
  const words = useWords()
  const w = words.orgPage
  const actor = useActor()
  const [state, change] = useOrgState()
  const { data: found } = useSuspenseQuery(api.unit.find.queryOptions({ id }))
  const { unit, path } = found
  return (
    <div className="org-unit">
      <button type="button" className="link org-back" onClick={() => change({ unit: null, act: null })}>
        {w.backToTree}
      </button>
      <Card
        title={unit.name}
        extra={
          <>
            {unit.retiredDay ? (
              <StatusChip tone="quiet">{w.retiredOn(unit.retiredDay, found.mergedIntoName)}</StatusChip>
            ) : (
              <StatusChip tone="info">{words.people.unitKind[unit.kind]}</StatusChip>
            )}{' '}
            {unit.illustrative && <Illustrative />}
          </>
        }
      >
        <nav className="unit-path" aria-label={w.field.parent}>
          {path.slice(0, -1).map((step) => (
            <span key={step.id}>
              <button type="button" className="link" onClick={() => change({ unit: step.id, act: null })}>
                {step.name}
              </button>{' '}
              ›{' '}
            </span>
          ))}
          {unit.name}
        </nav>
        <p className="people-facts">
          <span>{w.since(unit.sinceDay)}</span>
          {unit.code && <span>{w.code(unit.code)}</span>}
          <span>{w.usedBy(found.use)}</span>
        </p>
        {!readOnly && !unit.retiredDay && <UnitActs found={found} nodes={nodes} act={state.act} />}
      </Card>
      {mayCall(actor, 'post.list') ? (
        <PostList found={found} day={state.day} readOnly={readOnly} />
      ) : (
        <Card title={w.posts}>
          <p className="field-hint">{w.postsHidden}</p>
        </Card>
      )}
      <Card title={w.history}>
        <UnitPeriods periods={found.periods} />
      </Card>
    </div>
  )
}
