import { whyNotCorrect } from '@ratchet/domain/accountability/correction'
import { isInForce } from '@ratchet/domain/accountability/effect'
import type { Day } from '@ratchet/domain/day'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Checkbox } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useLocale } from '../locale.ts'
import { useActor } from '../session.ts'
import { CaseModal } from './CaseModal.tsx'
import { type CaseFound, nameOf } from './case-found.ts'
import { useCaseWords } from './case-words.ts'
import { isMeetingFull, MeetingFields } from './MeetingFields.tsx'
import { TextField } from './TextField.tsx'

/** 更正: takes away what was wrong, of the office's own accord. */
export function CorrectModal({ page, onClose }: { readonly page: CaseFound; readonly onClose: () => void }) {
  const { locale } = useLocale()
  const w = useCaseWords()
  const a = w.ask
  const actor = useActor()
  const act = useAct('case.correct', client.case.correct.mutate)
  const { case: given, today } = page
  const { value, setValue, dropDraft } = useDraft(`case.correct.${given.id}`, {
    ...{ reasons: '', meeting: '', minutesNumber: '', meetingDay: '' },
    effectIds: [] as string[],
  })
  const change = (patch: Partial<typeof value>) => setValue({ ...value, ...patch })
  const isFull = value.effectIds.length > 0 && value.reasons.trim() !== '' && isMeetingFull(value)
  const correction = isFull ? { ...value, meetingDay: value.meetingDay as Day } : null
  const why = correction && whyNotCorrect(page, correction, actor, today)
  const save = async () => {
    if (!correction || !(await act.perform({ id: given.id, seen: given.version, correction }))) return
    dropDraft()
    onClose()
  }
  return (
    <CaseModal
      wide
      title={a.correctTitle}
      okText={a.correct}
      busy={act.busy}
      blocked={!correction || why !== null}
      sentence={act.told ?? (why ? refusalSentence(locale, 'case.correct', why.code, why.details ?? {}) : null)}
      onOk={save}
      onClose={onClose}
    >
      <p className="page-note">{a.correctHint}</p>
      <fieldset className="effect-choice">
        <legend>{a.undo}</legend>
        {page.effects.filter(isInForce).map(({ id, personId, kind, amount }) => (
          <div key={id}>
            <Checkbox
              checked={value.effectIds.includes(id)}
              onChange={() =>
                change({
                  effectIds: value.effectIds.includes(id)
                    ? value.effectIds.filter((each) => each !== id)
                    : [...value.effectIds, id],
                })
              }
            >
              {w.said(nameOf(page, personId), w.noun.effect[kind])} {amount !== null && w.percent(amount)}
            </Checkbox>
          </div>
        ))}
      </fieldset>
      <MeetingFields value={value} issues={act.issues} onChange={change} />
      <TextField
        label={a.reasons}
        name="reasons"
        rows={3}
        value={value.reasons}
        issues={act.issues}
        onChange={(reasons) => change({ reasons })}
      />
    </CaseModal>
  )
}
