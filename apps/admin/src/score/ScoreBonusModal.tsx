import { Input, InputNumber, Modal, Radio } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { useScoreWords } from './score-words.ts'
import type { BonusRow } from './scores.ts'

/** A scorer says first whether there is an interest; whoever has one stands aside and gives no points. */
export function ScoreBonusModal({ row, onClose }: { readonly row: BonusRow; readonly onClose: () => void }) {
  useReturnFocus()
  const { bonus: w } = useScoreWords()
  const shell = useWords().shell
  const act = useAct('score.scoreBonus', client.score.scoreBonus.mutate)
  const { value, setValue, dropDraft } = useDraft(`score.bonus.${row.id}`, {
    declared: '' as '' | 'none' | 'interest',
    interest: '',
    points: null as number | null,
  })
  const { declared, interest, points } = value
  const isReady = declared === 'none' ? points !== null : declared === 'interest' && interest.trim() !== ''
  const send = async () => {
    const hasInterest = declared === 'interest'
    const given = { id: row.id, seen: row.version, hasInterest, interest: hasInterest ? interest : '' }
    if (!(await act.perform({ ...given, points: hasInterest ? 0 : (points ?? 0) }))) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      title={w.scoreTitle(row.title)}
      okText={w.scoreOk}
      cancelText={shell.form.cancel}
      okButtonProps={{ disabled: !isReady, loading: act.busy }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <fieldset className="score-declare">
        <legend>{w.declare}</legend>
        <Radio.Group
          name="declared"
          value={declared}
          onChange={(event) => setValue({ ...value, declared: event.target.value as typeof declared })}
          options={[
            { value: 'none', label: w.noInterest },
            { value: 'interest', label: w.interest },
          ]}
        />
      </fieldset>
      {declared === 'interest' && (
        <Field label={w.interestText} name="interest" issues={act.issues}>
          {(attrs) => (
            <Input
              {...attrs}
              maxLength={200}
              value={interest}
              onChange={(event) => setValue({ ...value, interest: event.target.value })}
            />
          )}
        </Field>
      )}
      {declared === 'none' && (
        <Field label={w.points} name="points" issues={act.issues} hint={w.askedFor(row.asked)}>
          {({ status: _status, ...attrs }) => (
            <InputNumber
              {...attrs}
              min={0}
              max={row.asked}
              step={0.5}
              value={points}
              onChange={(given) => setValue({ ...value, points: given })}
            />
          )}
        </Field>
      )}
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
