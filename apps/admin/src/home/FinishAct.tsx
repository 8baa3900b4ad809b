import { type CycleId, cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { Button } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import type { ActProps } from './ActDrawer.tsx'
import { ActFoot } from './ActFoot.tsx'
import { DueMark } from './DueMark.tsx'
import { useActKeys } from './use-act-keys.ts'

/** Reporting a task of a measure as done. */
export function FinishAct({ debt, open, send }: ActProps) {
  const words = useWords()
  const w = words.home
  const act = useAct('measure.finishTask', client.measure.finishTask.mutate, { quiet: true })
  const cycleId = cycleIdSchema.parse(debt.cycleId) satisfies CycleId
  const finish = () => send(act.perform({ cycleId, id: debt.subject.id, seen: debt.version ?? 1 }).then(Boolean))
  useActKeys({ open, act: finish })
  return (
    <>
      <h3 className="act-title">{debt.title}</h3>
      <dl className="act-facts">
        <dt>{w.drawer.measure}</dt>
        <dd>{debt.note}</dd>
        <dt>{w.column.due}</dt>
        <dd>
          <DueMark due={debt} />
        </dd>
      </dl>
      <p className="field-hint">{w.drawer.finishHint}</p>
      <ActProblem sentence={act.told} />
      <ActFoot>
        <Button type="primary" onClick={finish} loading={act.busy}>
          {w.drawer.act.task}
        </Button>
      </ActFoot>
    </>
  )
}
