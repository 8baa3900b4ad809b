import type { Day } from '@ratchet/domain/day'
import { type OpinionKind, opinionKinds } from '@ratchet/domain/opinion/opinion'
import { Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { PlacePicker } from '../opinion/PlacePicker.tsx'
import type { UnitNode } from '../people/org-tree.ts'
import type { ChatRow } from './chat-rows.ts'
import { useIntakeWords } from './use-intake-words.ts'

interface Props {
  readonly nodes: readonly UnitNode[]
  readonly units: readonly UnitNode[]
  readonly unitId: string
  readonly cameOn: string
  readonly today: Day
  readonly onChange: (patch: { readonly unitId?: string; readonly cameOn?: string }) => void
  readonly onAll: (patch: Partial<ChatRow>) => void
}

/** What holds for the whole chat, and what is set for all ticked lines at once. */
export function ChatAll({ nodes, units, unitId, cameOn, today, onChange, onAll }: Props) {
  const words = useWords()
  const all = useIntakeWords()
  const w = all.paste
  return (
    <div className="chat-all">
      <Field label={w.unit} name="unitId">
        {(attrs) => (
          <Select
            {...attrs}
            showSearch={{ optionFilterProp: 'label' }}
            value={unitId || null}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(unitId: string) => onChange({ unitId })}
          />
        )}
      </Field>
      <Field label={w.cameOn} name="cameOn">
        {(attrs) => (
          <Input
            {...attrs}
            type="date"
            max={today}
            value={cameOn}
            onChange={(event) => onChange({ cameOn: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.allKind} name="kind">
        {(attrs) => (
          <Select
            {...attrs}
            placeholder={w.kind}
            value={null}
            options={opinionKinds.map((kind) => ({ value: kind, label: words.opinion.kind[kind] }))}
            onChange={(kind: OpinionKind | null) => kind && onAll({ kind })}
          />
        )}
      </Field>
      <Field label={w.allPlace} name="placeId">
        {(attrs) => (
          <PlacePicker
            {...attrs}
            nodes={nodes}
            none={all.file.anyPlace}
            value={null}
            onChange={(placeId) => onAll({ placeId })}
          />
        )}
      </Field>
    </div>
  )
}
