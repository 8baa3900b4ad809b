import { dayOf, type Instant } from '@ratchet/domain/day'
import {
  whyNotComplete,
  whyNotDraw,
  whyNotPublish,
  whyNotSeed,
  whyNotVoid,
  whyNotWitness,
} from '@ratchet/domain/lookback/step'
import { type ReactNode, useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { momentText } from '../moment.ts'
import { useDayText } from '../rectification/use-day-text.ts'
import { mayCall, useActor, whyNotMay } from '../session.ts'
import { type Round, useLookbackWords } from './lookback-found.ts'
import { PublishModal } from './PublishModal.tsx'
import { SeedModal } from './SeedModal.tsx'

type Person = { readonly name: string } | null
type Open = 'publish' | 'seed' | 'witness' | 'refuse' | 'void' | null

/** 步骤: what is done and by whom, what comes next, and why a button cannot be pressed. */
export function StepsCard({ round }: { round: Round }) {
  const w = useLookbackWords()
  const actor = useActor()
  const { withWeekday } = useDayText()
  const [open, setOpen] = useState<Open>(null)
  const drawing = useAct('lookback.draw', client.lookback.draw.mutate)
  const completing = useAct('lookback.complete', client.lookback.complete.mutate)
  const refusing = useAct('lookback.refuseSeed', client.lookback.refuseSeed.mutate)
  const voiding = useAct('lookback.void', client.lookback.void.mutate)
  const close = () => setOpen(null)
  const seen = { id: round.id, seen: round.version }
  const calls = round.cases.filter((row) => row.outcome === null).length
  const visits = round.sites.filter((row) => row.outcome === null).length
  const today = dayOf(`${round.today}T04:00:00.000Z` as Instant)
  const isVoid = round.status === 'voided'
  const told = (by: Person, at: string | null) => (by && at ? w.stepDone(by.name, momentText(at).slice(0, 16)) : null)
  const voidWhy = whyNotVoid(round, { intact: round.intact, today }, 'x', actor)
  return (
    <Card
      title={w.steps}
      extra={
        mayCall(actor, 'lookback.void') &&
        (voidWhy === null || voidWhy.code === 'void-second-person') && (
          <WhyNotButton size="small" danger procedure="lookback.void" why={voidWhy} onClick={() => setOpen('void')}>
            {w.void}
          </WhyNotButton>
        )
      }
    >
      <ol className="round-steps">
        <Step title={w.step.freeze} done={told(round.frozenBy, round.frozenAt)}>
          <p className="page-note round-hash num">{round.listHash}</p>
          <StatusChip tone={round.intact ? 'done' : 'danger'}>{round.intact ? w.intact : w.changed}</StatusChip>
        </Step>
        <Step title={w.step.publish} done={told(round.publishedBy, round.publishedAt)} over={isVoid}>
          {round.publishedAt && (
            <p>
              <a href={`/lookback/${round.number}`} target="_blank" rel="noreferrer">
                {w.publicPage}
              </a>
            </p>
          )}
          {round.seedSource && round.seedDay && (
            <p className="page-note">{w.announced(round.seedSource, withWeekday(round.seedDay))}</p>
          )}
          {!round.publishedAt && !isVoid && (
            <WhyNotButton
              type="primary"
              procedure="lookback.publish"
              why={whyNotMay(actor, 'lookback.publish') ?? whyNotPublish(round)}
              onClick={() => setOpen('publish')}
            >
              {w.publish}
            </WhyNotButton>
          )}
        </Step>
        {round.population > 0 && (
          <Step title={w.step.seed} done={told(round.seedBy, round.seedAt)} over={isVoid}>
            {round.seedText && <p className="round-hash num">{round.seedText}</p>}
            {!round.seedAt && round.publishedAt && !isVoid && (
              <WhyNotButton
                type="primary"
                procedure="lookback.proposeSeed"
                why={whyNotMay(actor, 'lookback.proposeSeed') ?? whyNotSeed(round, today)}
                onClick={() => setOpen('seed')}
              >
                {w.proposeSeed}
              </WhyNotButton>
            )}
          </Step>
        )}
        {round.population > 0 && (
          <Step title={w.step.witness} done={told(round.witnessBy, round.witnessAt)} over={isVoid}>
            {round.seedAt && !round.witnessAt && !isVoid && (
              <div className="row">
                <WhyNotButton
                  type="primary"
                  procedure="lookback.confirmSeed"
                  why={whyNotMay(actor, 'lookback.confirmSeed') ?? whyNotWitness(round, actor)}
                  onClick={() => setOpen('witness')}
                >
                  {w.witness}
                </WhyNotButton>
                {whyNotWitness(round, actor) === null && (
                  <WhyNotButton procedure="lookback.refuseSeed" why={null} onClick={() => setOpen('refuse')}>
                    {w.refuseSeed}
                  </WhyNotButton>
                )}
              </div>
            )}
          </Step>
        )}
        <Step title={w.step.draw} done={told(round.drawnBy, round.drawnAt)} over={isVoid}>
          {!round.drawnAt && !isVoid && (
            <WhyNotButton
              type="primary"
              procedure="lookback.draw"
              why={whyNotMay(actor, 'lookback.draw') ?? whyNotDraw(round)}
              loading={drawing.busy}
              onClick={() => void drawing.perform(seen)}
            >
              {w.draw}
            </WhyNotButton>
          )}
        </Step>
        <Step title={w.step.complete} done={told(round.completedBy, round.completedAt)} over={isVoid}>
          {round.drawnAt && !round.completedAt && !isVoid && (
            <>
              <p className="page-note">{w.left(calls, visits)}</p>
              <WhyNotButton
                type="primary"
                procedure="lookback.complete"
                why={whyNotMay(actor, 'lookback.complete') ?? whyNotComplete(round, { cases: calls, visits })}
                loading={completing.busy}
                onClick={() => void completing.perform(seen)}
              >
                {w.complete}
              </WhyNotButton>
            </>
          )}
        </Step>
      </ol>
      <ActProblem sentence={drawing.told ?? completing.told} />
      {open === 'publish' && <PublishModal round={round} onClose={close} />}
      {(open === 'seed' || open === 'witness') && <SeedModal round={round} by={open} onClose={close} />}
      <ReasonModal
        open={open === 'refuse'}
        title={w.refuseSeedTitle}
        okText={w.refuseSeed}
        busy={refusing.busy}
        sentence={refusing.told}
        onOk={async (reason) => {
          if (await refusing.perform({ ...seen, reason })) close()
        }}
        onCancel={close}
      />
      <ReasonModal
        open={open === 'void'}
        title={w.voidTitle}
        okText={w.void}
        busy={voiding.busy}
        sentence={voiding.told}
        onOk={async (reason) => {
          if (await voiding.perform({ ...seen, reason })) close()
        }}
        onCancel={close}
      />
    </Card>
  )
}

interface StepProps {
  readonly title: string
  readonly done: string | null
  readonly over?: boolean
  readonly children?: ReactNode
}

function Step({ title, done, over = false, children }: StepProps) {
  return (
    <li data-state={done ? 'done' : over ? 'over' : 'now'}>
      <h3>
        {done ? '✓ ' : ''}
        {title}
      </h3>
      {done && <p className="page-note num">{done}</p>}
      {children}
    </li>
  )
}
