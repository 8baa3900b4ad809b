import { whyNotRegister } from '@ratchet/domain/intake/origin'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { DueText } from '../opinion/DueText.tsx'
import { useOpinionAct } from '../opinion/use-opinion-act.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { ExtendForm } from './ExtendForm.tsx'
import { ReplySheet } from './ReplySheet.tsx'
import { useIntakeWords } from './use-intake-words.ts'
import './intake.css'

/** 来源要求: the source's own number, category, deadline and form of reply, and what it still waits for; not there for a resident's own. */
export function SourceCard({ opinionId, isAnswered }: { opinionId: string; isAnswered: boolean }) {
  const words = useWords()
  const all = useIntakeWords()
  const w = all.line
  const actor = useActor()
  const { data } = useQuery(api.intake.origin.queryOptions({ id: opinionId }))
  const register = useOpinionAct('intake.register', client.intake.register.mutate)
  if (!data) return null
  const { origin, following, follows, daysLeft, registerLeft } = data
  const { facts, reply } = origin
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  const unit = text(facts.unit)
  const satisfaction = text(facts.satisfaction)
  const rows: readonly (readonly [string, ReactNode])[] = [
    [w.number, origin.number && <span className="num">{origin.number}</span>],
    [w.category, origin.category],
    [w.cameOn, words.opinionPage.day(origin.cameOn)],
    [
      w.due,
      origin.due === null || daysLeft === null ? (
        w.none
      ) : (
        <>
          {reply || facts.isDone === true ? (
            words.opinionPage.day(origin.due)
          ) : (
            <DueText day={origin.due} left={daysLeft} estimated={origin.dueEstimated} says={(day) => day} />
          )}{' '}
          {origin.dueBasis && <small>{w.dueBasis[origin.dueBasis]}</small>}
        </>
      ),
    ],
    [
      w.registerDue,
      origin.registerDue === null ? null : origin.registeredAt ? (
        w.registered(dayOfMoment(origin.registeredAt))
      ) : (
        <DueText key="r" day={origin.registerDue} left={registerLeft ?? 0} estimated={false} says={(day) => day} />
      ),
    ],
    [
      w.theirs,
      unit && (facts.isDone === true ? w.theirsDone(unit, text(facts.doneAt)?.slice(0, 10) ?? '') : w.theirsOpen(unit)),
    ],
    [w.satisfaction, satisfaction && (w.satisfactions[satisfaction] ?? satisfaction)],
    [
      w.following,
      following.length > 0 && following.map(({ number, cameOn }) => `${number ?? ''} ${cameOn}`).join('；'),
    ],
    [w.follows, follows && <PageLink to={`/opinions/${follows.opinionId}`}>{follows.number}</PageLink>],
    [w.reply, reply ? w.replied(dayOfMoment(reply.at), reply.reference) : all.reply[origin.replyForm]],
  ]
  return (
    <Card title={w.title}>
      <dl className="facts source-facts">
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {mayCall(actor, 'intake.register') && origin.registerDue !== null && origin.registeredAt === null && (
        <WhyNotButton
          procedure="intake.register"
          why={whyNotRegister(origin)}
          loading={register.busy}
          onClick={() => register.perform({ id: opinionId, seen: origin.version })}
        >
          {w.register}
        </WhyNotButton>
      )}
      <ActProblem sentence={register.told} />
      {mayCall(actor, 'intake.extend') && data.lastExtension && origin.extension === null && !reply && (
        <ExtendForm data={data} />
      )}
      {origin.replyForm !== 'nobody' && !reply && facts.isDone !== true && (
        <ReplySheet opinionId={opinionId} version={origin.version} isAnswered={isAnswered} />
      )}
    </Card>
  )
}
