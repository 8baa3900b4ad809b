import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useSupervisionWords } from './page-words.ts'
import type { InspectionFound } from './supervision-found.ts'

const tones = { ok: 'done', problem: 'danger', not_seen: 'quiet' } as const

/** 督查安排: who looks at what, and the checklist with its verdicts. */
export function PlanCard({ found: { inspection, unit } }: { found: InspectionFound }) {
  const w = useSupervisionWords()
  const rows: [string, string][] = [
    [w.field.unitId, unit.was ? `${unit.name}（${w.was(unit.was)}）` : unit.name],
    [w.column.inspector, inspection.inspector.name],
    [w.field.plannedDay, inspection.plannedDay],
    ...(inspection.doneDay ? [[w.field.doneDay, inspection.doneDay] as [string, string]] : []),
    ...(inspection.scope ? [[w.field.scope, inspection.scope] as [string, string]] : []),
    ...(inspection.summary ? [[w.field.summary, inspection.summary] as [string, string]] : []),
  ]
  return (
    <Card title={w.facts}>
      <table className="plain-table duty-facts">
        <tbody>
          {rows.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="duty-text">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {inspection.cancelReason && <p className="page-note">{w.cancelled(inspection.cancelReason)}</p>}
      <h3>{w.checklist}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{w.check}</th>
            <th scope="col">{w.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {inspection.checklist.map(({ text, verdict }) => (
            <tr key={text}>
              <td>{text}</td>
              <td>
                {verdict ? (
                  <StatusChip tone={tones[verdict]}>{w.verdictName[verdict]}</StatusChip>
                ) : (
                  <span className="page-note">{w.notYet}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
