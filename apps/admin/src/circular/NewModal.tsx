import { type CircularKind, circularKinds } from '@ratchet/domain/circular/circular'
import { useQuery } from '@tanstack/react-query'
import { Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import { useGo } from '../shell/page.ts'
import { useCircularWords } from './page-words.ts'

type From = 'quarter' | 'round' | 'blank'

/** 起草公文: where its figures come from; the first draft opens for editing. */
export function NewModal({ onClose }: { onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const w = useCircularWords()
  const go = useGo()
  const { data } = useQuery(api.circular.choices.queryOptions({}))
  const [from, setFrom] = useState<From>('quarter')
  const [quarter, setQuarter] = useState<string | null>(null)
  const [roundId, setRoundId] = useState<string | null>(null)
  const [kind, setKind] = useState<CircularKind>('notice')
  const act = useAct('circular.draft', client.circular.draft.mutate)
  const quarters = data?.quarters ?? []
  const rounds = data?.rounds ?? []
  const chosenQuarter = quarter ?? quarters[0]
  const chosenRound = roundId ?? rounds[0]
  const template =
    from === 'quarter'
      ? chosenQuarter && { from, quarter: chosenQuarter }
      : from === 'round'
        ? chosenRound && { from, roundId: chosenRound }
        : { from, kind }
  const start = async () => {
    if (!template) return
    const done = await act.perform({ template })
    if (!done) return
    onClose()
    go(`/circulars/${done.id}`)
  }
  return (
    <Modal
      open
      title={w.makeTitle}
      okText={w.makeOk}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !template }}
      onOk={start}
      onCancel={onClose}
    >
      <fieldset className="circular-from">
        <legend>{w.from}</legend>
        <Radio.Group
          value={from}
          onChange={(event) => setFrom(event.target.value as From)}
          options={[
            { value: 'quarter', label: w.fromQuarter },
            { value: 'round', label: w.fromRound },
            { value: 'blank', label: w.fromBlank },
          ]}
        />
      </fieldset>
      {from === 'quarter' && (
        <Field label={w.quarter} name="quarter" hint={data && quarters.length === 0 ? w.noQuarter : undefined}>
          {({ status: _status, ...attrs }) => (
            <Select
              {...attrs}
              value={chosenQuarter ?? null}
              disabled={quarters.length === 0}
              options={quarters.map((value) => ({ value, label: w.quarterName(value) }))}
              onChange={setQuarter}
            />
          )}
        </Field>
      )}
      {from === 'round' && (
        <Field label={w.round} name="round" hint={data && rounds.length === 0 ? w.noRound : undefined}>
          {({ status: _status, ...attrs }) => (
            <Select
              {...attrs}
              value={chosenRound ?? null}
              disabled={rounds.length === 0}
              options={rounds.map((value) => ({ value, label: w.roundName(value) }))}
              onChange={setRoundId}
            />
          )}
        </Field>
      )}
      {from === 'blank' && (
        <Field label={w.kindLabel} name="kind">
          {({ status: _status, ...attrs }) => (
            <Select
              {...attrs}
              value={kind}
              options={circularKinds.map((value) => ({ value, label: words.circular.kind[value] }))}
              onChange={setKind}
            />
          )}
        </Field>
      )}
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
