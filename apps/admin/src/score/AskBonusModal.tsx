import { Input, InputNumber, Modal } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { useScoreWords } from './score-words.ts'

interface Props {
  readonly unit: { readonly id: string; readonly name: string }
  readonly quarter: string
  readonly cap: number
  readonly onClose: () => void
}

/** A unit applies: what was done, its effect in figures, what shows it, and the points. */
export function AskBonusModal({ unit, quarter, cap, onClose }: Props) {
  useReturnFocus()
  const { bonus: w } = useScoreWords()
  const shell = useWords().shell
  const act = useAct('score.askBonus', client.score.askBonus.mutate)
  const { value, setValue, dropDraft } = useDraft(`score.ask.${unit.id}.${quarter}`, {
    ...{ title: '', effect: '', proof: '', url: '' },
    asked: Math.min(5, cap),
  })
  const isReady = [value.title, value.effect, value.proof].every((text) => text.trim() !== '')
  const send = async () => {
    const { title, effect, proof, url, asked } = value
    const evidence = [{ title: proof, url: url.trim() || null }]
    if (!(await act.perform({ unitId: unit.id, quarter, title, effect, evidence, asked }))) return
    dropDraft()
    onClose()
  }
  const text = (field: 'title' | 'effect' | 'proof' | 'url', label: string, hint?: string, rows?: number) => (
    <Field
      label={label}
      name={field === 'proof' || field === 'url' ? 'evidence' : field}
      hint={hint}
      issues={field === 'proof' ? [] : act.issues}
    >
      {(attrs) =>
        rows ? (
          <Input.TextArea
            {...attrs}
            rows={rows}
            maxLength={2000}
            value={value[field]}
            onChange={(event) => setValue({ ...value, [field]: event.target.value })}
          />
        ) : (
          <Input
            {...attrs}
            maxLength={field === 'url' ? 500 : 100}
            value={value[field]}
            onChange={(event) => setValue({ ...value, [field]: event.target.value })}
          />
        )
      }
    </Field>
  )
  return (
    <Modal
      open
      title={`${w.askTitle} · ${unit.name}`}
      okText={w.askOk}
      cancelText={shell.form.cancel}
      okButtonProps={{ disabled: !isReady, loading: act.busy }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {text('title', w.name)}
      {text('effect', w.effect, w.effectHint, 4)}
      {text('proof', w.proof, w.proofHint)}
      {text('url', w.url)}
      <Field label={w.asked} name="asked" issues={act.issues}>
        {({ status: _status, ...attrs }) => (
          <InputNumber
            {...attrs}
            min={0.5}
            max={cap}
            step={0.5}
            value={value.asked}
            onChange={(asked) => setValue({ ...value, asked: asked ?? 0.5 })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
