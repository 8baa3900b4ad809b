import {
  fiveOf,
  fiveTables,
  isPositive,
  linearTen,
  pointsOf,
  printedPoints,
  type Scales,
  type ScoredKind,
  scoredKinds,
  stepsOf,
} from '@ratchet/domain/questionnaire/scale'
import { scaleWords } from '@ratchet/words/scale'
import { Button, Checkbox, InputNumber } from 'antd'
import { useLocale } from '../locale.ts'
import { stepName } from './ScaleTables.tsx'
import './scale.css'

/** Points per step and what counts as satisfied; a table in use is taken over with one click. */
export function ScaleRows({ scales, onChange }: { scales: Scales; onChange: (scales: Scales) => void }) {
  const w = scaleWords[useLocale().locale]
  const setPoints = (kind: ScoredKind, step: number, value: number | null) =>
    onChange({ ...scales, [kind]: { ...scales[kind], [step]: value ?? 0 } })
  const setPositive = (kind: ScoredKind, step: number, isOn: boolean) => {
    const list = kind === 'five' ? 'positiveFive' : 'positiveTen'
    const others = scales[list].filter((other) => other !== step)
    onChange({ ...scales, [list]: (isOn ? [...others, step] : others).toSorted((a, b) => a - b) })
  }
  return (
    <>
      <p className="page-note">{w.hint}</p>
      <div className="form-foot">
        <span>{w.usual}</span>
        {fiveTables.map((table) => (
          <Button key={table.join()} size="small" onClick={() => onChange({ ...scales, five: fiveOf(table) })}>
            {table.toReversed().join('/')}
          </Button>
        ))}
        <Button size="small" onClick={() => onChange({ ...scales, ten: linearTen })}>
          {w.linear}
        </Button>
      </div>
      <div className="two scale-pair">
        {scoredKinds.map((kind) => (
          <div key={kind} className="table-scroll">
            <h3>{w[kind]}</h3>
            <p className="page-note scale-printed">{w.printed(printedPoints(scales, kind))}</p>
            <table className="figure-grid">
              <thead>
                <tr>
                  <th scope="col">{w.step}</th>
                  <th scope="col">{w.points}</th>
                  <th scope="col">{w.positive}</th>
                </tr>
              </thead>
              <tbody>
                {stepsOf[kind].toReversed().map((step) => {
                  const name = stepName(w, kind, step)
                  return (
                    <tr key={step}>
                      <th scope="row">{name}</th>
                      <td>
                        <InputNumber
                          aria-label={`${w[kind]} ${name} ${w.points}`}
                          min={0}
                          max={100}
                          value={Math.round(pointsOf(scales, kind, step) * 100) / 100}
                          onChange={(value) => setPoints(kind, step, value)}
                        />
                      </td>
                      <td>
                        <Checkbox
                          aria-label={`${w[kind]} ${name} ${w.positive}`}
                          checked={isPositive(scales, kind, step)}
                          onChange={(event) => setPositive(kind, step, event.target.checked)}
                        />
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        ))}
      </div>
      <p className="page-note">{w.positiveHint}</p>
    </>
  )
}
