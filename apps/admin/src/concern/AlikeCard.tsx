import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card } from '../design/PageShell.tsx'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { FoundConcern } from './concerns.ts'
import { MergeModal } from './MergeModal.tsx'
import { useMergeWords } from './page-words.ts'
import { type RowResult, RowResults } from './RowResults.tsx'

interface Alike {
  readonly id: string
  readonly number: string
  readonly text: string
  readonly place: string | null
  readonly score: number
  readonly shared: readonly string[]
}

/** What may be the same matter: a machine suggests, a person merges or joins, several at once. */
export function AlikeCard({ concern }: { concern: FoundConcern }) {
  const w = useMergeWords()
  const actor = useActor()
  const { data } = useQuery({ ...api.concern.suggest.queryOptions({ id: concern.id }), throwOnError: true })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [merging, setMerging] = useState(false)
  const [results, setResults] = useState<{ procedure: string; rows: readonly RowResult[] }>()
  const join = useAct('concern.joinMany', client.concern.joinMany.mutate)
  if (!data) return <LoadingSkeleton />
  const { concerns, opinions } = data
  const toMerge = concerns.filter(({ id }) => chosen.has(id))
  const toJoin = opinions.filter(({ id }) => chosen.has(id))
  const may = mayCall(actor, 'concern.merge')
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const joinChosen = async () => {
    const rows = toJoin.map(({ id, version }) => ({ id, seen: version }))
    const done = await join.perform({ id: concern.id, opinions: rows })
    if (done) setResults({ procedure: 'concern.joinMany', rows: done.rows })
    setChosen(new Set())
  }
  const list = (title: string, rows: readonly Alike[], hrefOf: (id: string) => string) =>
    rows.length > 0 && (
      <section aria-label={title}>
        <h3>{title}</h3>
        <ul className="voices">
          {rows.map((row) => (
            <li key={row.id}>
              <p className="alike-row">
                {may && (
                  <Checkbox
                    aria-label={w.choose(row.number)}
                    checked={chosen.has(row.id)}
                    onChange={(event) => toggle(row.id, event.target.checked)}
                  />
                )}
                <span>{row.text}</span>
              </p>
              <p className="voice-facts">
                <PageLink to={hrefOf(row.id)}>{row.number}</PageLink>
                {row.place && <span>{row.place}</span>}
                <span>{w.alike(row.score)}</span>
                {row.shared.length > 0 && <span>{w.shared(row.shared)}</span>}
              </p>
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <Card title={w.likely(concerns.length, opinions.length)}>
      <p className="page-note">{w.likelyHint}</p>
      {list(w.likeConcerns, concerns, (id) => `/concerns/${id}`)}
      {list(w.likeOpinions, opinions, (id) => `/opinions/${id}`)}
      {may && concerns.length + opinions.length > 0 && (
        <p className="row">
          <Button disabled={toMerge.length === 0} onClick={() => setMerging(true)}>
            {w.mergeChosen(toMerge.length)}
          </Button>
          <Button disabled={toJoin.length === 0} loading={join.busy} onClick={joinChosen}>
            {w.joinChosen(toJoin.length)}
          </Button>
        </p>
      )}
      <ActProblem sentence={join.told} />
      {results && (
        <RowResults
          procedure={results.procedure}
          rows={results.rows}
          doneText={() => (results.procedure === 'concern.merge' ? w.done : w.joined)}
        />
      )}
      {merging && (
        <MergeModal
          isFixed
          candidates={[concern, ...toMerge.map(({ id, number, text }) => ({ id, number, title: text }))]}
          onClose={(rows) => {
            setMerging(false)
            if (rows.length > 0) setResults({ procedure: 'concern.merge', rows })
            setChosen(new Set())
          }}
        />
      )}
    </Card>
  )
}
