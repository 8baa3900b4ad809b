import type { CheckedLine, GateLineId } from '@ratchet/domain/cycle/gate'
import { unmetLines } from '@ratchet/domain/cycle/gate'
import type { GateStage } from '@ratchet/domain/cycle/stage'
import { gateOf, gateStages, isBefore, stageAfter } from '@ratchet/domain/cycle/stage'
import { Segmented } from 'antd'
import { z } from 'zod'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useSearchState } from '../shell/page.ts'
import { BeforeUse } from './BeforeUse.tsx'
import { closingStateOf, type Found, linesOf } from './cycle-found.ts'
import { mendingPlace, missingName } from './missing.ts'

const stateSchema = z.object({ gate: z.enum(gateStages).optional() })
/** How many missing things of one line are named before the page that lists all of them takes over. */
const NAMED = 4
const evidence: Record<GateStage, string> = {
  goal: '/goals',
  strategy: '/strategies',
  organization: '/strategies',
  assessment: '/city-results',
  rectification: '/tasks',
}

/** Lines whose evidence stands on a page of its own. */
const placeOf: Partial<Record<GateLineId, string>> = {
  'self-survey-each-quarter': '/surveys',
  'qr-survey-before-examination': '/qr',
  'lead-units-have-tasks': '/report',
  'quarter-scores-published': '/scores',
  'quarter-circular-issued': '/circulars',
  'accountability-decided': '/accountability',
}

/** 转段条件: any of the five gates, checked now; each missing thing leads to where it is mended. */
export function GatePanel({ found }: { found: Found }) {
  const words = useWords()
  const w = words.cyclePage.gate
  const { cycle } = found
  const [{ gate: chosen }, change] = useSearchState(stateSchema)
  const gate = chosen ?? gateOf(cycle.stage) ?? 'rectification'
  const lines = linesOf(found, gate)
  const missing = unmetLines(lines).length
  const title = w.title(words.cycle.stage[gate], words.cycle.stage[stageAfter(gate)], lines.length - missing, missing)
  const when = isBefore(gate, cycle.stage) ? w.past : isBefore(cycle.stage, gate) ? w.future : w.now
  return (
    <Card title={title} extra={when}>
      <Segmented
        className="cycle-gate-choice"
        aria-label={w.choose}
        value={gate}
        onChange={(value) => change({ gate: value })}
        options={gateStages.map((stage) => ({ value: stage, label: words.cycle.stage[stage] }))}
      />
      <ul className="cycle-lines">
        {lines.map((line) => (
          <GateLine key={line.line} line={line} gate={gate} found={found} />
        ))}
      </ul>
      <BeforeUse found={found} />
    </Card>
  )
}

function GateLine({ line, gate, found }: { line: CheckedLine; gate: GateStage; found: Found }) {
  const words = useWords()
  const w = words.cyclePage.gate
  const cycleId = found.cycle.id
  const { items } = closingStateOf(found)
  const [first] = line.missing
  const rest = line.count - NAMED
  return (
    <li>
      <StatusChip tone={line.met ? 'done' : 'warn'}>
        {line.met ? w.met : line.checked ? w.missing(line.count) : w.unchecked}
      </StatusChip>
      <div>
        <strong>{words.gate.line[line.line]}</strong>
        {line.missing.length > 0 && (
          <ul className="cycle-missing">
            {line.missing.slice(0, NAMED).map((missing) => (
              <li key={missing.kind + missing.id}>
                <PageLink to={mendingPlace(missing, cycleId)}>{missingName(missing, items, words)}</PageLink>
              </li>
            ))}
            {rest > 0 && <li>{w.more(rest)}</li>}
          </ul>
        )}
      </div>
      {first ? (
        <PageLink to={mendingPlace(line.count === 1 ? first : { ...first, id: '' }, cycleId)} className="cycle-mend">
          {w.mend(line.count)} →
        </PageLink>
      ) : (
        <PageLink to={evidenceOf(line, gate, cycleId)}>{w.evidence}</PageLink>
      )}
    </li>
  )
}

function evidenceOf(line: CheckedLine, gate: GateStage, cycleId: string): string {
  const place = placeOf[line.line] ?? evidence[gate]
  return `${place}?c=${cycleId}`
}
