import { type RefSelectProps, Select } from 'antd'
import type { RefObject } from 'react'
import { useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { placeGroups } from './places.ts'

interface PickerProps {
  readonly nodes: readonly UnitNode[]
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  /** What stands for no place. */
  readonly none: string
  /** Who leads to it by a key is led back once a place is chosen, or with Escape. */
  readonly picker?: RefObject<RefSelectProps | null>
}

/** A street, or a community or village under it, found by typing part of its name. */
export function PlacePicker({ nodes, value, onChange, none, picker, ...attrs }: PickerProps & Record<string, unknown>) {
  const w = useWords().opinionPage
  return (
    <Select
      {...attrs}
      {...(picker && {
        ref: picker,
        onSelect: () => picker.current?.blur(),
        onKeyDown: (event: { readonly key: string }) => event.key === 'Escape' && picker.current?.blur(),
      })}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? ''}
      onChange={(id: string) => onChange(id || null)}
      options={[
        { value: '', label: none },
        ...placeGroups(nodes).map(({ street, under }) => ({
          label: street.name,
          options: [
            { value: street.id, label: w.wholeStreet(street.name) },
            ...under.map(({ id, name }) => ({ value: id, label: name })),
          ],
        })),
      ]}
    />
  )
}
