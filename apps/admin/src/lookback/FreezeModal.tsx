import { type CycleId, type Quarter, quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { whyNotFreeze } from '@ratchet/domain/lookback/frame'
import { usualTerms } from '@ratchet/domain/lookback/lookback'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useQuery } from '@tanstack/react-query'
import { InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useLocale, useWords } from '../locale.ts'
import { useDayText } from '../rectification/use-day-text.ts'
import { useGo } from '../shell/page.ts'
import { useLookbackWords } from './lookback-found.ts'

/** 锁定名单: how much is tolerated decides how many are drawn, and stands before anybody knows whom. */
export function FreezeModal({ cycleId, onClose }: { cycleId: CycleId; onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useLookbackWords()
  const { day } = useDayText()
  const go = useGo()
  const [quarter, setQuarter] = useState<Quarter | null>(null)
  const [terms, setTerms] = useState(usualTerms)
  const act = useAct('lookback.freeze', client.lookback.freeze.mutate)
  const { data: found } = useQuery(api.lookback.preview.queryOptions({ cycleId, quarter }))
  const why = found ? whyNotFreeze(found, null) : null
  const freeze = async () => {
    const done = await act.perform({ cycleId, quarter, ...terms })
    if (done) go(`/lookback/${done.id}`)
  }
  return (
    <Modal
      open
      title={w.freezeTitle}
      okText={w.freeze}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !found || why !== null }}
      onOk={freeze}
      onCancel={onClose}
    >
      {found && (
        <p className="page-note">
          {w.freezeHint(found.rows, found.visits, found.late, day(found.from), day(found.to))}
        </p>
      )}
      <Field label={w.field.quarter} name="quarter" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={quarter ?? ''}
            options={[
              { value: '', label: w.wholeHalf },
              ...quartersOf(cycleId).map((value) => ({ value, label: words.surveyPage.quarter(value) })),
            ]}
            onChange={(value) => setQuarter((value || null) as Quarter | null)}
          />
        )}
      </Field>
      <Field label={w.field.tolerated} hint={w.hint.tolerated} name="tolerated" issues={act.issues}>
        {({ status: _, ...attrs }) => (
          <InputNumber
            {...attrs}
            min={1}
            max={50}
            value={Math.round(terms.tolerated * 1000) / 10}
            onChange={(value) => setTerms({ ...terms, tolerated: (value ?? 5) / 100 })}
          />
        )}
      </Field>
      <Field label={w.field.tries} name="tries" issues={act.issues}>
        {({ status: _, ...attrs }) => (
          <InputNumber
            {...attrs}
            min={1}
            max={10}
            precision={0}
            value={terms.tries}
            onChange={(value) => setTerms({ ...terms, tries: value ?? usualTerms.tries })}
          />
        )}
      </Field>
      <ActProblem
        sentence={act.told ?? (why && refusalSentence(locale, 'lookback.freeze', why.code, why.details ?? {}))}
      />
    </Modal>
  )
}
