import { type SampleForm, whyNotEnterSample } from '@ratchet/domain/accountability/sample'
import { aspectIds } from '@ratchet/domain/cycle/aspect'
import { Input, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { useFindingWords } from './finding-words.ts'
import type { YearFound } from './year-data.ts'

/** Enters how many the city asked in a round; what is not published stays blank. */
export function SampleModal({ found, onClose }: { found: YearFound; onClose: () => void }) {
  const words = useWords()
  const w = useFindingWords()
  const t = w.page.test
  const act = useAct('finding.enterSample', client.finding.enterSample.mutate)
  const parts = found.tests.flatMap(({ before, after }) => [...after.parts, ...before.parts])
  const rounds = [...new Set(parts.filter((part) => part.score !== null).map((part) => part.roundId))]
  const initial = {
    roundId: rounds[0] ?? '',
    subject: 'overall' as SampleForm['subject'],
    n: '',
    deff: '',
    sd: '',
    source: '',
  }
  const { value, setValue, dropDraft } = useDraft(`finding.enterSample.${found.year}`, initial)
  const number = (text: string) => (text.trim() === '' ? null : Number(text))
  const n = number(value.n)
  const [deff, sd] = [number(value.deff), number(value.sd)]
  const faults = {
    n: n === null || !Number.isInteger(n) || n < 1,
    deff: deff !== null && !(deff > 0 && deff <= 20),
    sd: sd !== null && !(sd > 0 && sd <= 50),
  }
  const form = { roundId: value.roundId, subject: value.subject, n: n ?? 0, deff, sd, source: value.source }
  const save = async () => {
    if (!(await act.perform(form))) return
    dropDraft()
    onClose()
  }
  return (
    <Modal open title={t.enterTitle} footer={null} onCancel={onClose}>
      <p className="page-note">{t.enterHint}</p>
      <Field label={t.field.roundId} name="roundId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={value.roundId}
            options={rounds.map((id) => ({ value: id, label: words.cycle.period(id) }))}
            onChange={(roundId) => setValue({ ...value, roundId })}
          />
        )}
      </Field>
      <Field label={t.field.subject} name="subject" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={value.subject}
            options={[
              { value: 'overall' as const, label: t.field.overall },
              ...aspectIds.map((id) => ({ value: id, label: w.said.aspect[id] })),
            ]}
            onChange={(subject) => setValue({ ...value, subject })}
          />
        )}
      </Field>
      {(['n', 'deff', 'sd'] as const).map((name) => (
        <Field
          key={name}
          label={t.field[name]}
          name={name}
          issues={act.issues}
          error={value[name] !== '' && faults[name] ? w.regulation.notNumber : undefined}
        >
          {(attrs) => (
            <Input
              {...attrs}
              inputMode="decimal"
              value={value[name]}
              onChange={(event) => setValue({ ...value, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={t.field.source} name="source" issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={300}
            value={value.source}
            onChange={(event) => setValue({ ...value, source: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
      <WhyNotButton
        type="primary"
        procedure="finding.enterSample"
        why={whyNotEnterSample(form, found.samples)}
        disabled={faults.deff || faults.sd}
        loading={act.busy}
        onClick={save}
      >
        {t.save}
      </WhyNotButton>
    </Modal>
  )
}
