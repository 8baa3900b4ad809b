import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import { useDayText } from '../rectification/use-day-text.ts'
import { type Round, useLookbackWords } from './lookback-found.ts'

/** The seed, typed by the first person or again by the second, who does not see what the first one typed. */
export function SeedModal({ round, by, onClose }: { round: Round; by: 'seed' | 'witness'; onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const w = useLookbackWords()
  const { withWeekday } = useDayText()
  const [text, setText] = useState('')
  const proposing = useAct('lookback.proposeSeed', client.lookback.proposeSeed.mutate)
  const confirming = useAct('lookback.confirmSeed', client.lookback.confirmSeed.mutate)
  const act = by === 'seed' ? proposing : confirming
  const save = async () => {
    if (await act.perform({ id: round.id, seen: round.version, text })) onClose()
  }
  return (
    <Modal
      open
      title={by === 'seed' ? w.seedTitle : w.witnessTitle}
      okText={by === 'seed' ? w.save : w.witness}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: text.trim().length < 6 }}
      onOk={save}
      onCancel={onClose}
    >
      {round.seedSource && round.seedDay && <p>{w.announced(round.seedSource, withWeekday(round.seedDay))}</p>}
      <Field label={w.field.text} hint={by === 'seed' ? w.hint.text : w.hint.again} name="text" issues={act.issues}>
        {(attrs) => <Input {...attrs} maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
