import { Input, Select } from 'antd'
import { useId } from 'react'
import { useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import type { AuditState, FactFilters } from './audit-state.ts'

interface BarProps {
  readonly state: AuditState
  readonly filters: FactFilters
  readonly change: (patch: Record<string, string | null>) => void
}

/** By act, person, subject, days and text; every filter stands in the address. */
export function FactFilterBar({ state, filters, change }: BarProps) {
  const words = useWords()
  const w = words.auditPage
  const f = words.audit.filter
  const id = useId()
  const day = (name: 'from' | 'to', label: string) => (
    <div className="audit-day">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <Input
        id={`${id}-${name}`}
        type="date"
        max={todayThere()}
        value={state[name] ?? ''}
        onChange={(event) => change({ [name]: event.target.value || null })}
      />
    </div>
  )
  return (
    <search className="audit-filters">
      <Select
        aria-label={f.act}
        showSearch={{ optionFilterProp: 'label' }}
        value={state.act ?? ''}
        onChange={(act: string) => change({ act: act || null })}
        options={[
          { value: '', label: w.anyAct },
          ...filters.acts.map((act) => ({ value: act, label: words.audit.act(act) })),
        ]}
      />
      <Select
        aria-label={f.actor}
        showSearch={{ optionFilterProp: 'label' }}
        value={state.actor ?? ''}
        onChange={(actor: string) => change({ actor: actor || null })}
        options={[
          { value: '', label: w.anyActor },
          ...filters.actors.map((actor) => ({ value: actor.id ?? '', label: actor.name })),
        ]}
      />
      <Select
        aria-label={w.subjectKind}
        showSearch={{ optionFilterProp: 'label' }}
        value={state.kind ?? ''}
        onChange={(kind: string) => change({ kind: kind || null, id: null })}
        options={[
          { value: '', label: w.anyKind },
          ...filters.kinds.map((kind) => ({ value: kind, label: w.subjectKinds[kind] ?? kind })),
        ]}
      />
      <Input.Search
        aria-label={w.subjectId}
        placeholder={w.subjectId}
        allowClear
        defaultValue={state.id ?? ''}
        onSearch={(text) => change({ id: text.trim() || null })}
      />
      {day('from', f.from)}
      {day('to', f.to)}
      <Input.Search
        aria-label={f.text}
        placeholder={f.text}
        allowClear
        defaultValue={state.q ?? ''}
        onSearch={(text) => change({ q: text.trim() || null })}
      />
    </search>
  )
}
