import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey } from '../act.ts'
import { client } from '../api.ts'
import { problemOf } from '../problem.ts'
import { type RowResult, type Touched, turnsOf } from './bulk.ts'
import type { InboxRow } from './inbox-state.ts'

type Send = (rows: Touched[], key: string) => Promise<{ readonly results: readonly RowResult[] }>

/** Sends many in turns, says how far it is, and keeps what came of each. */
export function useBulk() {
  const queries = useQueryClient()
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null)
  const [results, setResults] = useState<readonly RowResult[] | null>(null)
  const [isCut, setCut] = useState(false)
  const run = async (rows: readonly InboxRow[], send: Send) => {
    setResults(null)
    setCut(false)
    const kept: RowResult[] = []
    try {
      const all = await withTheSame(rows)
      if (all.length === 0) return
      setProgress({ done: 0, of: all.length })
      for (const turn of turnsOf(all)) {
        kept.push(...(await send(turn, newKey())).results)
        setProgress({ done: kept.length, of: all.length })
      }
    } catch (error) {
      // What went through before stays; the rest is still selected.
      setCut(true)
      problemOf(error)
    } finally {
      setProgress(null)
      if (kept.length > 0) setResults(kept)
      await queries.invalidateQueries()
    }
  }
  return { run, progress, results, isCut, clear: () => setResults(null) }
}

/** A row that stands for many with the same words brings all of them along. */
async function withTheSame(rows: readonly InboxRow[]): Promise<Touched[]> {
  const all = new Map<string, Touched>()
  for (const { id, version, same } of rows) {
    const group = same > 1 ? await client.classification.same.query({ id }) : [{ id, seen: version }]
    for (const one of group) all.set(one.id, one)
  }
  return [...all.values()]
}

export type Bulk = ReturnType<typeof useBulk>
