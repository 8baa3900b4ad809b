import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useActKeys } from '../shell/act-keys.ts'
import { AskCard, type AskKeys } from './AskCard.tsx'
import { useLookbackWords } from './lookback-found.ts'
import { SiteCard } from './SiteCard.tsx'
import './lookback.css'

/** 我的回访: one after the other, by keys at a desk and by thumb on a phone; nobody else's, and no number before it is asked for. */
export function MinePart() {
  const w = useLookbackWords()
  const { data } = useSuspenseQuery(api.lookback.mine.queryOptions({}))
  const [at, setAt] = useState(0)
  const [keys] = useState(() => new Map<string, AskKeys>())
  const open = data.cases.filter((row) => row.outcome === null)
  const settled = data.cases.filter((row) => row.outcome !== null)
  const current = open[Math.min(at, open.length - 1)]
  useActKeys({
    open: open.length > 0,
    act: () => undefined,
    press: (key) => {
      if (key === 'j') setAt(Math.min(at + 1, open.length - 1))
      else if (key === 'k') setAt(Math.max(at - 1, 0))
      else if (current) keys.get(current.id)?.press(key)
    },
  })
  if (data.cases.length + data.visits.length === 0) return <EmptyState title={w.mineNone} />
  return (
    <>
      {open.length > 0 && <p className="page-note">{w.mineKeys}</p>}
      {open.map((row, index) => (
        <AskCard
          key={row.id}
          row={row}
          isCurrent={row.id === current?.id}
          choose={() => setAt(index)}
          listen={(own) => {
            keys.set(row.id, own)
          }}
        />
      ))}
      {data.visits.map((row) => (
        <SiteCard key={row.id} row={row} />
      ))}
      {settled.length > 0 && (
        <Card title={w.settledList}>
          <ul className="lookback-list">
            {settled.map((row) => (
              <li key={row.id}>
                <span className="num">{row.code}</span> {row.title}{' '}
                {row.outcome && (
                  <StatusChip tone={row.outcome === 'unsatisfied' ? 'danger' : 'quiet'}>
                    {w.name.outcome[row.outcome]}
                  </StatusChip>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
