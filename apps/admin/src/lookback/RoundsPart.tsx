import { LEAST_ANSWERS } from '@ratchet/domain/lookback/lookback'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { useDayText } from '../rectification/use-day-text.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo } from '../shell/page.ts'
import { AgreePicture } from './AgreePicture.tsx'
import { inTimeOf, type RoundRow, type Rounds, shareText, toneOf, useLookbackWords } from './lookback-found.ts'
import { ReopenedCard } from './ReopenedCard.tsx'
import { UnlistedCard } from './UnlistedCard.tsx'

/** The rounds of the cycle, whether closing and asking agree, where they do not, and what was opened again. */
export function RoundsPart({ found }: { found: Rounds }) {
  const w = useLookbackWords()
  const go = useGo()
  return (
    <>
      <DataTable
        name="lookbacks"
        rows={found.rounds}
        rowKey={(row) => row.id}
        columns={useColumns()}
        onOpen={(row) => go(`/lookback/${row.id}`)}
        empty={<EmptyState title={w.roundsEmpty} hint={w.roundsEmptyHint} />}
      />
      <UnlistedCard rows={found.unlisted} today={found.today} />
      <div className="lookback-two">
        <Card title={w.picture.title}>
          <AgreePicture tally={found.tally} share={found.share} />
        </Card>
        <ReopenedCard rows={found.reopened} />
      </div>
      {found.byUnit.length > 0 && (
        <div className="lookback-two">
          <PartsCard title={w.byUnit} name={w.column.unit} parts={found.byUnit} />
          <PartsCard title={w.byPlace} name={w.column.place} parts={found.byPlace} />
        </div>
      )}
      <p className="page-note">{w.method}</p>
    </>
  )
}

function useColumns(): Column<RoundRow>[] {
  const words = useWords()
  const w = useLookbackWords()
  const { dayAt } = useDayText()
  return [
    {
      key: 'number',
      title: w.column.number,
      render: (row) => (
        <>
          <PageLink to={`/lookback/${row.id}`}>{row.number}</PageLink>{' '}
          <span className="page-note">
            {row.quarter ? words.surveyPage.quarter(row.quarter) : w.wholeHalf} · {dayAt(row.frozenAt)}
            {row.late.listed > 0 && ` · ${w.lateListed(row.late.listed)}`}
          </span>
        </>
      ),
    },
    {
      key: 'status',
      title: w.column.status,
      render: (row) => <StatusChip tone={toneOf[row.status]}>{w.name.status[row.status]}</StatusChip>,
    },
    { key: 'listed', title: w.column.listed, align: 'right', render: (row) => w.households(inTimeOf(row).listed) },
    {
      key: 'drawn',
      title: w.column.drawn,
      align: 'right',
      render: (row) => w.households(row.tally.drawn),
    },
    {
      key: 'answered',
      title: w.column.answered,
      align: 'right',
      render: (row) => w.households(row.tally.satisfied + row.tally.unsatisfied),
    },
    { key: 'bad', title: w.column.bad, align: 'right', render: (row) => w.households(row.tally.unsatisfied) },
    { key: 'share', title: w.column.share, render: (row) => shareText(w, row.share) ?? w.rates.none },
  ]
}

interface PartsProps {
  readonly title: string
  readonly name: string
  readonly parts: Rounds['byUnit']
}

function PartsCard({ title, name, parts }: PartsProps) {
  const w = useLookbackWords()
  return (
    <Card title={title}>
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col" className="right">
                {w.column.answered}
              </th>
              <th scope="col" className="right">
                {w.column.bad}
              </th>
              <th scope="col">{w.column.share}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.name}>
                <th scope="row">{part.name}</th>
                <td className="right num">
                  {part.tally.satisfied + part.tally.unsatisfied}/{part.tally.drawn}
                </td>
                <td className="right num">{part.tally.unsatisfied}</td>
                <td>{shareText(w, part.share) ?? <span className="page-note">{w.tooFew(LEAST_ANSWERS)}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
