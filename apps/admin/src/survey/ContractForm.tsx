import { whyNotSetContract } from '@ratchet/domain/survey/contract'
import { refusalSentence } from '@ratchet/words/catalogue'
import { surveyContractWords } from '@ratchet/words/survey-contract'
import { Button, Drawer, Input } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { type ContractField, readContract, type TypedContract, typedContract } from './typed-contract.ts'
import type { WaveAround } from './use-wave.ts'

interface Props {
  readonly around: WaveAround
  readonly onClose: () => void
}
type Kind = 'text' | 'date' | 'numeric' | 'decimal'

/** The contract as it was signed. */
export function ContractForm({ around: { wave }, onClose }: Props) {
  useReturnFocus()
  const { locale } = useLocale()
  const w = surveyContractWords[locale]
  const { save: saveWord } = useWords().shell.form
  const act = useAct('survey.setContract', client.survey.setContract.mutate)
  const { value, setValue, dropDraft } = useDraft<TypedContract>(
    `survey.contract.${wave.id}.${wave.version}`,
    typedContract(wave.contract, wave.plan?.interviews ?? null),
  )
  const { contract, wrong } = readContract(value)
  const why = contract && whyNotSetContract(contract)
  const save = async () => {
    if (!contract || !(await act.perform({ id: wave.id, seen: wave.version, contract }))) return
    dropDraft()
    onClose()
  }
  const sayings: Partial<Record<ContractField, string>> = {
    number: w.wrong.number,
    signedOn: w.wrong.day,
    from: w.wrong.day,
    to: w.wrong.day,
    interviews: w.wrong.interviews,
    recheckShare: w.wrong.recheckShare,
    fee: w.wrong.fee,
  }
  const hints: Partial<Record<ContractField, string>> = w.hint
  const field = (name: ContractField, kind: Kind) => (
    <Field
      label={w.field[name]}
      name={`contract.${name}`}
      issues={act.issues}
      hint={hints[name]}
      error={wrong.has(name) && value[name] !== '' ? sayings[name] : undefined}
    >
      {(attrs) => (
        <Input
          {...attrs}
          {...(kind === 'date' ? { type: 'date' } : { inputMode: kind })}
          maxLength={80}
          value={value[name]}
          onChange={(event) => setValue({ ...value, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Drawer open size={600} title={w.title} onClose={onClose}>
      <div className="form-row">
        {field('number', 'text')}
        {field('signedOn', 'date')}
      </div>
      <div className="form-row">
        {field('from', 'date')}
        {field('to', 'date')}
      </div>
      <div className="form-row">
        {field('interviews', 'numeric')}
        {field('recheckShare', 'decimal')}
        {field('fee', 'decimal')}
      </div>
      <Field label={w.field.terms} name="contract.terms" issues={act.issues} hint={w.hint.terms}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={4}
            maxLength={2000}
            value={value.terms}
            onChange={(event) => setValue({ ...value, terms: event.target.value })}
          />
        )}
      </Field>
      <div className="form-foot">
        <ActProblem
          sentence={why ? refusalSentence(locale, 'survey.setContract', why.code, why.details ?? {}) : act.told}
        />
        <Button type="primary" loading={act.busy} disabled={!contract || why !== null} onClick={save}>
          {saveWord}
        </Button>
      </div>
    </Drawer>
  )
}
