import { cycleAfter, quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, Modal, Radio, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { usePage } from '../shell/page.ts'

/** The next half-year, this one, and five years back: waves of earlier days are entered as well. */
const HALVES = 12
const designs = ['probability', 'opt_in'] as const

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
  const halves = cycle === '' ? [] : Array.from({ length: HALVES }, (_, at) => cycleAfter(cycle, 1 - at))
  const quarters = halves.flatMap((id) => quartersOf(id).toReversed())
  const { value, setValue, dropDraft } = useDraft('survey.schedule', {
    quarter: cycle === '' ? '' : (quartersOf(cycle)[0] ?? ''),
    design: 'probability' as (typeof designs)[number],
    firm: '',
    scheduledFor: '',
  })
  const save = async () => {
    const done = await act.perform({
      quarter: value.quarter,
      design: value.design ?? 'probability',
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
            showSearch={{ optionFilterProp: 'label' }}
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
      <fieldset className="plain-fieldset">
        <legend>{w.designLabel}</legend>
        <Radio.Group
          value={value.design ?? 'probability'}
          options={designs.map((design) => ({ value: design, label: w.design[design] }))}
          onChange={(event) => setValue({ ...value, design: event.target.value })}
        />
        {value.design === 'opt_in' && <p className="page-note">{w.optInHint}</p>}
      </fieldset>
      <ActProblem sentence={act.sentence} />
    </Modal>
  )
}
