import type { AppRouter } from '@ratchet/api/router'
import type { Day } from '@ratchet/domain/day'
import { whyNotExtend } from '@ratchet/domain/intake/origin'
import type { inferRouterOutputs } from '@trpc/server'
import { Input } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useOpinionAct } from '../opinion/use-opinion-act.ts'
import { useIntakeWords } from './use-intake-words.ts'

type Found = NonNullable<inferRouterOutputs<AppRouter>['intake']['origin']>

/** Moves the source's deadline, once and with a reason. */
export function ExtendForm({ data: { origin, rule, today, lastExtension } }: { data: Found }) {
  const w = useIntakeWords().line
  const act = useOpinionAct('intake.extend', client.intake.extend.mutate)
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const given = { to: (to || lastExtension) as Day, reason }
  const why = whyNotExtend(origin, given, rule, today)
  return (
    <details className="source-more">
      <summary>{w.extend}</summary>
      <Field label={w.extendTo} hint={w.extendHint(lastExtension ?? '')} name="to" issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            type="date"
            min={origin.due ?? undefined}
            max={lastExtension ?? undefined}
            value={given.to}
            onChange={(event) => setTo(event.target.value)}
          />
        )}
      </Field>
      <Field label={w.reason} name="reason" issues={act.issues}>
        {(attrs) => (
          <Input {...attrs} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <WhyNotButton
        procedure="intake.extend"
        why={why}
        loading={act.busy}
        onClick={() => act.perform({ id: origin.opinionId, seen: origin.version, ...given })}
      >
        {w.extend}
      </WhyNotButton>
      <ActProblem sentence={act.told} />
    </details>
  )
}
