import { quarterAfter, quarterOf } from '@ratchet/domain/cycle/cycle-id'
import { useQuery } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { useGradeWords } from './page-words.ts'

/** Grades a quarter as far as it has come; answers the new run to its caller. */
export function RunModal({ onClose }: { onClose: (runId?: string) => void }) {
  useReturnFocus()
  const words = useWords()
  const w = useGradeWords()
  const act = useAct('grade.run', client.grade.run.mutate)
  const now = quarterOf(todayThere())
  const [quarter, setQuarter] = useState(now)
  const [note, setNote] = useState('')
  const [waveId, setWave] = useState<string | null>(null)
  const { data: waves = [] } = useQuery(api.survey.waves.queryOptions({}))
  const own = waves.filter((wave) => wave.quarter === quarter && wave.basis === 'microdata')
  const save = async () => {
    const done = await act.perform({
      quarter,
      note: note.trim(),
      waveId,
      exposure: waveId ? 'respondents' : 'residents',
    })
    if (done) onClose(done.id)
  }
  return (
    <Modal
      open
      title={w.runTitle}
      okText={w.runOk}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy }}
      onOk={save}
      onCancel={() => onClose()}
    >
      <p className="page-note">{w.runHint}</p>
      <Field label={w.quarter} name="quarter" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={quarter}
            options={[0, -1, -2].map((steps) => {
              const value = quarterAfter(now, steps)
              return { value, label: words.surveyPage.quarter(value) }
            })}
            onChange={(value) => {
              setQuarter(value)
              setWave(null)
            }}
          />
        )}
      </Field>
      <Field label={w.per} name="waveId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={waveId ?? ''}
            options={[
              { value: '', label: w.perResidents },
              ...own.map(({ id, quarter: of }) => ({ value: id, label: w.perWave(words.surveyPage.quarter(of)) })),
            ]}
            onChange={(id: string) => setWave(id || null)}
          />
        )}
      </Field>
      <Field label={w.note} name="note" issues={act.issues}>
        {(attrs) => <Input {...attrs} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
