import { Button, Select } from 'antd'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { type PreviewColumn, remap } from './mapping-rows.ts'

interface Props {
  readonly preview: { readonly columns: readonly PreviewColumn[]; readonly fields: readonly string[] }
  /** Under whose name the columns are remembered; null where each file says its own. */
  readonly sender: string | null
  readonly isManual: boolean
  /** What a field of ours is called; the examination's own by default. */
  readonly nameOf?: (field: string) => string
  readonly onChange: (mapping: Record<string, string> | null) => void
}

/** Their header, its first value, our field, and how the two were matched. */
export function MappingTable({ preview, sender, isManual, nameOf: given, onChange }: Props) {
  const words = useWords()
  const w = words.importing.mapping
  const e = words.examination.field
  const nameOf = (field: string) => {
    if (given) return given(field)
    const parts = field.split('.')
    const said = parts.map((part) => {
      if (part in words.cycle.aspect) return words.cycle.aspect[part as keyof typeof words.cycle.aspect]
      if (part === 'overall' || part === 'score' || part === 'rank') return e[part]
      return part in w.roles ? w.roles[part as keyof typeof w.roles] : part
    })
    return said.join(' · ')
  }
  const known = new Set([...preview.fields, ...preview.columns.flatMap(({ field }) => (field ? [field] : []))])
  const options = [{ value: '', label: w.skip }, ...[...known].map((field) => ({ value: field, label: nameOf(field) }))]
  return (
    <>
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.header}</th>
              <th scope="col">{w.first}</th>
              <th scope="col">{w.field}</th>
              <th scope="col">{w.how}</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map((column) => (
              <tr key={column.header}>
                <th scope="row">{column.header}</th>
                <td>{column.first === null ? '—' : String(column.first)}</td>
                <td>
                  <Select
                    aria-label={`${w.field} ${column.header}`}
                    className="mapping-select"
                    popupMatchSelectWidth={false}
                    value={column.field ?? ''}
                    options={options}
                    onChange={(field) => onChange(remap(preview.columns, column.header, field || null))}
                  />
                </td>
                <td>
                  {column.field === null ? (
                    <StatusChip tone="outside">{w.left}</StatusChip>
                  ) : (
                    <StatusChip tone={column.how === 'suggested' ? 'info' : 'quiet'}>{w[column.how]}</StatusChip>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sender && <p className="page-note">{w.note(sender)}</p>}
      {isManual && (
        <Button size="small" onClick={() => onChange(null)}>
          {w.reset}
        </Button>
      )}
    </>
  )
}
