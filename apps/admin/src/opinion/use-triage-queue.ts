import type { Sorting } from '@ratchet/domain/opinion/sorting'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newKey } from '../act.ts'
import { client } from '../api.ts'
import { type Problem, problemOf } from '../problem.ts'
import type { InboxRow } from './inbox-state.ts'
import { beginSorting, endSorting } from './last-sorted.ts'
import { isToRead, rowKey, undecided } from './triage-queue.ts'

export interface NotSorted {
  readonly number: string
  readonly problem: Problem
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
  const onTheWay = useRef(0)
  const queue = undecided(rows, total, sent)
  const left = useRef(0)
  left.current = queue.left.length
  const send = async (row: InboxRow, as: Sorting) => {
    const key = rowKey(row)
    setSent((before) => new Set([...before, key]))
    setFailed((before) => before.filter(({ number }) => number !== row.number))
    onTheWay.current += 1
    beginSorting()
    try {
      const { id, version, number } = row
      const done = await client.opinion.classify.mutate({ id, seen: version, ...as, key: newKey() })
      endSorting({ id, number, version: done.version })
      onSorted(row, as)
    } catch (error) {
      endSorting(null)
      setFailed((before) => [...before, { number: row.number, problem: problemOf(error) }])
      setSent((before) => new Set([...before].filter((one) => one !== key)))
    } finally {
      onTheWay.current -= 1
      if (isToRead(onTheWay.current, left.current)) await queries.invalidateQueries()
    }
  }
  return { ...queue, send, failed, forgive: () => setFailed([]) }
}
