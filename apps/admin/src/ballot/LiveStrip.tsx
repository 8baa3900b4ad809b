import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../api.ts'
import { StatusChip } from '../design/StatusChip.tsx'
import { momentText } from '../moment.ts'
import { LIVE_MS } from './live.ts'
import { useBallotWords } from './use-ballot-words.ts'

/** Older than this the figures are said to be so. */
const STALE_MS = 3 * LIVE_MS
const count = (n: number) => n.toLocaleString('en-US')

/** On the days of the campaign: how many so far, and how old that is. */
export function LiveStrip({ id }: { readonly id: string }) {
  const { page } = useBallotWords()
  const w = page.live
  const { data, dataUpdatedAt } = useQuery({ ...api.ballot.live.queryOptions({ id }), refetchInterval: LIVE_MS })
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  if (!data) return null
  const isStale = now - dataUpdatedAt > STALE_MS
  return (
    <section className="card live-strip" aria-label={w.title}>
      <dl>
        {(
          [
            [w.today, data.today],
            [w.total, data.forms],
            [w.points, data.points],
            [w.aside, data.aside],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{count(value)}</dd>
          </div>
        ))}
      </dl>
      <p className="page-note">
        <span className="num">{w.updated(momentText(new Date(dataUpdatedAt).toISOString()).slice(11))}</span>
        {data.uncounted > 0 && ` · ${w.behind(data.uncounted)}`}{' '}
        {isStale && <StatusChip tone="warn">{w.stale}</StatusChip>}
      </p>
    </section>
  )
}
