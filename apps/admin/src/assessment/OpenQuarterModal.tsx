import { Input, Modal } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { useReportWords } from './page-words.ts'

interface Props {
  readonly quarter: string
  readonly units: number
  readonly onClose: () => void
}

/** Opens the quarter's reports, with the deadline in working days after its end. */
export function OpenQuarterModal({ quarter, units, onClose }: Props) {
  const w = useReportWords()
  const { cancel } = useWords().shell.form
  const { value, setValue, dropDraft } = useDraft(`report.open.${quarter}`, '5')
  const act = useAct('assessment.openQuarter', client.assessment.openQuarter.mutate)
  const open = async () => {
    const done = await act.perform({ quarter, workingDays: Number(value) })
    if (!done) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      title={w.openTitle(w.quarterName(quarter))}
      okText={w.open}
      cancelText={cancel}
      okButtonProps={{ loading: act.busy, disabled: value.trim() === '' }}
      onOk={open}
      onCancel={onClose}
    >
      <p>{w.openHint(units)}</p>
      <Field label={w.openDays} name="workingDays" issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            inputMode="numeric"
            maxLength={2}
            value={value}
            onChange={(event) => setValue(event.target.value.replace(/\D/g, ''))}
          />
        )}
      </Field>
      <ActProblem sentence={act.sentence} />
    </Modal>
  )
}
