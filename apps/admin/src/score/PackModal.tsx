import { baseIndicators, type IndicatorId } from '@ratchet/domain/indicator/indicator'
import { Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { saveFile } from '../import/file-content.ts'
import { useLocale, useWords } from '../locale.ts'
import { useScoreWords } from './score-words.ts'
import type { ScoreList } from './scores.ts'

/** 佐证包: the evidence of one indicator or unit, or all of it, in one archive. */
export function PackModal({ data, onClose }: { readonly data: ScoreList; readonly onClose: () => void }) {
  useReturnFocus()
  const { scores: w, indicator } = useScoreWords()
  const shell = useWords().shell
  const { locale } = useLocale()
  const [wanted, setWanted] = useState({ indicator: 'all', unitId: 'all' })
  const act = useAct('score.pack', client.score.pack.mutate, { quiet: true })
  const take = async () => {
    const made = await act.perform({
      quarter: data.quarter,
      indicator: wanted.indicator === 'all' ? null : (wanted.indicator as IndicatorId),
      unitId: wanted.unitId === 'all' ? null : wanted.unitId,
      locale,
    })
    if (!made) return
    saveFile(made.name, made.content)
    onClose()
  }
  return (
    <Modal
      open
      title={w.packTitle}
      okText={w.packOk}
      cancelText={shell.form.cancel}
      okButtonProps={{ loading: act.busy }}
      onOk={() => void take()}
      onCancel={onClose}
    >
      <p className="page-note">{w.packHint}</p>
      <Field label={w.indicator} name="indicator" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={wanted.indicator}
            options={[
              { value: 'all', label: w.allIndicators },
              ...baseIndicators.map((id) => ({ value: id, label: indicator.name[id] })),
            ]}
            onChange={(id) => setWanted({ ...wanted, indicator: id })}
          />
        )}
      </Field>
      <Field label={w.column.unit} name="unitId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={wanted.unitId}
            options={[
              { value: 'all', label: w.allUnits },
              ...data.rows.map((row) => ({ value: row.unitId, label: row.unitName })),
            ]}
            onChange={(unitId) => setWanted({ ...wanted, unitId })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
