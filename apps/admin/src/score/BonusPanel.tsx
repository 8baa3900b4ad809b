import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { mayCall, useActor } from '../session.ts'
import { AskBonusModal } from './AskBonusModal.tsx'
import { ScoreBonusModal } from './ScoreBonusModal.tsx'
import { useScoreWords } from './score-words.ts'
import type { BonusRow } from './scores.ts'

const tones: Record<BonusRow['status'], Tone> = { open: 'info', scored: 'warn', approved: 'done', declined: 'quiet' }

interface Props {
  readonly quarter: string
  /** Applications of this unit only; all of the quarter without it. */
  readonly unitId?: string
  readonly unitName?: string
}

/** X: applications, their scorers and what the owner decided. */
export function BonusPanel({ quarter, unitId, unitName }: Props) {
  const { bonus: w } = useScoreWords()
  const actor = useActor()
  const { data } = useSuspenseQuery(api.score.bonuses.queryOptions({ quarter }))
  const [asking, setAsking] = useState(false)
  const rows = data.rows.filter((row) => unitId === undefined || row.unitId === unitId)
  const isOwn = actor.grants.some((grant) => grant.unitId === unitId)
  const ask = unitId !== undefined && isOwn && mayCall(actor, 'score.askBonus') && !data.frame.isPublished && (
    <Button onClick={() => setAsking(true)}>{w.ask}</Button>
  )
  return (
    <Card title={w.title} extra={ask}>
      <p className="page-note">{w.cap(data.frame.cap, data.frame.scorers)}</p>
      {rows.length === 0 && <EmptyState title={w.none} hint={w.noneHint} />}
      <ul className="score-bonuses">
        {rows.map((row) => (
          <BonusItem key={row.id} row={row} />
        ))}
      </ul>
      {asking && unitId !== undefined && (
        <AskBonusModal
          unit={{ id: unitId, name: unitName ?? '' }}
          quarter={quarter}
          cap={data.frame.cap}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}

function BonusItem({ row }: { readonly row: BonusRow }) {
  const { bonus: w } = useScoreWords()
  const actor = useActor()
  const [open, setOpen] = useState<'score' | 'decline' | null>(null)
  const decide = useAct('score.decideBonus', client.score.decideBonus.mutate)
  const isSettled = row.status === 'approved' || row.status === 'declined'
  const given = { id: row.id, seen: row.version }
  return (
    <li data-bonus={row.id}>
      <div className="score-bonus-head">
        <strong>{row.title}</strong>
        <span>{row.unitName}</span>
        <StatusChip tone={tones[row.status]}>{w.status[row.status]}</StatusChip>
        <span className="page-note">{w.askedFor(row.asked)}</span>
      </div>
      <p>{row.effect}</p>
      <ul className="score-pieces">
        {row.evidence.map((piece) => (
          <li key={piece.title}>
            {piece.url ? (
              <a href={piece.url} target="_blank" rel="noreferrer noopener">
                {piece.title}
              </a>
            ) : (
              piece.title
            )}
          </li>
        ))}
      </ul>
      <p className="page-note">
        {[
          w.scorers(row.scorers.filter((each) => each.interest === null).length),
          ...row.scorers.map((each) =>
            each.interest === null
              ? w.scorerPoints(each.scorer.name, each.points)
              : w.excluded(each.scorer.name, each.interest),
          ),
          row.median !== null ? w.median(row.median) : isSettled ? '' : w.hidden,
          row.status === 'approved' ? w.granted(row.points ?? 0, row.decidedBy?.name ?? '') : '',
          row.status === 'declined' ? w.refused(row.decidedBy?.name ?? '', row.reason ?? '') : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {!isSettled && (
        <div className="score-acts">
          {mayCall(actor, 'score.scoreBonus') && (
            <WhyNotButton procedure="score.scoreBonus" why={row.whyNotScore} onClick={() => setOpen('score')}>
              {w.score}
            </WhyNotButton>
          )}
          {mayCall(actor, 'score.decideBonus') && (
            <>
              <WhyNotButton
                type="primary"
                procedure="score.decideBonus"
                why={row.whyNotApprove}
                loading={decide.busy}
                onClick={() => void decide.perform({ ...given, approve: true, reason: '' })}
              >
                {w.approve}
              </WhyNotButton>
              {row.whyNotDecline === null && <Button onClick={() => setOpen('decline')}>{w.decline}</Button>}
            </>
          )}
        </div>
      )}
      <ActProblem sentence={decide.told} />
      {open === 'score' && <ScoreBonusModal row={row} onClose={() => setOpen(null)} />}
      <ReasonModal
        open={open === 'decline'}
        title={w.decline}
        okText={w.decline}
        busy={decide.busy}
        sentence={decide.told}
        onOk={async (reason) => {
          if (await decide.perform({ ...given, approve: false, reason })) setOpen(null)
        }}
        onCancel={() => setOpen(null)}
      />
    </li>
  )
}
