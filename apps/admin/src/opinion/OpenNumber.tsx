import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { api } from '../api.ts'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { useWords } from '../locale.ts'
import { problemOf } from '../problem.ts'
import { partsOf } from './countdown.ts'
import './opinion.css'

/** The number in clear, for as long as the look is open; afterwards nothing of it stays in the page. */
export function OpenNumber({ viewId, close }: { viewId: string; close: () => void }) {
  const w = useWords().opinionPage.contact
  const queries = useQueryClient()
  const [now, setNow] = useState(() => Date.now())
  const options = api.contact.reveal.queryOptions({ viewId })
  const { data, dataUpdatedAt, error, refetch } = useQuery({
    ...options,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const forget = () => {
    queries.removeQueries({ queryKey: options.queryKey })
    close()
  }
  const left = data ? partsOf(data.leftMs - Math.max(0, now - dataUpdatedAt)) : null
  const isOver = data !== undefined && left === null
  const problem = error ? problemOf(error) : null
  const isClosed = isOver || (problem?.kind === 'refused' && problem.code === 'view-closed')
  useEffect(() => {
    if (isClosed) close()
  }, [isClosed, close])
  if (error && !isClosed) return <ErrorPanel error={error} retry={refetch} />
  if (!data || !left) return <LoadingSkeleton />
  return (
    <div className="open-number">
      <a className="num" href={`tel:${data.phone}`}>
        {data.phone}
      </a>
      <p className="page-note">
        <span className="num">{w.closesIn(left.minutes, left.seconds)}</span> · {w.recorded}
      </p>
      <Button size="small" onClick={forget}>
        {w.hideNow}
      </Button>
    </div>
  )
}
