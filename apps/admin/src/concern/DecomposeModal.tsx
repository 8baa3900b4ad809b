import type { DecomposeRow } from '@ratchet/domain/concern/decompose'
import { subjectOfTheme } from '@ratchet/domain/cycle/crosswalk'
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { itemKinds } from '@ratchet/domain/rectification/item'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { formOf } from '../catalogue/editions.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import type { FoundConcern } from './concerns.ts'
import { useMergeWords } from './page-words.ts'
import { type RowResult, RowResults } from './RowResults.tsx'

type Row = Omit<DecomposeRow, 'otherProblem'>

interface Props {
  readonly concern: FoundConcern
  readonly cycleId: CycleId
  readonly nodes: readonly UnitNode[]
  readonly onClose: () => void
}

/** 分解: items of several units at once; what cannot be opened says why, and the other rows are opened. */
export function DecomposeModal({ concern, cycleId, nodes, onClose }: Props) {
  useReturnFocus()
  const words = useWords()
  const w = useMergeWords()
  const { data: editions } = useSuspenseQuery(api.catalogue.list.queryOptions({}))
  const act = useAct('concern.decompose', client.concern.decompose.mutate)
  const blank = { leadUnitId: '', kind: 'short', title: concern.title, workDays: 15 } as const
  const [rows, setRows] = useState<readonly Row[]>([blank, blank])
  const [otherProblem, setOther] = useState('')
  const [results, setResults] = useState<readonly RowResult[]>([])
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const units = nodes
    .filter(({ kind }) => kind !== 'zone' && kind !== 'survey_firm')
    .map(({ id, name }) => ({ value: id, label: name }))
  const isWhole = rows.length > 0 && rows.every((row) => row.leadUnitId && row.title.trim())
  const save = async () => {
    const subject = subjectOfTheme(concern.theme, formOf(editions).crosswalk)
    const done = await act.perform({
      id: concern.id,
      seen: concern.version,
      cycleId,
      subject,
      rows: rows.map((row) => ({ ...row, otherProblem: otherProblem.trim() })),
    })
    if (!done) return
    setResults(done.rows)
    if (done.rows.every((row) => row.done)) onClose()
    // What was opened is not offered again.
    else setRows(rows.filter((_, at) => !done.rows[at]?.done))
  }
  return (
    <Modal
      open
      width={760}
      title={w.decomposeTitle(concern.number)}
      okText={w.decomposeOk}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !isWhole }}
      onOk={save}
      onCancel={onClose}
    >
      <p className="page-note">{w.decomposeHint}</p>
      {rows.map((row, at) => {
        const set = (change: Partial<Row>) =>
          setRows(rows.map((one, place) => (place === at ? { ...one, ...change } : one)))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity before they are opened
          <fieldset key={at} className="plain-fieldset decompose-row" aria-label={w.row(at + 1)}>
            <Select
              aria-label={`${w.unit} ${at + 1}`}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={w.unit}
              value={row.leadUnitId || null}
              options={units}
              onChange={(leadUnitId: string) => set({ leadUnitId })}
            />
            <Select
              aria-label={`${w.kind} ${at + 1}`}
              value={row.kind}
              options={itemKinds.map((kind) => ({ value: kind, label: words.review.kind[kind] }))}
              onChange={(kind) => set({ kind })}
            />
            <Input
              aria-label={`${w.task} ${at + 1}`}
              maxLength={200}
              value={row.title}
              onChange={(event) => set({ title: event.target.value })}
            />
            <InputNumber
              aria-label={`${w.workDays} ${at + 1}`}
              min={1}
              max={500}
              precision={0}
              suffix={w.workDays}
              value={row.workDays}
              onChange={(workDays) => workDays !== null && set({ workDays })}
            />
            <Button
              aria-label={w.dropRow(at + 1)}
              disabled={rows.length === 1}
              onClick={() => setRows(rows.filter((_, place) => place !== at))}
            >
              −
            </Button>
          </fieldset>
        )
      })}
      <Button onClick={() => setRows([...rows, blank])}>{w.addRow}</Button>
      {concern.category && concern.placeId && (
        <Field label={words.itemWork.back.other} name="otherProblem">
          {(attrs) => (
            <Input {...attrs} maxLength={500} value={otherProblem} onChange={(event) => setOther(event.target.value)} />
          )}
        </Field>
      )}
      <RowResults
        procedure="concern.decompose"
        rows={results}
        nameOf={(row) => names.get(row.id) ?? ''}
        doneText={(row) => (row.details.recurred ? words.itemWork.back.recurred(row.number) : w.opened(row.number))}
      />
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
