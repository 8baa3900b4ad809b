import { Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { useReportWords } from './page-words.ts'
import type { Found } from './report-found.ts'

/** What an analysis rests on: a wave that was released, or a query of the ledger of items, linked by one press. */
export function DataModal({ found, onClose }: { found: Found; onClose: () => void }) {
  const w = useReportWords()
  const { cancel } = useWords().shell.form
  const [keyword, setKeyword] = useState('')
  const [closedOnly, setClosedOnly] = useState(true)
  const act = useAct('assessment.linkEvidence', client.assessment.linkEvidence.mutate)
  type What = Parameters<typeof client.assessment.linkEvidence.mutate>[0]['what']
  const link = async (what: What) => {
    const done = await act.perform({ reportId: found.report.id, indicator: 'analysis', what })
    if (done) onClose()
  }
  return (
    <Modal open title={w.dataTitle} footer={<Button onClick={onClose}>{cancel}</Button>} onCancel={onClose}>
      <h3>{w.wave}</h3>
      {found.analysable.length === 0 && <p className="page-note">{w.noWave}</p>}
      <ul className="report-pieces">
        {found.analysable.map((wave) => (
          <li key={wave.recordId}>
            <span>{wave.title}</span>
            <Button
              size="small"
              loading={act.busy}
              aria-label={`${w.link} ${wave.title}`}
              onClick={() => link({ kind: 'record', recordId: wave.recordId })}
            >
              {w.link}
            </Button>
          </li>
        ))}
      </ul>
      <h3>{w.ledger}</h3>
      <Field label={w.keyword} name="keyword">
        {(attrs) => (
          <Input {...attrs} maxLength={40} value={keyword} onChange={(event) => setKeyword(event.target.value)} />
        )}
      </Field>
      <p>
        <Checkbox checked={closedOnly} onChange={(event) => setClosedOnly(event.target.checked)}>
          {w.closedOnly}
        </Checkbox>
      </p>
      <Button loading={act.busy} onClick={() => link({ kind: 'ledger', keyword: keyword.trim(), closedOnly })}>
        {`${w.link}${w.ledger}`}
      </Button>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
