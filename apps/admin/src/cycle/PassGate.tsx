import { whyNotPass } from '@ratchet/domain/cycle/passage'
import { gateOf, stageAfter } from '@ratchet/domain/cycle/stage'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { ActButton } from './ActButton.tsx'
import { ActNote } from './ActNote.tsx'
import { type Found, linesOf } from './cycle-found.ts'
import { whyNotAct } from './permitted.ts'

/** 转段: the button of the gate in front of the cycle, or the reason why it cannot be pressed. */
export function PassGate({ found }: { found: Found }) {
  const words = useWords()
  const actor = useActor()
  const act = useAct('cycle.passGate', client.cycle.passGate.mutate)
  const { cycle } = found
  const gate = gateOf(cycle.stage)
  if (gate === null || gate === 'rectification') return null
  const why = whyNotAct(actor, 'cycle.passGate', whyNotPass(cycle, linesOf(found, gate), actor))
  return (
    <span className="cycle-pass">
      <ActButton
        type="primary"
        procedure="cycle.passGate"
        why={why}
        loading={act.busy}
        onClick={() => act.perform({ cycleId: cycle.id, seen: cycle.version })}
      >
        {words.cyclePage.gate.pass(words.cycle.stage[stageAfter(gate)])}
      </ActButton>
      <ActNote act={act} />
    </span>
  )
}
