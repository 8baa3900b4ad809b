import { whyNotRecordPlan } from '@ratchet/domain/indicator/set'
import { Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useActor, whyNotMay } from '../session.ts'
import { useIndicatorWords } from './page-words.ts'
import type { FoundSet, SetForm } from './use-set-form.ts'

/** The approval number of the yearly plan: part of the draft before the opening, recorded once after it. */
export function PlanNumber({ found, form }: { readonly found: FoundSet; readonly form: SetForm }) {
  const w = useIndicatorWords()
  const { set } = found
  return (
    <Card title={form.isOpen ? null : w.planNumber}>
      {form.isOpen ? (
        <Field label={w.planNumber} hint={w.planHint} name="planNumber" issues={form.act.issues}>
          {(attrs) => (
            <Input
              {...attrs}
              maxLength={80}
              value={form.content.planNumber ?? ''}
              onChange={(event) => form.change({ planNumber: event.target.value || null })}
            />
          )}
        </Field>
      ) : set.status === 'locked' && set.planNumber === null ? (
        <RecordPlan set={set} />
      ) : (
        <p>{set.planNumber ?? w.noPlan}</p>
      )}
    </Card>
  )
}

function RecordPlan({ set }: { readonly set: FoundSet['set'] }) {
  const w = useIndicatorWords()
  const actor = useActor()
  const act = useAct('indicator.recordPlan', client.indicator.recordPlan.mutate)
  const [typed, setTyped] = useState('')
  const person = whyNotMay(actor, 'indicator.recordPlan')
  return (
    <>
      <Field label={w.noPlan} hint={w.planHint} name="planNumber" issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={80}
            disabled={person !== null}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <WhyNotButton
        procedure="indicator.recordPlan"
        why={person ?? whyNotRecordPlan(set, typed.trim())}
        loading={act.busy}
        onClick={() => act.perform({ cycleId: set.cycleId, seen: set.version, planNumber: typed.trim() })}
      >
        {w.record}
      </WhyNotButton>
      <ActProblem sentence={act.told} />
    </>
  )
}
