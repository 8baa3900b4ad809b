import { surveyContractWords } from '@ratchet/words/survey-contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Card } from '../design/PageShell.tsx'
import { useLocale } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { ContractForm } from './ContractForm.tsx'
import { DeliveryFacts, deliveryTitle } from './DeliveryFacts.tsx'
import type { WaveAround } from './use-wave.ts'

/** The contract, and what was delivered against it: interviews, days, re-checks. */
export function ContractCard({ around }: { readonly around: WaveAround }) {
  const w = surveyContractWords[useLocale().locale]
  const actor = useActor()
  const [editing, setEditing] = useState(false)
  const { wave, delivery } = around
  const { contract } = wave
  const edit = mayCall(actor, 'survey.setContract') && (
    <Button onClick={() => setEditing(true)}>{contract ? w.edit : w.enter}</Button>
  )
  const title = delivery ? deliveryTitle(w, delivery) : w.title
  return (
    <Card title={title} extra={edit}>
      {!contract && <p className="page-note">{w.none}</p>}
      <DeliveryFacts around={around} />
      {contract && (
        <dl className="record-facts">
          <Fact name={w.field.number}>{contract.number}</Fact>
          <Fact name={w.field.signedOn}>{contract.signedOn}</Fact>
          <Fact name={w.fact.period}>{w.period(contract.from, contract.to)}</Fact>
          <Fact name={w.fact.recheckShare}>{w.percent(contract.recheckShare)}</Fact>
          {contract.fee !== null && <Fact name={w.fact.fee}>{w.yuan(contract.fee)}</Fact>}
          {contract.terms && <Fact name={w.field.terms}>{contract.terms}</Fact>}
        </dl>
      )}
      {editing && <ContractForm around={around} onClose={() => setEditing(false)} />}
    </Card>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
