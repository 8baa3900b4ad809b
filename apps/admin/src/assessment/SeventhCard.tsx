import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useReportWords } from './page-words.ts'
import type { Found } from './report-found.ts'

/** The seventh card: the rise comes from the city's result, X from applications; neither is typed here. */
export function SeventhCard({ found }: { found: Found }) {
  const w = useReportWords()
  const { aspect } = useWords().cycle
  const { rise, rises, bonuses, report } = found
  return (
    <section className="card report-card" aria-labelledby="card-seventh">
      <div className="card-head">
        <h2 id="card-seventh">{`7 ${w.seventh}`}</h2>
      </div>
      <p className="report-figure">
        <strong>{w.cells.riseText(rise)}</strong>
      </p>
      <ul className="report-pieces">
        {rises.map((row) => (
          <li key={row.aspect}>
            <span>{w.riseMove(aspect[row.aspect], row.before, row.after)}</span>
            <span className="page-note">{w.riseChance[row.chance]}</span>
          </li>
        ))}
        {rises.length === 0 && <li>{rise === undefined ? w.riseNone : w.riseToCome}</li>}
        {bonuses.map((bonus) => (
          <li key={bonus.id}>
            <span>{`X：${bonus.title}`}</span>
            <span className="page-note">
              {w.bonusState[bonus.status]}
              {bonus.points !== null && ` +${bonus.points}`}
            </span>
          </li>
        ))}
        {bonuses.length === 0 && <li>{w.bonusNone}</li>}
      </ul>
      <div className="report-foot">
        <span className="page-note">{w.riseBy}</span>
        <PageLink to={`/scores/${report.unitId}/${report.quarter}`}>{w.seeBonus}</PageLink>
      </div>
    </section>
  )
}
