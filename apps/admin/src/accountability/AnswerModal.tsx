import { isInForce } from '@ratchet/domain/accountability/effect'
import { type RemedyAnswer, whyNotDecideRemedy } from '@ratchet/domain/accountability/remedy'
import { openRemedies } from '@ratchet/domain/accountability/remedy-clock'
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
import { isMeetingFull, MeetingFields } from './MeetingFields.tsx'
import { TextField } from './TextField.tsx'

interface Props {
  readonly page: CaseFound
  readonly filedStepId: string
  readonly onClose: () => void
}

/** 答复: upheld, changed for the better, or revoked; an appeal's answer is the document of the body above. */
export function AnswerModal({ page, filedStepId, onClose }: Props) {
  const { locale } = useLocale()
  const w = useCaseWords()
  const a = w.ask
  const actor = useActor()
  const act = useAct('case.decideRemedy', client.case.decideRemedy.mutate)
  const { case: given, today, effects } = page
  const filed = openRemedies(page).find((step) => step.id === filedStepId)
  const { value, setValue, dropDraft } = useDraft(`case.answer.${filedStepId}`, {
    outcome: null as RemedyAnswer['outcome'] | null,
    ...{ reasons: '', meeting: '', minutesNumber: '', meetingDay: '' },
    undone: [] as string[],
    reduced: {} as Record<string, number | null>,
  })
  if (!filed) return null
  const change = (patch: Partial<typeof value>) => setValue({ ...value, ...patch })
  const { outcome, undone, reduced, ...said } = value
  const theirs = effects.filter((effect) => effect.personId === filed.content.personId && isInForce(effect))
  const lighter = Object.entries(reduced).flatMap(([effectId, amount]) => (amount ? [{ effectId, amount }] : []))
  const changes = outcome === 'changed' ? { undone, reduced: lighter } : { undone: [], reduced: [] }
  const isFull = outcome !== null && value.reasons.trim() !== '' && isMeetingFull(value)
  const answer = isFull ? { ...said, ...changes, outcome, filedStepId, meetingDay: value.meetingDay as Day } : null
  const why = answer && whyNotDecideRemedy(page, answer, actor, today)
  const save = async () => {
    if (!answer || !(await act.perform({ id: given.id, seen: given.version, answer }))) return
    dropDraft()
    onClose()
  }
  const isAppeal = filed.content.remedy === 'appeal'
  return (
    <CaseModal
      wide
      title={a.answerTitle(w.noun.remedy[filed.content.remedy])}
      okText={a.answer}
      busy={act.busy}
      blocked={!answer || why !== null}
      sentence={act.told ?? (why ? refusalSentence(locale, 'case.decideRemedy', why.code, why.details ?? {}) : null)}
      onOk={save}
      onClose={onClose}
    >
      <blockquote className="case-quote">{filed.content.text}</blockquote>
      <MeetingFields isAppeal={isAppeal} value={value} issues={act.issues} onChange={change} />
      <Field label={a.answerOutcome} name="outcome" issues={act.issues}>
        {({ status: _status, ...attrs }) => (
          <Radio.Group
            {...attrs}
            value={outcome}
            options={(['upheld', 'changed', 'revoked'] as const).map((each) => ({
              value: each,
              label: w.answered[each],
            }))}
            onChange={(event) => change({ outcome: event.target.value as RemedyAnswer['outcome'] })}
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
      {outcome === 'changed' && (
        <fieldset className="effect-choice">
          <legend>{w.answered.changed}</legend>
          {theirs.map((effect) => {
            const label = w.noun.effect[effect.kind]
            return (
              <div key={effect.id}>
                <Checkbox
                  checked={undone.includes(effect.id)}
                  onChange={() =>
                    change({
                      undone: undone.includes(effect.id)
                        ? undone.filter((id) => id !== effect.id)
                        : [...undone, effect.id],
                    })
                  }
                >
                  {a.undo} {label} {effect.amount !== null && w.percent(effect.amount)}
                </Checkbox>
                {effect.amount !== null && !undone.includes(effect.id) && (
                  <InputNumber
                    aria-label={`${label} ${a.reduce}`}
                    placeholder={a.reduce}
                    min={0}
                    max={100}
                    value={reduced[effect.id] ?? null}
                    onChange={(amount) => change({ reduced: { ...reduced, [effect.id]: amount } })}
                  />
                )}
              </div>
            )
          })}
        </fieldset>
      )}
    </CaseModal>
  )
}
