import { placeName } from '@ratchet/words/place-name'
import { surveyQuotaWords } from '@ratchet/words/survey-quota'
import { useLocale } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type QuotaPlace, streetsOf, summed } from './quotas.ts'

interface Props {
  readonly places: readonly QuotaPlace[]
  readonly waveId: string
}

/** Quota and interviews of each street and of the whole zone, each number with the way to its records. */
export function QuotaStreets({ places, waveId }: Props) {
  const w = surveyQuotaWords[useLocale().locale]
  const rows = [...streetsOf(places), { id: null, name: w.whole, ...summed(places) }]
  return (
    <div className="figure-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{w.column.street}</th>
            <th scope="col" className="num">
              {w.column.target}
            </th>
            <th scope="col" className="num">
              {w.column.completed}
            </th>
            <th scope="col" className="num">
              {w.column.missing}
            </th>
            <th scope="col">{w.column.rows}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id ?? 'all'}>
              <th scope="row">{placeName(row.name)}</th>
              <td className="num">{row.target === 0 ? '—' : row.target.toLocaleString('en-US')}</td>
              <td className="num">{row.completed.toLocaleString('en-US')}</td>
              <td className="num">
                {row.target === 0 ? '—' : row.missing === 0 ? w.met : row.missing.toLocaleString('en-US')}
              </td>
              <td>
                {row.completed === 0 ? (
                  '—'
                ) : (
                  <PageLink
                    to={`/surveys/${waveId}/collect?disposition=interview${row.id ? `&place=${row.id}` : ''}`}
                    label={w.rowsOf(placeName(row.name), row.completed)}
                  >
                    {w.rows(row.completed)}
                  </PageLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="page-note">{w.streetsNote}</p>
    </div>
  )
}
