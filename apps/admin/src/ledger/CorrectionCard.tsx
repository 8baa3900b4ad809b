import { correctableFields, standing, whyNotCorrect } from '@ratchet/domain/ledger/correction'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { useActor } from '../session.ts'
import { type SnapshotFound, titleText } from './ledger-found.ts'
import { useLedgerWords } from './ledger-words.ts'

interface Props {
  readonly found: SnapshotFound
  readonly mayCorrect: boolean
}

/** What turned out wrong in a frozen ledger, said beside it with a reason. */
export function CorrectionCard({ found, mayCorrect }: Props) {
  const words = useWords()
  const w = useLedgerWords().page.one
  const [open, setOpen] = useState(false)
  const { corrections } = found
  return (
    <Card title={w.corrections} extra={mayCorrect && <Button onClick={() => setOpen(true)}>{w.correct}</Button>}>
      {corrections.length === 0 && <p className="page-note">{w.noCorrections}</p>}
      <ul className="ledger-corrections">
        {corrections.map(({ id, entry, field, before, after, reason, by, at }) => (
          <li key={id}>
            <strong className="num">{entry}</strong> {words.ledger.field[field]} {w.corrected(before, after)}
            <span className="page-note">
              {' '}
              {reason} · {by.name} {dayOfMoment(at)}
            </span>
          </li>
        ))}
      </ul>
      {open && <CorrectModal found={found} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function CorrectModal({ found: { snapshot, corrections }, onClose }: { found: SnapshotFound; onClose: () => void }) {
  const words = useWords()
  const w = useLedgerWords().page.one
  const actor = useActor()
  const act = useAct('ledger.correct', client.ledger.correct.mutate)
  const [entry, setEntry] = useState<string>(snapshot.rows[0]?.number ?? '')
  const [field, setField] = useState<(typeof correctableFields)[number]>('lead')
  const [after, setAfter] = useState('')
  const now = standing(snapshot.rows, corrections, { entry, field }) ?? ''
  // The reason is asked last: whatever else is wrong keeps the button shut.
  const why = whyNotCorrect(snapshot, corrections, { entry, field, after, reason: '—' }, actor)
  const save = async (reason: string) => {
    if (await act.perform({ id: snapshot.id, entry, field, after, reason })) onClose()
  }
  return (
    <ReasonModal
      open
      title={w.correctTitle}
      okText={w.save}
      busy={act.busy}
      blocked={why !== null}
      sentence={act.told}
      onOk={save}
      onCancel={onClose}
    >
      <Field name="entry" label={w.entry}>
        {(attrs) => (
          <Select
            {...attrs}
            showSearch={{ optionFilterProp: 'label' }}
            value={entry}
            onChange={setEntry}
            options={snapshot.rows.map((row) => ({
              value: row.number,
              label: `${row.number} ${titleText(words, row)}`,
            }))}
          />
        )}
      </Field>
      <Field name="field" label={w.field}>
        {(attrs) => (
          <Select
            {...attrs}
            value={field}
            onChange={setField}
            options={correctableFields.map((each) => ({ value: each, label: words.ledger.field[each] }))}
          />
        )}
      </Field>
      <Field name="after" label={w.after} hint={w.now(now)}>
        {(attrs) => (
          <Input {...attrs} maxLength={500} value={after} onChange={(event) => setAfter(event.target.value)} />
        )}
      </Field>
    </ReasonModal>
  )
}
