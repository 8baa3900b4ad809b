import { dispositions, type Fieldwork } from '@ratchet/domain/survey/plan'
import { analysisTrustWords } from '@ratchet/words/analysis-trust'
import { surveyCollectWords } from '@ratchet/words/survey-collect'
import { Button, Drawer, Input } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { readOutcomes, type TypedOutcomes, typedOutcomes } from './typed-outcomes.ts'
import type { WaveAround } from './use-wave.ts'

interface Props {
  readonly around: WaveAround
  readonly typed: Fieldwork | null
  readonly onClose: () => void
}

/** The outcomes of the firm's report; where microdata count them, only e with its basis. */
export function OutcomeForm({ around: { wave, isMicrodata }, typed, onClose }: Props) {
  useReturnFocus()
  const { locale } = useLocale()
  const w = surveyCollectWords[locale].form
  const names = analysisTrustWords[locale].disposition
  const act = useAct('survey.setFieldwork', client.survey.setFieldwork.mutate)
  const { save: saveWord } = useWords().shell.form
  const { value, setValue, dropDraft } = useDraft<TypedOutcomes>(
    `survey.fieldwork.${wave.id}.${wave.version}`,
    typedOutcomes(typed),
  )
  const { fieldwork, wrong } = readOutcomes(value)
  const save = async () => {
    if (!(await act.perform({ id: wave.id, seen: wave.version, fieldwork }))) return
    dropDraft()
    onClose()
  }
  return (
    <Drawer open size={560} title={w.title} onClose={onClose}>
      <p className="page-note">{isMicrodata ? w.countedHint : w.countsHint}</p>
      {!isMicrodata && (
        <div className="form-row">
          {dispositions.map((one) => (
            <Field
              key={one}
              label={names[one]}
              name={`fieldwork.counts.${one}`}
              issues={act.issues}
              error={wrong.has(one) ? w.wrongCount : undefined}
            >
              {(attrs) => (
                <Input
                  {...attrs}
                  inputMode="numeric"
                  value={value.counts[one] ?? ''}
                  onChange={(event) => setValue({ ...value, counts: { ...value.counts, [one]: event.target.value } })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
      <Field
        label={w.eligible}
        name="fieldwork.eligible"
        issues={act.issues}
        hint={w.eligibleHint}
        error={wrong.has('eligible') ? w.wrongShare : undefined}
      >
        {(attrs) => (
          <Input
            {...attrs}
            inputMode="decimal"
            value={value.eligible}
            onChange={(event) => setValue({ ...value, eligible: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.basis} name="fieldwork.eligibleBasis" issues={act.issues} hint={w.basisHint}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={200}
            value={value.eligibleBasis}
            onChange={(event) => setValue({ ...value, eligibleBasis: event.target.value })}
          />
        )}
      </Field>
      <div className="form-foot">
        <ActProblem sentence={act.told} />
        <Button type="primary" loading={act.busy} disabled={wrong.size > 0} onClick={save}>
          {saveWord}
        </Button>
      </div>
    </Drawer>
  )
}
