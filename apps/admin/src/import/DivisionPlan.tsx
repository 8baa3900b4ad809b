import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import type { DivisionPreview } from './mapping-rows.ts'

/** What the list would change: every unit added or renamed; those that stay as they are count in the title only. */
export function DivisionPlan({ preview }: { preview: DivisionPreview }) {
  const words = useWords()
  const w = words.importing.divisions
  const { added, renamed, unchanged } = preview.counts
  const changed = preview.units.filter(({ state }) => state !== 'unchanged')
  if (preview.units.length === 0) return null
  return (
    <Card title={w.plan} extra={w.done(added, renamed, unchanged)}>
      {changed.length === 0 ? (
        <p className="page-note">{w.nothingNew}</p>
      ) : (
        <div className="table-scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col" className="num">
                  {words.importing.errors.row}
                </th>
                <th scope="col">{words.importing.mapping.roles.code}</th>
                <th scope="col">{w.unit}</th>
                <th scope="col">{w.state}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ code, name, row, state }) => (
                <tr key={code}>
                  <td className="num">{row}</td>
                  <td>{code}</td>
                  <th scope="row">{name}</th>
                  <td>
                    <StatusChip tone={state === 'added' ? 'info' : 'warn'}>{w.states[state]}</StatusChip>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
