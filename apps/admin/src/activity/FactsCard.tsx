import { Card } from '../design/PageShell.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { type ActivityFound, nameIn, whenText } from './activity-found.ts'
import { useActivityWords } from './page-words.ts'

/** What was planned, and what came of it. */
export function FactsCard({ found: { activity, units } }: { found: ActivityFound }) {
  const w = useActivityWords()
  const { coUnitIds, placeId, place, status } = activity
  const names = coUnitIds.map((id) => nameIn(units, id))
  const rows: [string, string][] = [
    [w.field.kind, w.kind[activity.kind]],
    [w.column.when, whenText(activity)],
    [w.column.place, [placeId && nameIn(units, placeId), place].filter(Boolean).join(' ')],
    [w.field.unitId, nameIn(units, activity.unitId)],
    ...(names.length > 0 ? [[w.field.coUnitIds, names.join('、')] as [string, string]] : []),
  ]
  const figures: [string, number | null][] = [
    [w.field.headcount, activity.headcount],
    [w.field.residents, activity.residents],
    [w.field.questionsAsked, activity.questionsAsked],
    [w.field.questionsAnswered, activity.questionsAnswered],
  ]
  const fills = activity.kind === 'meeting' || activity.kind === 'presentation'
  return (
    <Card title={w.facts}>
      <table className="plain-table activity-facts">
        <tbody>
          {rows.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{text}</td>
            </tr>
          ))}
          {status === 'held' &&
            figures.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="num">{(value ?? 0).toLocaleString('en-US')}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {status === 'cancelled' && <p>{w.cancelled(activity.cancelReason ?? '')}</p>}
      {status === 'planned' && <p className="page-note">{w.noOutcome}</p>}
      {status === 'held' && (
        <>
          <h3>{activity.kind === 'meeting' ? w.field.minutes : w.field.result}</h3>
          <p className="activity-result">{activity.result}</p>
          {fills ? (
            <p className="page-note">
              {w.inReport}
              {[activity.unitId, ...coUnitIds].map((id, at) => (
                <span key={id}>
                  {at > 0 && '、'}
                  <PageLink to={`/report/${id}/${activity.quarter}`}>{nameIn(units, id)}</PageLink>
                </span>
              ))}
            </p>
          ) : (
            <p className="page-note">{w.notInReport}</p>
          )}
        </>
      )}
    </Card>
  )
}
