import { whyNotNow } from '@ratchet/domain/accountability/case'
import { stepsOf } from '@ratchet/domain/accountability/case-step'
import { targetsOf } from '@ratchet/domain/accountability/decision-served'
import { isAffected, whyNotAnswerer } from '@ratchet/domain/accountability/remedy'
import { decideWithin, openRemedies } from '@ratchet/domain/accountability/remedy-clock'
import { addDays } from '@ratchet/domain/day'
import { Button } from 'antd'
import { useState } from 'react'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { mayCall, useActor } from '../session.ts'
import { AnswerModal } from './AnswerModal.tsx'
import { type CaseFound, nameOf } from './case-found.ts'
import { useCaseWords } from './case-words.ts'
import { RemedyModal } from './RemedyModal.tsx'

/** The clocks of review, objection and appeal, what was filed, and how it was answered. */
export function RemediesCard({ page }: { readonly page: CaseFound }) {
  const w = useCaseWords()
  const actor = useActor()
  const [filing, setFiling] = useState<{ personId: string | null } | null>(null)
  const [answering, setAnswering] = useState<string | null>(null)
  if (page.effects.length === 0) return null
  const filed = stepsOf(page.steps, 'remedy_filed')
  const answers = stepsOf(page.steps, 'remedy_decided')
  const open = openRemedies(page)
  const mayStandIn = mayCall(actor, 'case.serveDecision')
  const filers = targetsOf(page).filter((personId) => isAffected(page, personId, actor) || mayStandIn)
  return (
    <Card title={w.remediesTitle}>
      {page.clocks.length === 0 ? (
        <p className="page-note">{w.clocksNone}</p>
      ) : (
        <ul className="case-plain" aria-label={w.clocksTitle}>
          {page.clocks.map((clock) => (
            <li key={`${clock.personId} ${clock.remedy}`}>
              {nameOf(page, clock.personId)} · {w.clock(w.noun.remedy[clock.remedy], clock.due)}
            </li>
          ))}
        </ul>
      )}
      {filed.map((step) => {
        const { remedy, personId, text, day } = step.content
        const answer = answers.find(({ content }) => content.filedStepId === step.id)
        return (
          <div key={step.id} className="case-said">
            <p>
              {w.remedyOf(nameOf(page, personId), w.noun.remedy[remedy], day)}{' '}
              <StatusChip tone={answer ? 'done' : 'warn'}>
                {answer ? w.answered[answer.content.outcome] : w.answerDue(addDays(day, decideWithin[remedy]))}
              </StatusChip>
            </p>
            <p className="case-text">“{text}”</p>
            {answer && (
              <p className="case-text">
                {answer.content.reasons}
                <span className="field-hint">
                  {' '}
                  {answer.content.meeting} {answer.content.minutesNumber} {answer.content.meetingDay} · {answer.by.name}
                </span>
              </p>
            )}
            {open.includes(step) && mayCall(actor, 'case.decideRemedy') && (
              <WhyNotButton
                type="primary"
                procedure="case.decideRemedy"
                why={whyNotAnswerer(page, remedy, actor)}
                onClick={() => setAnswering(step.id)}
              >
                {w.ask.answer}
              </WhyNotButton>
            )}
          </div>
        )
      })}
      {whyNotNow(page.case, 'fileRemedy') === null && filers.length > 0 && (
        <p className="case-acts">
          {filers.map((personId) => (
            <Button key={personId ?? 'unit'} onClick={() => setFiling({ personId })}>
              {w.ask.fileTitle(nameOf(page, personId))}
            </Button>
          ))}
        </p>
      )}
      {filing && <RemedyModal page={page} personId={filing.personId} onClose={() => setFiling(null)} />}
      {answering && <AnswerModal page={page} filedStepId={answering} onClose={() => setAnswering(null)} />}
    </Card>
  )
}
