import { Select } from 'antd'
import { useWords } from '../locale.ts'
import type { UnitNode } from './org-tree.ts'

interface PickerProps {
  readonly nodes: readonly UnitNode[]
  readonly value: string | null
  readonly onChange: (id: string) => void
}

/** A unit of the tree, found by typing part of its name; the kind stands beside it. */
export function UnitPicker({ nodes, value, onChange, ...attrs }: PickerProps & Record<string, unknown>) {
  const w = useWords()
  const depth = new Map<string, number>()
  for (const node of nodes) depth.set(node.id, node.parentId ? (depth.get(node.parentId) ?? 0) + 1 : 0)
  return (
    <Select
      {...attrs}
      className="people-wide"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={w.orgPage.pick}
      value={value}
      onChange={onChange}
      options={nodes.map((node) => ({ value: node.id, label: node.name }))}
      optionRender={({ value: id, label }) => (
        <span className="unit-option" style={{ paddingInlineStart: 16 * (depth.get(String(id)) ?? 0) }}>
          {label}
        </span>
      )}
    />
  )
}
