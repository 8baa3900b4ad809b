import { surveyQuotaWords } from '@ratchet/words/survey-quota'
import { Button, Drawer, Input, Radio } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { PasteQuotas } from './PasteQuotas.tsx'
import { QuotaRows } from './QuotaRows.tsx'
import { divided, type QuotaPlace, readQuotas, type TypedQuotas, typedFrom, wholeOf } from './quotas.ts'
import type { WaveAround } from './use-wave.ts'

interface Props {
  readonly around: WaveAround
  readonly places: readonly QuotaPlace[]
  readonly onClose: () => void
}
const methods = ['equal', 'sizes', 'typed'] as const

/** The whole list of quotas: divided by the machine, pasted from a spreadsheet or typed, then set at once. */
export function QuotaEditor({ around: { wave }, places, onClose }: Props) {
  useReturnFocus()
  const words = useWords()
  const w = surveyQuotaWords[useLocale().locale].editor
  const act = useAct('survey.setQuotas', client.survey.setQuotas.mutate)
  const planned = wave.plan?.interviews ?? null
  const { value, setValue, dropDraft } = useDraft<TypedQuotas>(
    `survey.quota.${wave.id}.${wave.version}`,
    typedFrom(places, planned),
  )
  const { quotas, wrong } = readQuotas(value)
  const sum = quotas.reduce((all, one) => all + one.target, 0)
  const save = async () => {
    if (!(await act.perform({ id: wave.id, seen: wave.version, quotas }))) return
    dropDraft()
    onClose()
  }
  return (
    <Drawer open size={760} title={w.title} onClose={onClose}>
      {places.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <>
          <p className="page-note">{w.hint}</p>
          <div className="form-row">
            <Field label={w.total} name="total" hint={w.totalHint(planned)}>
              {(attrs) => (
                <Input
                  {...attrs}
                  inputMode="numeric"
                  value={value.total}
                  onChange={(event) => setValue({ ...value, total: event.target.value })}
                />
              )}
            </Field>
            <fieldset className="plain-fieldset">
              <legend>{w.how}</legend>
              <Radio.Group
                value={value.method}
                options={methods.map((method) => ({ value: method, label: w.method[method] }))}
                onChange={(event) => setValue({ ...value, method: event.target.value })}
              />
            </fieldset>
          </div>
          {value.method === 'sizes' && <p className="page-note">{w.sizesHint}</p>}
          {value.method !== 'typed' && (
            <p>
              <Button disabled={wholeOf(value.total) === null} onClick={() => setValue(divided(value, places))}>
                {w.apply}
              </Button>
            </p>
          )}
          <PasteQuotas places={places} typed={value} onChange={setValue} />
          <QuotaRows places={places} typed={value} wrong={wrong} onChange={setValue} />
          <div className="form-foot quota-foot">
            <ActProblem sentence={act.told} />
            <Button type="primary" loading={act.busy} disabled={wrong.size > 0} onClick={save}>
              {words.shell.form.save}
            </Button>
            <strong>{w.sum(sum)}</strong>
            {planned !== null && sum > 0 && sum !== planned && (
              <span className="why-not-reason">{w.differs(sum, planned)}</span>
            )}
            <button type="button" className="link" onClick={() => setValue({ ...value, targets: {} })}>
              {w.clear}
            </button>
          </div>
        </>
      )}
    </Drawer>
  )
}
