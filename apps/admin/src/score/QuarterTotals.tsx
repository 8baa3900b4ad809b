import { whyNotSetComponents } from '@ratchet/domain/assessment/component'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { ActProblem, Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { useScoreWords } from './score-words.ts'
import { readComponents, type ScoreList, two } from './scores.ts'

/** 部门季度考核总分: the other parts beside the satisfaction score, and what they come to. */
export function QuarterTotals({ data }: { readonly data: ScoreList }) {
  const { scores: w } = useScoreWords()
  const actor = useActor()
  const [entering, setEntering] = useState(false)
  const counted = data.rows.filter((row) => row.quarterlyTotal !== null)
  const enter = mayCall(actor, 'score.setComponents') && <Button onClick={() => setEntering(true)}>{w.enter}</Button>
  return (
    <>
      {counted.length === 0 ? (
        <EmptyState title={w.totalNone} hint={w.totalNoneHint}>
          {enter}
        </EmptyState>
      ) : (
        <>
          <p className="page-note">{w.totalHint}</p>
          <table className="score-table">
            <thead>
              <tr>
                <th scope="col">{w.column.unit}</th>
                <th scope="col">{w.parts}</th>
                <th scope="col">{w.quarterly}</th>
              </tr>
            </thead>
            <tbody>
              {counted.map((row) => (
                <tr key={row.unitId}>
                  <th scope="row">{row.unitName}</th>
                  <td>
                    <ul className="score-parts">
                      <li>
                        {w.satisfaction(row.weightLeft ?? 0)} <span className="num">{two(row.total)}</span>
                      </li>
                      {data.components
                        .filter((part) => part.unitId === row.unitId)
                        .map((part) => (
                          <li key={part.id}>
                            {w.componentOf(part.name, part.weight)} <span className="num">{two(part.points)}</span>
                          </li>
                        ))}
                    </ul>
                  </td>
                  <td className="num">{two(row.quarterlyTotal ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {enter}
        </>
      )}
      {entering && <EnterModal data={data} onClose={() => setEntering(false)} />}
    </>
  )
}

function EnterModal({ data, onClose }: { readonly data: ScoreList; readonly onClose: () => void }) {
  const { scores: w } = useScoreWords()
  const { locale } = useLocale()
  const shell = useWords().shell
  const act = useAct('score.setComponents', client.score.setComponents.mutate)
  const units = data.rows.map((row) => ({ id: row.unitId, name: row.unitName }))
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? ''
  const present = data.components
    .map((part) => [nameOf(part.unitId), part.name, part.weight, part.points].join('\t'))
    .join('\n')
  const { value, setValue, dropDraft } = useDraft(`score.components.${data.quarter}`, present)
  const { rows, bad } = readComponents(value, units)
  const why = whyNotSetComponents(
    rows,
    nameOf,
    units.map((unit) => unit.id),
  )
  const first = bad[0]
  const error = first
    ? w.enterBad(first.row, w.bad[first.why])
    : why
      ? refusalSentence(locale, 'score.setComponents', why.code, why.details ?? {})
      : undefined
  const save = async () => {
    if (!(await act.perform({ quarter: data.quarter, components: rows }))) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      width={720}
      title={w.enterTitle}
      okText={w.enterOk(rows.length)}
      cancelText={shell.form.cancel}
      okButtonProps={{ disabled: error !== undefined, loading: act.busy }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Field label={w.enter} name="components" hint={w.enterHint} issues={act.issues} error={error}>
        {(attrs) => (
          <Input.TextArea {...attrs} rows={10} value={value} onChange={(event) => setValue(event.target.value)} />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
