import { batchReviews, whyNotTick } from '@ratchet/domain/rectification/batch'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useLocale, useWords } from '../locale.ts'
import type { WaitingRow } from './item-found.ts'

type Kind = (typeof batchReviews)[number]
const kindOf = (row: WaitingRow): Kind | null => batchReviews.find((kind) => kind === row.review) ?? null

/** Whether the row may be ticked at all; a single review is open to every row. */
export const isTickable = (row: WaitingRow): boolean => whyNotTick(row, row.clock) === null

/** 批量勾审: which rows are ticked, why they cannot go together, and what became of each. */
export function useBatch(rows: readonly WaitingRow[]) {
  const { locale } = useLocale()
  const w = useWords().itemWork.batch
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [results, setResults] = useState<ReadonlyMap<string, string | null>>(new Map())
  const act = useAct('rectification.reviewBatch', client.rectification.reviewBatch.mutate, { quiet: true })
  const tickable = rows.filter(isTickable)
  const chosen = tickable.filter((row) => ticked.includes(row.submissionId))
  const kinds = new Set(chosen.map(kindOf))
  const [kind] = kinds
  const say = (code: string | null, details: object) =>
    code && refusalSentence(locale, 'rectification.reviewBatch', code, details as Record<string, unknown>)
  const approve = async () => {
    if (!kind || kinds.size > 1) return
    const given = chosen.map(({ item, submissionId }) => ({ id: item.id, seen: item.version, submissionId }))
    const answer = await act.perform({ review: kind, rows: given })
    if (!answer) return
    setResults(new Map(answer.results.map((row) => [row.number, say(row.code, row.details)])))
    setTicked([])
  }
  const done = [...results.values()].filter((sentence) => sentence === null).length
  return {
    tickable: tickable.length,
    isTicked: (row: WaitingRow) => ticked.includes(row.submissionId),
    tick: (row: WaitingRow, on: boolean) =>
      setTicked(on ? [...ticked, row.submissionId] : ticked.filter((id) => id !== row.submissionId)),
    /** Ticks every row of the kind that was chosen first, or of the first that there is. */
    tickAll: () => {
      const wanted = kind ?? (tickable[0] ? kindOf(tickable[0]) : null)
      setTicked(tickable.filter((row) => kindOf(row) === wanted).map((row) => row.submissionId))
    },
    count: chosen.length,
    reason: kinds.size > 1 ? w.mixed : chosen.length === 0 ? w.nothing : null,
    busy: act.busy,
    sentence: act.told,
    approve,
    results: [...results],
    summary: results.size > 0 ? w.results(done, results.size - done) : null,
  }
}
export type BatchState = ReturnType<typeof useBatch>
