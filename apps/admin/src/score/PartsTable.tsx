import { dayOfMoment } from '../moment.ts'
import { EvidenceList } from './EvidenceList.tsx'
import { useScoreWords } from './score-words.ts'
import { clauseOf, type Score, two } from './scores.ts'

/** What each indicator gave: its rule and clause, what was reported, who decided what and why, and the evidence. */
export function PartsTable({ data }: { readonly data: Score }) {
  const { score: w, indicator } = useScoreWords()
  const { row, quarter } = data
  const where = { unitId: row.unitId, quarter }
  const earlier = (id: string) => data.history.filter((each) => each.indicator === id && each.supersededAt !== null)
  return (
    <div className="score-scroll">
      <table className="score-table">
        <thead>
          <tr>
            <th scope="col">{w.head.indicator}</th>
            <th scope="col">{w.head.rule}</th>
            <th scope="col">{w.head.counted}</th>
            <th scope="col">{w.head.decision}</th>
            <th scope="col">{w.head.points}</th>
            <th scope="col">{w.head.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {row.parts.map((part) => (
            <tr key={part.indicator}>
              <th scope="row">{indicator.name[part.indicator]}</th>
              <td>
                {indicator.rule(part.rule)}
                <span className="page-note"> {clauseOf(part.clause, part.indicator, indicator.clause)}</span>
              </td>
              <td className="num">{part.counted ?? '—'}</td>
              <td>
                {w.decision[part.decision ?? 'none']}
                {part.decision === 'part' && ` ${w.credit(part.credit)}`}
                {part.by && part.at && <span className="page-note"> {w.by(part.by.name, dayOfMoment(part.at))}</span>}
                {part.reason && <span className="score-reason">{part.reason}</span>}
                {earlier(part.indicator).map((each) => (
                  <span key={each.id} className="score-reason page-note">
                    {`${w.by(each.by.name, dayOfMoment(each.at))} ${w.decision[each.decision]} ${each.reason ?? ''}`}
                  </span>
                ))}
              </td>
              <td className="num">{w.of(part.points, part.weight)}</td>
              <td>{part.evidence.length === 0 ? '—' : <EvidenceList pieces={part.evidence} where={where} />}</td>
            </tr>
          ))}
          {row.rise && (
            <tr>
              <th scope="row">{indicator.name.rise}</th>
              <td>
                {indicator.rule(row.rise.rule)}
                <span className="page-note"> {clauseOf(row.rise.clause, 'rise', indicator.clause)}</span>
              </td>
              <td className="num">—</td>
              <td>{w.share(row.rise.credit)}</td>
              <td className="num">{w.of(row.rise.points, row.rise.weight)}</td>
              <td>—</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w.applies(row.parts.length + (row.rise ? 1 : 0))}</th>
            <td colSpan={3} />
            <td className="num">{`${two(row.earned)} / ${two(row.applicable)}`}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
