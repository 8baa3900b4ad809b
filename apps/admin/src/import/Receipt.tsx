import { Button } from 'antd'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { StepStrip } from './StepStrip.tsx'

interface Props {
  readonly receipt: {
    readonly sha256: string
    readonly rounds: readonly {
      readonly id: string
      readonly state: 'new' | 'unchanged' | 'different' | 'reference'
      readonly figures: number
    }[]
  }
  readonly onAgain: () => void
}

/** ⑤ 回执: what was taken over, what was there before, and what comes next. */
export function Receipt({ receipt, onAgain }: Props) {
  const words = useWords()
  const w = words.importing
  const made = receipt.rounds.filter(({ state }) => state === 'new').length
  return (
    <PageShell title={w.receipt.title(made)} sub={w.receipt.compareHint} crumb={`${w.title} / ${w.kinds.examination}`}>
      <StepStrip step={4} notes={{}} />
      <Card title={`${w.receipt.hash} ${receipt.sha256.slice(0, 16)}…`}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.rounds.round}</th>
              <th scope="col">{w.rounds.figures}</th>
              <th scope="col">{w.rounds.state}</th>
              <th scope="col">{w.receipt.next}</th>
            </tr>
          </thead>
          <tbody>
            {receipt.rounds.map(({ id, state, figures }) => (
              <tr key={id}>
                <th scope="row">{words.cityResults.round(id)}</th>
                <td>{w.receipt.entries(figures)}</td>
                <td>{w.rounds.states[state]}</td>
                <td>
                  <PageLink to={`/city-results/${id}`}>{w.rounds.seeRound}</PageLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <div className="form-foot">
        <Button onClick={onAgain}>{w.receipt.another}</Button>
      </div>
    </PageShell>
  )
}
