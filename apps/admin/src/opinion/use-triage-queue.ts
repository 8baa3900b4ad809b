import type { Sorting } from '@ratchet/domain/opinion/sorting'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { newKey } from '../act.ts'
import { api, client } from '../api.ts'
import { type Problem, problemOf } from '../problem.ts'
import type { InboxRow } from './inbox-state.ts'
import { beginSorting, endSorting, type Sorted } from './last-sorted.ts'
import { isToRead, QUIET_MS, rowKey, undecided } from './triage-queue.ts'

export interface NotSorted {
  readonly number: string
  readonly problem: Problem
  /** It was sorted, and only not joined to its concern. */
  readonly isSorted: boolean
}

/**
 * Decisions one after the other without waiting for the server: the next one stands there at once, what was decided is sent
 * behind it, and whatever could not be kept comes back with its reason.
 */
export function useTriageQueue(
  rows: readonly InboxRow[],
  total: number,
  onSorted: (row: InboxRow, as: Sorting) => void,
) {
  const queries = useQueryClient()
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set())
  const [failed, setFailed] = useState<readonly NotSorted[]>([])
  const queue = undecided(rows, total, sent)
  const left = useRef(0)
  left.current = queue.left.length
  const readSoon = useReadSoon()
  const send = async (row: InboxRow, as: Sorting, joinTo?: { readonly id: string }) => {
    const key = rowKey(row)
    setSent((before) => new Set([...before, key]))
    setFailed((before) => before.filter(({ number }) => number !== row.number))
    beginSorting()
    let sorted: Sorted | null = null
    try {
      const { id, version, number } = row
      const done = await client.opinion.classify.mutate({ id, seen: version, ...as, key: newKey() })
      sorted = { id, number, version: done.version }
      if (joinTo) {
        const joined = await client.opinion.join.mutate({ id, seen: done.version, concernId: joinTo.id, key: newKey() })
        sorted = { ...sorted, version: joined.version }
      }
      endSorting(sorted)
      onSorted(row, as)
    } catch (error) {
      endSorting(sorted)
      setFailed((before) => [...before, { number: row.number, problem: problemOf(error), isSorted: sorted !== null }])
      // What was sorted and only not joined waits among those to be joined.
      if (!sorted) setSent((before) => new Set([...before].filter((one) => one !== key)))
    } finally {
      if (isToRead(left.current)) queries.invalidateQueries(api.opinion.list.queryFilter())
      readSoon()
    }
  }
  return { ...queue, send, failed, forgive: () => setFailed([]) }
}

/** Everything is read again once there is a pause, or the page is left: not behind each of many quick decisions. */
function useReadSoon(): () => void {
  const queries = useQueryClient()
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(
    () => () => {
      if (waiting.current === null) return
      clearTimeout(waiting.current)
      queries.invalidateQueries()
    },
    [queries],
  )
  return () => {
    if (waiting.current !== null) clearTimeout(waiting.current)
    waiting.current = setTimeout(() => {
      waiting.current = null
      queries.invalidateQueries()
    }, QUIET_MS)
  }
}
