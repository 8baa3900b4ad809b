import { type KeptKind, keptKinds, kindRules } from '@ratchet/domain/form/kind'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Radio, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import { useGo, usePage } from '../shell/page.ts'
import { useFormWords } from './page-words.ts'

interface Props {
  readonly first: KeptKind | undefined
  readonly onClose: () => void
}

/** 起草表单: which one, of which time and unit, and what data it takes. */
export function NewDrawer({ first, onClose }: Props) {
  useReturnFocus()
  const words = useWords()
  const w = useFormWords()
  const go = useGo()
  const { search } = usePage()
  const { data } = useQuery(api.form.choices.queryOptions({}))
  const [kind, setKind] = useState<KeptKind | null>(first ?? null)
  const [cycle, setCycle] = useState<string | null>(null)
  const [quarter, setQuarter] = useState<string | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const act = useAct('form.draft', client.form.draft.mutate)
  const kinds = keptKinds.filter((one) => data?.mayGiveAll || kindRules[one].givenBy === 'unit')
  const chosen = kind && kinds.includes(kind) ? kind : kinds[0]
  const cycles = data?.cycles ?? []
  const cycleId = cycle ?? cycles.find((row) => row.id === search.c)?.id ?? cycles[0]?.id
  const quarters: readonly string[] = cycles.find((row) => row.id === cycleId)?.quarters ?? []
  const isOfUnit = chosen !== undefined && kindRules[chosen].givenBy === 'unit'
  const units = data?.units ?? []
  const unitId = isOfUnit ? (unit ?? units[0]?.id ?? null) : null
  const start = async () => {
    if (!chosen || !cycleId) return
    const span = quarter && quarters.includes(quarter) && isOfUnit ? quarter : null
    const done = await act.perform({ kind: chosen, cycleId, quarter: span, unitId })
    if (!done) return
    onClose()
    go(`/forms/${done.id}`)
  }
  return (
    <Drawer
      open
      title={w.makeTitle}
      onClose={onClose}
      footer={
        <Button type="primary" loading={act.busy} disabled={!chosen || !cycleId} onClick={start}>
          {w.makeOk}
        </Button>
      }
    >
      <fieldset className="form-kinds">
        <legend>{w.kindLabel}</legend>
        <Radio.Group
          value={chosen ?? null}
          onChange={(event) => setKind(event.target.value as KeptKind)}
          options={kinds.map((value) => ({ value, label: words.form.kind[value] }))}
        />
      </fieldset>
      {data && !data.mayGiveAll && <p className="page-note">{w.onlyOwner}</p>}
      {chosen && (
        <>
          <h3>{w.takes}</h3>
          <p>{w.takesOf[chosen]}</p>
        </>
      )}
      <Field label={w.cycle} name="cycle">
        {({ status: _status, ...attrs }) => (
          <Select
            {...attrs}
            value={cycleId ?? null}
            options={cycles.map(({ id }) => ({ value: id, label: w.period(id) }))}
            onChange={setCycle}
          />
        )}
      </Field>
      {isOfUnit && (
        <>
          <Field label={w.quarter} name="quarter">
            {({ status: _status, ...attrs }) => (
              <Select
                {...attrs}
                value={quarter && quarters.includes(quarter) ? quarter : ''}
                options={[
                  { value: '', label: w.wholeHalf },
                  ...quarters.map((value) => ({ value, label: w.period(value) })),
                ]}
                onChange={(value) => setQuarter(value || null)}
              />
            )}
          </Field>
          <Field label={w.unit} name="unit">
            {({ status: _status, ...attrs }) => (
              <Select
                {...attrs}
                showSearch
                optionFilterProp="label"
                value={unitId}
                options={units.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={setUnit}
              />
            )}
          </Field>
        </>
      )}
      <ActProblem sentence={act.told} />
    </Drawer>
  )
}
