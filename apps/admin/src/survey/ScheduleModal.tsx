import { cycleAfter, quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { usePage } from '../shell/page.ts'

/** One wave of one firm in one quarter. */
export function ScheduleModal({ onClose }: { onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const w = words.surveyPage
  const f = words.survey.field
  const { search } = usePage()
  const act = useAct('survey.scheduleWave', client.survey.scheduleWave.mutate)
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const cycle = search.c ?? cycles.at(-1)?.id ?? ''
  const quarters = cycle === '' ? [] : [cycle, cycleAfter(cycle)].flatMap((id) => [...quartersOf(id)])
  const { value, setValue, dropDraft } = useDraft('survey.schedule', {
    quarter: quarters[0] ?? '',
    firm: '',
    scheduledFor: '',
  })
  const save = async () => {
    const done = await act.perform({
      quarter: value.quarter,
      firm: value.firm.trim(),
      scheduledFor: value.scheduledFor as never,
    })
    if (!done) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      title={w.scheduleTitle}
      okText={words.shell.form.save}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !value.firm.trim() || !value.scheduledFor }}
      onOk={save}
      onCancel={onClose}
    >
      <Field label={f.quarter} name="quarter" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={value.quarter}
            options={quarters.map((id) => ({ value: id, label: w.quarter(id) }))}
            onChange={(quarter) => setValue({ ...value, quarter })}
          />
        )}
      </Field>
      <Field label={f.firm} name="firm" issues={act.issues} hint={w.firmHint}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={200}
            value={value.firm}
            onChange={(event) => setValue({ ...value, firm: event.target.value })}
          />
        )}
      </Field>
      <Field label={f.scheduledFor} name="scheduledFor" issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            type="date"
            value={value.scheduledFor}
            onChange={(event) => setValue({ ...value, scheduledFor: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.sentence} />
    </Modal>
  )
}
