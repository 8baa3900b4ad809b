import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { dayOfMoment, momentText } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { useScoreWords } from './score-words.ts'
import type { ScoreList } from './scores.ts'

type Head = ScoreList['editions'][number]

/** Publishing by two persons, and every edition that there was. */
export function PublicationCard({ data }: { readonly data: ScoreList }) {
  const { publication: w } = useScoreWords()
  const actor = useActor()
  const state = data.waiting ? 'waiting' : data.editions.length > 0 ? 'published' : 'none'
  const mayPropose = mayCall(actor, 'score.propose')
  return (
    <Card title={w.title[state]} className="score-publication">
      <p className="page-note">{w.rule}</p>
      {data.waiting && <Waiting data={data} waiting={data.waiting} />}
      {!data.waiting && mayPropose && <Propose data={data} />}
      <ul className="score-editions">
        {data.editions.map((edition) => (
          <li key={edition.id}>
            {w.edition(
              edition.edition,
              dayOfMoment(edition.publishedAt ?? ''),
              edition.proposedBy.name,
              edition.confirmedBy?.name ?? '',
            )}
            {edition.reason && <span className="page-note"> {w.reason(edition.reason)}</span>}
            <Changes rows={edition.changed} />
          </li>
        ))}
        {data.declined.map((row) => (
          <li key={row.id} className="page-note">
            {row.declineReason
              ? w.declined(row.declinedBy?.name ?? '', dayOfMoment(row.declinedAt ?? ''), row.declineReason)
              : w.withdrawn(row.declinedBy?.name ?? '', dayOfMoment(row.declinedAt ?? ''))}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Propose({ data }: { readonly data: ScoreList }) {
  const { publication: w } = useScoreWords()
  const act = useAct('score.propose', client.score.propose.mutate)
  const [correcting, setCorrecting] = useState(false)
  const isCorrection = data.editions.length > 0
  const send = async (reason: string) => {
    if (await act.perform({ quarter: data.quarter, reason })) setCorrecting(false)
  }
  if (isCorrection && data.pending.length === 0) return null
  return (
    <div className="score-propose">
      {isCorrection && <p>{w.pending(data.pending.length)}</p>}
      {isCorrection && <Changes rows={data.pending} />}
      <WhyNotButton
        type="primary"
        procedure="score.propose"
        why={data.whyNotPropose}
        loading={act.busy}
        onClick={() => (isCorrection ? setCorrecting(true) : void send(''))}
      >
        {isCorrection ? w.correct : w.propose}
      </WhyNotButton>
      {!correcting && <ActProblem sentence={act.told} />}
      <ReasonModal
        open={correcting}
        title={w.correctTitle}
        okText={w.correct}
        busy={act.busy}
        sentence={act.told}
        onOk={(reason) => void send(reason)}
        onCancel={() => setCorrecting(false)}
      />
    </div>
  )
}

function Waiting({ data, waiting }: { readonly data: ScoreList; readonly waiting: Head }) {
  const { publication: w } = useScoreWords()
  const actor = useActor()
  const [declining, setDeclining] = useState(false)
  const confirm = useAct('score.confirm', client.score.confirm.mutate)
  const decline = useAct('score.decline', client.score.decline.mutate)
  const withdraw = useAct('score.withdraw', client.score.withdraw.mutate)
  const given = { id: waiting.id, seen: waiting.version }
  const isOwn = data.whyNotWithdraw === null
  return (
    <div className="score-propose">
      <p>
        {w.proposed(waiting.proposedBy.name, momentText(waiting.proposedAt).slice(0, 16))}
        {waiting.reason && ` · ${w.reason(waiting.reason)}`}
      </p>
      <Changes rows={waiting.changed} />
      <div className="score-acts">
        {mayCall(actor, 'score.confirm') && (
          <WhyNotButton
            type="primary"
            procedure="score.confirm"
            why={data.whyNotDecide}
            loading={confirm.busy}
            onClick={() => void confirm.perform(given)}
          >
            {waiting.kind === 'original' ? w.confirm : w.confirmCorrection}
          </WhyNotButton>
        )}
        {mayCall(actor, 'score.decline') && !data.whyNotDecide && (
          <Button onClick={() => setDeclining(true)}>{w.decline}</Button>
        )}
        {isOwn && mayCall(actor, 'score.withdraw') && (
          <Button loading={withdraw.busy} onClick={() => void withdraw.perform(given)}>
            {w.withdraw}
          </Button>
        )}
      </div>
      <ActProblem sentence={confirm.told ?? withdraw.told} />
      <ReasonModal
        open={declining}
        title={w.declineTitle}
        okText={w.decline}
        busy={decline.busy}
        sentence={decline.told}
        onOk={async (reason) => {
          if (await decline.perform({ ...given, reason })) setDeclining(false)
        }}
        onCancel={() => setDeclining(false)}
      />
    </div>
  )
}

/** Both figures of every unit whose figure or place is another. */
function Changes({ rows }: { readonly rows: Head['changed'] }) {
  const { publication: w } = useScoreWords()
  if (rows.length === 0) return null
  const figure = (one: (typeof rows)[number]['before']) => (one ? w.figure(one.total, one.rank) : w.none)
  return (
    <ul className="score-changes" aria-label={w.changes}>
      {rows.map((row) => (
        <li key={row.unitId}>{w.change(row.unitName, figure(row.before), figure(row.after))}</li>
      ))}
    </ul>
  )
}
