import {
  isPositive,
  pointsOf,
  printedPoints,
  type Scales,
  scoredKinds,
  stepsOf,
} from '@ratchet/domain/questionnaire/scale'
import { scaleWords } from '@ratchet/words/scale'
import { useLocale } from '../locale.ts'
import './scale.css'

/** Both scales to read, the best answer first: points, and what counts as satisfied. */
export function ScaleTables({ scales }: { scales: Scales }) {
  const w = scaleWords[useLocale().locale]
  return (
    <>
      <div className="two scale-pair">
        {scoredKinds.map((kind) => (
          <div key={kind} className="table-scroll">
            <h3>{w[kind]}</h3>
            <p className="page-note scale-printed">{w.printed(printedPoints(scales, kind))}</p>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{w.step}</th>
                  <th scope="col" className="num right">
                    {w.points}
                  </th>
                  <th scope="col">{w.positive}</th>
                </tr>
              </thead>
              <tbody>
                {stepsOf[kind].toReversed().map((step) => (
                  <tr key={step}>
                    <th scope="row">{stepName(w, kind, step)}</th>
                    <td className="num right">{Math.round(pointsOf(scales, kind, step) * 100) / 100}</td>
                    <td>{isPositive(scales, kind, step) ? w.isPositive : w.notPositive}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </div>
      <p className="page-note">{w.positiveHint}</p>
      <p className="page-note">{w.hint}</p>
    </>
  )
}

/** What a step is called in its scale. */
export function stepName(w: (typeof scaleWords)['zh'], kind: 'five' | 'ten', step: number): string {
  return kind === 'ten' ? w.tenStep(step) : ((w.fiveSteps as Readonly<Record<number, string>>)[step] ?? String(step))
}
