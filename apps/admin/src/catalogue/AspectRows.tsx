import type { AspectEntry } from '@ratchet/domain/catalogue/catalogue'
import { InputNumber, Select } from 'antd'
import { useWords } from '../locale.ts'
import '../import/import.css'

interface Props {
  readonly rows: readonly AspectEntry[]
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly kind: string }[]
  readonly onChange: (rows: AspectEntry[]) => void
}

/** The six with their weights and lead units. */
export function AspectRows({ rows, nodes, onChange }: Props) {
  const words = useWords()
  const w = words.dictionary
  const set = (id: string, patch: Partial<AspectEntry>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...patch } : row)))
  const units = nodes.filter((node) => node.kind === 'department').map((node) => ({ value: node.id, label: node.name }))
  return (
    <table className="figure-grid">
      <thead>
        <tr>
          <th scope="col">{w.aspect}</th>
          <th scope="col">{w.weight}</th>
          <th scope="col">{w.lead}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{words.cycle.aspect[row.id]}</th>
            <td>
              <InputNumber
                aria-label={`${words.cycle.aspect[row.id]} ${w.weight}`}
                min={0}
                value={row.weight}
                status={row.weight > 0 ? '' : 'error'}
                onChange={(weight) => set(row.id, { weight: weight ?? 0 })}
              />
              {!(row.weight > 0) && (
                <span className="field-error" role="alert">
                  {w.weightPositive}
                </span>
              )}
            </td>
            <td>
              <Select
                aria-label={`${words.cycle.aspect[row.id]} ${w.lead}`}
                className="mapping-select"
                popupMatchSelectWidth={false}
                value={row.leadUnitId ?? ''}
                options={[{ value: '', label: w.noLead }, ...units]}
                onChange={(unit) => set(row.id, { leadUnitId: unit || null })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
