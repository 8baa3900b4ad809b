/** The cycle as the five-stage band: where it stands, who moved it, what is met now. Source: SPEC §1. */
import type { StageBandInput } from '@ratchet/design/stage-band'
import { type CheckedLine, unmetLines } from '@ratchet/domain/cycle/gate'
import type { Passage } from '@ratchet/domain/cycle/passage'
import { type GateStage, gateStages } from '@ratchet/domain/cycle/stage'
import { type Locale, words } from '@ratchet/words/catalogue'
import { dayText } from '../ratchet/instant-text.ts'
import { type Found, linesOf } from './cycle-found.ts'
import { stageStates } from './stage-states.ts'

/** The band's stages with date, persons and lines met; the closing stands at its end. */
export function bandOf(found: Found, locale: Locale): StageBandInput {
  const w = words(locale)
  const band = w.cyclePage.band
  const { cycle, passages } = found
  const states = stageStates(cycle.stage, passages)
  const day = (at: string) => dayText(at, locale)
  const tally = (lines: readonly CheckedLine[]) => band.lines(lines.length - unmetLines(lines).length, lines.length)
  const enteredAt = (stage: GateStage) => {
    const before = gateStages[gateStages.indexOf(stage) - 1]
    return passages.find((row) => row.stage === before)?.at ?? cycle.openedAt
  }
  const persons = ({ by, confirmedBy }: Pick<Passage, 'by' | 'confirmedBy'>) =>
    confirmedBy ? band.two(by.name, confirmedBy.name) : by.name
  const linesFor = (stage: GateStage): string[] => {
    const passage = passages.find((row) => row.stage === stage)
    if (passage?.kind === 'before_use') return [band.beforeUse]
    if (passage) {
      const said = passage.kind === 'forced' ? band.forced(day(passage.at)) : band.passed(day(passage.at))
      return [said, band.by(persons(passage), tally(passage.checklist))]
    }
    const now = tally(linesOf(found, stage))
    return stage === cycle.stage ? [band.since(day(enteredAt(stage))), now] : [band.future, now]
  }
  const closing = passages.find((row) => row.stage === 'rectification')
  const closed = cycle.closedAt
  return {
    title: band.title,
    stages: [
      ...gateStages.map((stage) => ({ name: w.cycle.stage[stage], state: states[stage], lines: linesFor(stage) })),
      {
        name: w.cycle.stage.closed,
        state: closed ? (cycle.forcedClose ? 'forced' : 'done') : 'future',
        lines: closed ? [band.closed(day(closed)), closing ? persons(closing) : ''] : [band.notClosed, band.twoPersons],
      },
    ],
  }
}
