import type { StageState } from '@ratchet/design/ratchet-tooth'
import type { Passage } from '@ratchet/domain/cycle/passage'
import { type GateStage, gateStages, type Stage } from '@ratchet/domain/cycle/stage'

/** How each of the five stages is drawn: what was forced or lies before use stays so for ever. */
export function stageStates(
  stage: Stage,
  passages: readonly Pick<Passage, 'stage' | 'kind'>[],
): Record<GateStage, StageState> {
  const states = gateStages.map((gate): [GateStage, StageState] => {
    const passage = passages.find((row) => row.stage === gate)
    if (passage)
      return [gate, { passed: 'done', forced: 'forced', before_use: 'before-use' }[passage.kind] as StageState]
    return [gate, gate === stage ? 'current' : 'future']
  })
  return Object.fromEntries(states) as Record<GateStage, StageState>
}
