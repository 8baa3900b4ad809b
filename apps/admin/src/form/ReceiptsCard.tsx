import { whyNotAcknowledge } from '@ratchet/domain/form/receipt'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import '../design/receipt-list.css'
import { dayOfMoment } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { type FormFound, given } from './form-found.ts'
import { useFormWords } from './page-words.ts'

/** Every receiver, with who acknowledged it and when; a missing receipt is a row, and the reader's own has a button. */
export function ReceiptsCard({ form, receipts }: Pick<FormFound, 'form' | 'receipts'>) {
  const w = useFormWords()
  const actor = useActor()
  const act = useAct('form.acknowledge', client.form.acknowledge.mutate)
  const [note, setNote] = useState('')
  if (receipts.length === 0) return null
  return (
    <Card title={w.receiptsTitle(given(receipts), receipts.length)}>
      <ul className="receipt-list">
        {receipts.map((row) => {
          const isOutside = row.unitId === null
          const why = whyNotAcknowledge(form, row, actor, row.path, isOutside ? 'x' : '')
          const may = why === null && mayCall(actor, 'form.acknowledge')
          const send = () => act.perform({ formId: form.id, receiptId: row.id, note: isOutside ? note : '' })
          return (
            <li key={row.id}>
              <strong>{row.name}</strong>
              {row.at === null ? (
                <span className="quiet">{w.notReceived}</span>
              ) : (
                <span className="num">
                  {row.note
                    ? w.recorded(row.acknowledgedBy?.name ?? '', dayOfMoment(row.at), row.note)
                    : w.received(row.acknowledgedBy?.name ?? '', dayOfMoment(row.at))}
                </span>
              )}
              {may && isOutside && (
                <Input
                  className="form-outside"
                  aria-label={w.outsideNote(row.name)}
                  placeholder={w.outsideNote(row.name)}
                  maxLength={200}
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                />
              )}
              {may && (
                <Button
                  type={isOutside ? 'default' : 'primary'}
                  size="small"
                  loading={act.busy}
                  aria-label={w.acknowledgeOf(form.title, row.name)}
                  onClick={send}
                >
                  {isOutside ? w.record : w.acknowledge}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <ActProblem sentence={act.told} />
    </Card>
  )
}
