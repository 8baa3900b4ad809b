import type { CardId } from '@ratchet/domain/assessment/report'
import { indicatorIds } from '@ratchet/domain/indicator/indicator'
import { momentText } from '../moment.ts'
import { useReportWords } from './page-words.ts'
import type { Found } from './report-found.ts'

const one = (value: number) => (Math.round(value * 10) / 10).toFixed(1)

/** How the score of this moment is made, line by line: what applies, what was verified, the rise and X. */
export function ScoreSoFar({ found, readAt }: { found: Found; readAt: string }) {
  const w = useReportWords()
  const { score } = found
  const scaled = (points: number) => (score.applicable === 0 ? 0 : (points / score.applicable) * 100)
  const clause = (id: (typeof indicatorIds)[number], own: string) => own || w.clause(indicatorIds.indexOf(id) + 1)
  const partText = (decision: string | null, name: string, weight: number, percent: number) => {
    if (decision === null) return w.sumWaiting(name, weight)
    return decision === 'returned' ? w.sumReturned(name, weight) : w.sumPart(name, weight, percent)
  }
  const rows = [
    {
      key: 'applies',
      formula: w.sumApplies(score.parts.length + (score.rise ? 1 : 0), score.applicable),
      points: '—',
      ground: '',
    },
    ...score.parts.map((part) => ({
      key: part.indicator,
      formula: partText(part.decision, w.card[part.indicator as CardId], part.weight, Math.round(part.credit * 100)),
      points: part.decision === null || part.decision === 'returned' ? '—' : one(scaled(part.points)),
      ground: clause(part.indicator, part.clause),
    })),
    ...(score.rise
      ? [
          {
            key: 'rise',
            formula: w.sumPart(w.cells.rise, score.rise.weight, Math.round(score.rise.credit * 100)),
            points: one(scaled(score.rise.points)),
            ground: clause('rise', score.rise.clause),
          },
        ]
      : []),
    { key: 'bonus', formula: w.sumBonus(score.bonusCap), points: one(score.bonus), ground: w.clause(8) },
  ]
  return (
    <section className="card report-sum" aria-labelledby="report-sum">
      <div className="card-head">
        <h2 id="report-sum">{w.sum(score.total)}</h2>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.sumFormula}</th>
            <th scope="col">{w.sumPoints}</th>
            <th scope="col">{w.sumGround}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>{row.formula}</td>
              <td>{row.points}</td>
              <td className="page-note">{row.ground}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w.sumTotal}</th>
            <td>{one(score.total)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <p className="page-note">{w.cutOff(momentText(readAt).slice(0, 16))}</p>
    </section>
  )
}
