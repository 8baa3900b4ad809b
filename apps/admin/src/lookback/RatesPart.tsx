import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { LEAST_ANSWERS } from '@ratchet/domain/lookback/lookback'
import { type Rate, type RateGroup, rates } from '@ratchet/domain/lookback/rate'
import { useSuspenseQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useSearchState } from '../shell/page.ts'
import { ExclusionsCard } from './ExclusionsCard.tsx'
import { type AskedRows, type Rates, readRows, rowsText, shareText, useLookbackWords } from './lookback-found.ts'
import { RateRows } from './RateRows.tsx'

type Line = Rates['all'] & { readonly unitId: string | null; readonly unit: string }

/** The number whose rows are open. */
const stateSchema = z.object({ rows: z.string().optional().catch(undefined) })

/** 三率: responded, solved and satisfied of each unit with their intervals; every number opens its opinions. */
export function RatesPart({ cycleId }: { cycleId: CycleId }) {
  const w = useLookbackWords()
  const { data } = useSuspenseQuery(api.lookback.rates.queryOptions({ cycleId }))
  const [state, change] = useSearchState(stateSchema)
  const asked = readRows(state.rows)
  const setAsked = (rows: AskedRows) => change({ rows: rowsText(rows) })
  // What was answered at once, or is no unit's yet, stands beside the units: together they are the whole.
  const lines: Line[] = [
    { ...data.all, unitId: null, unit: w.rates.all },
    ...data.units.map((row) => ({ ...row, unitId: row.unitId ?? 'none', unit: row.unit ?? w.rates.office })),
  ]
  return (
    <>
      <Card title={w.rates.title}>
        <ul className="page-note">
          {rates.map((rate) => (
            <li key={rate}>
              <b>{w.name.rate[rate]}</b> {w.rates[rate]}
            </li>
          ))}
        </ul>
        <div className="table-scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{w.column.unit}</th>
                {rates.map((rate) => (
                  <th key={rate} scope="col">
                    {w.name.rate[rate]}
                  </th>
                ))}
                <th scope="col" className="right">
                  {w.rates.excluded}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.unitId ?? 'all'}>
                  <th scope="row">{line.unit}</th>
                  {rates.map((rate) => (
                    <td key={rate}>
                      <Figure line={line} rate={rate} ask={setAsked} />
                    </td>
                  ))}
                  <td className="right">
                    <Count
                      n={line.excluded}
                      name={w.rates.excludedRows}
                      open={() => setAsked({ unitId: line.unitId, rate: 'solved', group: 'excluded' })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="page-note">{w.rates.note}</p>
      </Card>
      <ExclusionsCard rows={data.exclusions} />
      {asked && <RateRows cycleId={cycleId} asked={asked} onClose={() => change({ rows: null })} />}
    </>
  )
}

function Figure({ line, rate, ask }: { line: Line; rate: Rate; ask: (rows: AskedRows) => void }) {
  const w = useLookbackWords()
  const { hits, of, share } = line[rate]
  const open = (group: RateGroup) => () => ask({ unitId: line.unitId, rate, group })
  return (
    <>
      <Count n={hits} name={`${line.unit} ${w.name.rate[rate]} ${w.rates.hit}`} open={open('hit')} />/{of}{' '}
      {of > hits && (
        <Count n={of - hits} name={`${line.unit} ${w.name.rate[rate]} ${w.rates.miss}`} open={open('miss')} quiet />
      )}
      <br />
      <span className="page-note">
        {shareText(w, share) ?? (of > 0 ? w.tooFew(LEAST_ANSWERS) : w.rates.none)}
        {rate === 'satisfied' && line.late.of > 0 && ` · ${w.rates.late(line.late.hits, line.late.of)}`}
      </span>
      {rate === 'responded' && line.unanswerable > 0 && (
        <>
          <br />
          <Count n={line.unanswerable} name={`${line.unit} ${w.rates.unanswerableRows}`} open={open('unanswerable')}>
            {w.rates.unanswerable(line.unanswerable)}
          </Count>
        </>
      )}
    </>
  )
}

interface CountProps {
  readonly n: number
  readonly name: string
  readonly open: () => void
  readonly quiet?: boolean
  /** In place of the bare number. */
  readonly children?: string
}

function Count({ n, name, open, quiet = false, children }: CountProps) {
  const w = useLookbackWords()
  if (n === 0) return <span className="num">0</span>
  return (
    <button type="button" className="rate-number num" aria-label={`${name} ${n}`} onClick={open}>
      {children ?? (quiet ? `${w.rates.miss} ${n}` : n)}
    </button>
  )
}
