import { stepsOf } from '@ratchet/domain/accountability/case-step'
import type { Decision } from '@ratchet/domain/accountability/decision'
import { whyNotDecide } from '@ratchet/domain/accountability/decision'
import type { Day } from '@ratchet/domain/day'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Checkbox, InputNumber, Radio } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useLocale } from '../locale.ts'
import { useActor } from '../session.ts'
import { CaseModal } from './CaseModal.tsx'
import type { CaseFound } from './case-found.ts'
import { useCaseWords } from './case-words.ts'
import { choicesOf } from './decision-choice.ts'
import { isMeetingFull, MeetingFields } from './MeetingFields.tsx'
import { TextField } from './TextField.tsx'

/** 记录决定: what a meeting decided, with reasons; nothing is ticked beforehand, since nobody but people decides. */
export function DecisionModal({ page, onClose }: { readonly page: CaseFound; readonly onClose: () => void }) {
  const { locale } = useLocale()
  const w = useCaseWords()
  const a = w.ask
  const actor = useActor()
  const act = useAct('case.decide', client.case.decide.mutate)
  const { case: given, today } = page
  const { choices, vacant } = choicesOf(page)
  const { value, setValue, dropDraft } = useDraft(`case.decide.${given.id}`, {
    outcome: null as Decision['outcome'] | null,
    ...{ reasons: '', onStatement: '', tolerance: '', meeting: '', minutesNumber: '', meetingDay: '' },
    /** Ticked choices with what they cut. */
    chosen: {} as Record<string, number | null>,
  })
  const change = (patch: Partial<typeof value>) => setValue({ ...value, ...patch })
  const { chosen, outcome, ...said } = value
  const isFull = outcome !== null && value.reasons.trim() !== '' && isMeetingFull(value)
  const effects = choices
    .filter(({ key }) => key in chosen)
    .map(({ key, effect }) => ({ ...effect, amount: effect.kind === 'bonus_cut' ? (chosen[key] ?? null) : null }))
  const decision = isFull
    ? { ...said, outcome, meetingDay: value.meetingDay as Day, effects: outcome === 'none' ? [] : effects }
    : null
  const why = decision && whyNotDecide(page, decision, actor, today)
  const save = async () => {
    if (!decision || !(await act.perform({ id: given.id, seen: given.version, decision }))) return
    dropDraft()
    onClose()
  }
  const toggle = (key: string, amount: number | null) => {
    const { [key]: was, ...rest } = chosen
    change({ chosen: was === undefined && !(key in chosen) ? { ...chosen, [key]: amount } : rest })
  }
  const isStated = stepsOf(page.steps, 'stated').length > 0
  return (
    <CaseModal
      wide
      title={a.decideTitle}
      okText={a.decide}
      busy={act.busy}
      blocked={!decision || why !== null}
      sentence={act.told ?? (why ? refusalSentence(locale, 'case.decide', why.code, why.details ?? {}) : null)}
      onOk={save}
      onClose={onClose}
    >
      <MeetingFields value={value} issues={act.issues} onChange={change} />
      <Field label={a.outcome} name="outcome" issues={act.issues}>
        {({ status: _status, ...attrs }) => (
          <Radio.Group
            {...attrs}
            value={outcome}
            options={(['apply', 'none'] as const).map((each) => ({ value: each, label: w.outcome[each] }))}
            onChange={(event) => change({ outcome: event.target.value as Decision['outcome'] })}
          />
        )}
      </Field>
      <TextField
        label={a.reasons}
        name="reasons"
        rows={3}
        value={value.reasons}
        issues={act.issues}
        onChange={(reasons) => change({ reasons })}
      />
      {isStated && (
        <TextField
          label={a.onStatement}
          hint={a.onStatementHint}
          name="onStatement"
          rows={2}
          value={value.onStatement}
          issues={act.issues}
          onChange={(onStatement) => change({ onStatement })}
        />
      )}
      <TextField
        label={a.tolerance}
        hint={a.toleranceHint}
        name="tolerance"
        most={2000}
        value={value.tolerance}
        issues={act.issues}
        onChange={(tolerance) => change({ tolerance })}
      />
      {outcome === 'apply' && (
        <fieldset className="effect-choice">
          <legend>{a.effects}</legend>
          <p className="field-hint">{a.effectsHint}</p>
          {choices.map(({ key, name, title, suggested, effect }) => {
            const who = name ? w.beside(name, title ?? '') : w.unitItself
            const label = w.said(who, w.noun.effect[effect.kind])
            return (
              <div key={key}>
                <Checkbox checked={key in chosen} onChange={() => toggle(key, suggested.amount)}>
                  {label}
                </Checkbox>
                {effect.kind === 'bonus_cut' && key in chosen && (
                  <InputNumber
                    aria-label={`${label} ${a.amount(given.terms.bonusLeast, suggested.amount ?? given.terms.bonusMost)}`}
                    min={0}
                    max={100}
                    suffix="%"
                    value={chosen[key] ?? null}
                    onChange={(amount) => change({ chosen: { ...chosen, [key]: amount } })}
                  />
                )}
              </div>
            )
          })}
          {vacant.map((title) => (
            <p key={title} className="page-note">
              {w.nobodyThen(title)}
            </p>
          ))}
        </fieldset>
      )}
    </CaseModal>
  )
}
