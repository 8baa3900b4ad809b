import type { Decision } from '@ratchet/domain/assessment/verify'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { dayOfMoment } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePageKeys } from '../shell/page-keys.ts'
import { EvidenceList } from './EvidenceList.tsx'
import { useScoreWords } from './score-words.ts'
import { clauseOf } from './scores.ts'
import type { Task } from './use-queue.ts'
import { VerdictModal } from './VerdictModal.tsx'

interface Props {
  readonly task: Task
  readonly quarter: string
  readonly isPublished: boolean
  readonly onDone: () => void
  readonly onMove: (by: 1 | -1) => void
}

/** One card: what is asked, what was reported, what shows it, and the decision; 1, 2 and 3 decide. */
export function VerifyCard({ task, quarter, isPublished, onDone, onMove }: Props) {
  const { scoring: w, indicator, quarterName } = useScoreWords()
  const { row, card } = task
  const [asking, setAsking] = useState<Decision | null>(null)
  const act = useAct('score.verify', client.score.verify.mutate)
  const send = async (decision: Decision, credit: number, reason: string) => {
    const given = { reportId: row.reportId, seen: row.version, indicator: card.indicator, decision, credit, reason }
    if (!(await act.perform(given))) return
    setAsking(null)
    onDone()
  }
  // What falls short of the rule, or is published, is not accepted without a reason.
  const needsReason = isPublished || (card.figure?.share ?? 0) < 1
  const accept = () => (needsReason ? setAsking('accepted') : void send('accepted', 1, ''))
  const may = row.whyNot === null && asking === null
  usePageKeys({
    1: () => may && accept(),
    2: () => may && setAsking('part'),
    3: () => may && setAsking('returned'),
  })
  return (
    <Card title={w.head(row.unitName, indicator.name[card.indicator])} className="scoring-card">
      <p className="page-note">
        {[
          quarterName(quarter),
          w.weight(card.weight),
          row.submittedAt ? w.handedIn(dayOfMoment(row.submittedAt), row.submittedBy?.name ?? '') : w.state.open,
          row.returns > 0 ? w.returns(row.returns) : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}{' '}
        {row.late && <StatusChip tone="danger">{w.late}</StatusChip>}
      </p>
      <dl className="scoring-facts">
        <dt>{w.rule}</dt>
        <dd>{indicator.rule(card.rule)}</dd>
        <dt>{w.clause}</dt>
        <dd>{clauseOf(card.clause, card.indicator, indicator.clause)}</dd>
        <dt>{w.filled}</dt>
        <dd>
          {card.figure ? w.counted(card.figure.count, card.figure.wanted, w.unit[card.figure.unit]) : '—'}
          {card.figure && card.figure.photos > 0 && ` · ${w.photos(card.figure.photos)}`}
        </dd>
        <dt>{w.text}</dt>
        <dd>{card.text || w.noText}</dd>
        <dt>{w.evidence}</dt>
        <dd>
          {card.evidence.length === 0 ? (
            w.noEvidence
          ) : (
            <EvidenceList pieces={card.evidence} where={{ unitId: row.unitId, quarter }} reuse={card.reuse} />
          )}
        </dd>
        {[...card.earlier, ...(card.standing ? [card.standing] : [])].length > 0 && (
          <>
            <dt>{w.before}</dt>
            <dd>
              <ul className="score-pieces">
                {[...card.earlier, ...(card.standing ? [card.standing] : [])].map((each) => (
                  <li key={each.id}>
                    {w.decidedBy(w.state[each.decision], each.by.name, dayOfMoment(each.at))}
                    {each.reason && <span className="page-note"> {each.reason}</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <div className="score-acts">
        <WhyNotButton
          type="primary"
          procedure="score.verify"
          why={row.whyNot}
          loading={act.busy}
          title={w.keys.accept}
          onClick={accept}
        >
          {w.accept}
        </WhyNotButton>
        {row.whyNot === null && (
          <>
            <Button title={w.keys.part} onClick={() => setAsking('part')}>
              {w.part}
            </Button>
            <Button title={w.keys.giveBack} onClick={() => setAsking('returned')}>
              {w.giveBack}
            </Button>
          </>
        )}
        <Button type="text" onClick={() => onMove(-1)}>
          {w.previous}
        </Button>
        <Button type="text" onClick={() => onMove(1)}>
          {w.next}
        </Button>
        <PageLink to={`/report/${row.unitId}/${quarter}`}>{w.report}</PageLink>
      </div>
      {asking === null && <ActProblem sentence={act.told} />}
      {asking && (
        <VerdictModal
          decision={asking}
          card={card}
          name={task.key}
          act={act}
          onSend={(credit, reason) => void send(asking, credit, reason)}
          onClose={() => setAsking(null)}
        />
      )}
    </Card>
  )
}
