import { serviceMethods } from '@ratchet/domain/accountability/case-step'
import { whyNotServeDecision } from '@ratchet/domain/accountability/decision-served'
import type { Day } from '@ratchet/domain/day'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Radio } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useLocale } from '../locale.ts'
import { useActor } from '../session.ts'
import { CaseModal } from './CaseModal.tsx'
import { type CaseFound, nameOf } from './case-found.ts'
import { useCaseWords } from './case-words.ts'
import { TextField } from './TextField.tsx'

interface Props {
  readonly page: CaseFound
  readonly personId: string | null
  readonly onClose: () => void
}

/** 送达本人: how and when the decision came to the person; their clocks run from that day. */
export function ServeModal({ page, personId, onClose }: Props) {
  const { locale } = useLocale()
  const w = useCaseWords()
  const a = w.ask
  const actor = useActor()
  const act = useAct('case.serveDecision', client.case.serveDecision.mutate)
  const { case: given, today } = page
  const { value, setValue, dropDraft } = useDraft(`case.serve.${given.id}.${personId}`, {
    day: today as string,
    method: 'in_person' as (typeof serviceMethods)[number],
    note: '',
  })
  const day = value.day as Day
  const why = value.day === '' ? null : whyNotServeDecision(page, { personId, day }, actor, today)
  const save = async () => {
    const serving = { personId, method: value.method, day, note: value.note.trim() }
    if (!(await act.perform({ id: given.id, seen: given.version, ...serving }))) return
    dropDraft()
    onClose()
  }
  return (
    <CaseModal
      title={a.serveTitle(nameOf(page, personId))}
      okText={a.serveDecision}
      busy={act.busy}
      blocked={value.day === '' || why !== null}
      sentence={act.told ?? (why ? refusalSentence(locale, 'case.serveDecision', why.code, why.details ?? {}) : null)}
      onOk={save}
      onClose={onClose}
    >
      <TextField
        isDay
        label={a.servedDay}
        name="day"
        value={value.day}
        issues={act.issues}
        onChange={(next) => setValue({ ...value, day: next })}
      />
      <Field label={a.method} name="method" issues={act.issues}>
        {({ status: _status, ...attrs }) => (
          <Radio.Group
            {...attrs}
            value={value.method}
            options={serviceMethods.map((method) => ({ value: method, label: w.method[method] }))}
            onChange={(event) => setValue({ ...value, method: event.target.value as typeof value.method })}
          />
        )}
      </Field>
      <TextField
        label={a.note}
        name="note"
        most={200}
        value={value.note}
        issues={act.issues}
        onChange={(note) => setValue({ ...value, note })}
      />
    </CaseModal>
  )
}
