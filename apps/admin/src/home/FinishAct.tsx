import { type CycleId, cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { Button } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActFoot } from '../design/ActFoot.tsx'
import { ActProblem } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { useActKeys } from '../shell/act-keys.ts'
import type { ActProps } from './ActDrawer.tsx'

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
