import { themeIds } from '@ratchet/domain/cycle/aspect'
import { Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { PlacePicker } from '../opinion/PlacePicker.tsx'
import type { UnitNode } from '../people/org-tree.ts'
import type { ItemDraft } from './item-draft.ts'

type About = Pick<ItemDraft, 'theme' | 'placeId'>

interface Props {
  readonly nodes: readonly UnitNode[]
  readonly value: About
  readonly onChange: (about: About) => void
}

/** The theme and the place of an item that no resident spoke of; both may be left open. */
export function AboutFields({ nodes, value: { theme, placeId }, onChange }: Props) {
  const words = useWords()
  const w = words.itemPage
  return (
    <div className="form-row">
      <Field label={w.fact.theme} name="theme">
        {(attrs) => (
          <Select
            {...attrs}
            value={theme ?? ''}
            options={[
              { value: '', label: w.anyTheme },
              ...themeIds.map((value) => ({ value, label: words.cycle.theme[value] })),
            ]}
            onChange={(chosen) => onChange({ theme: themeIds.find((id) => id === chosen) ?? null, placeId })}
          />
        )}
      </Field>
      <Field label={w.fact.place} name="placeId">
        {(attrs) => (
          <PlacePicker
            {...attrs}
            nodes={nodes}
            none={w.anyPlace}
            value={placeId}
            onChange={(chosen) => onChange({ theme, placeId: chosen })}
          />
        )}
      </Field>
    </div>
  )
}
