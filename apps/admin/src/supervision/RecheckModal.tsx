import { addDays, type Day } from '@ratchet/domain/day'
import { Input, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { useSupervisionWords } from './page-words.ts'
import type { FindingRow } from './supervision-found.ts'
import { TextModal } from './TextModal.tsx'

interface Props {
  readonly finding: FindingRow
  readonly today: Day
  readonly onClose: () => void
}

/** 复查: put right or not, and where it is not, until when. */
export function RecheckModal({ finding, today, onClose }: Props) {
  const w = useSupervisionWords()
  const act = useAct('supervision.recheck', client.supervision.recheck.mutate)
  const [passed, setPassed] = useState(true)
  const [dueDay, setDueDay] = useState<string>(addDays(today, 7))
  return (
    <TextModal
      name={`supervision.recheck.${finding.id}`}
      title={w.recheckTitle}
      label={w.field.recheck}
      okText={w.save}
      least={passed ? 0 : 2}
      most={500}
      busy={act.busy}
      blocked={!passed && (dueDay === '' || dueDay < today)}
      issues={act.issues}
      sentence={act.told}
      onOk={async (text) => {
        const look = { passed, text, dueDay: passed ? null : (dueDay as Day) }
        return (await act.perform({ id: finding.id, seen: finding.version, ...look })) !== undefined
      }}
      onClose={onClose}
    >
      <Radio.Group
        aria-label={w.field.passed}
        value={passed}
        options={[
          { value: true, label: w.passed },
          { value: false, label: w.failed },
        ]}
        onChange={(event) => setPassed(event.target.value as boolean)}
      />
      {!passed && (
        <Field label={w.field.dueDay} name="dueDay" issues={act.issues}>
          {(attrs) => (
            <Input
              {...attrs}
              type="date"
              min={today}
              value={dueDay}
              onChange={(event) => setDueDay(event.target.value)}
            />
          )}
        </Field>
      )}
    </TextModal>
  )
}
