import { useCallback, useEffect, useRef, useState } from 'react'
import { client } from '../api.ts'
import { problemOf } from '../problem.ts'
import { dropWaiting, isOld, keepWaiting, listWaiting, type Waiting } from './kept.ts'
import { type Outcome, sendAll } from './sending.ts'

type Answer = Awaited<ReturnType<typeof client.household.visit.mutate>>
export interface Sent {
  readonly visit: Waiting
  readonly answer: Answer
}

/** How often what waits is tried again by itself. */
const AGAIN_MS = 10_000

const post = {
  whoami: async () => (await client.me.find.query({})).userId,
  send: (input: Parameters<typeof client.household.visit.mutate>[0]) => client.household.visit.mutate(input),
  read: problemOf,
}

/** What waits on this phone, and the way to send it: by itself when there is a network, and by a button. */
export function useQueue(userId: string, told: (how: Outcome<Answer>['kind']) => void) {
  const [rows, setRows] = useState<readonly Waiting[]>([])
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [sent, setSent] = useState<Sent | null>(null)
  const running = useRef(false)
  /** Asked for while it runs: what was saved meanwhile goes as well. */
  const again = useRef(false)
  const tell = useRef(told)
  tell.current = told
  const read = useCallback(async () => setRows(await listWaiting()), [])
  const send = useCallback(
    async (only?: string) => {
      again.current = true
      if (running.current) return
      running.current = true
      const tried = new Set<string>()
      let how: Outcome<Answer>['kind'] = 'sent'
      while (again.current && how === 'sent') {
        again.current = false
        const wanted = (await listWaiting()).filter(
          (row) =>
            row.userId === userId &&
            !tried.has(row.key) &&
            (only ? row.key === only : row.refused === null && !isOld(row, Date.now())),
        )
        if (wanted.length === 0) continue
        setSending(true)
        for (const { key } of wanted) tried.add(key)
        how = await sendAll(wanted, userId, post, async (visit, outcome) => {
          setTrouble(outcome.kind === 'trouble' ? (outcome.requestId ?? '') : null)
          if (outcome.kind === 'sent') {
            await dropWaiting(visit.key)
            setSent({ visit, answer: outcome.answer })
          } else if (outcome.kind === 'refused') await keepWaiting({ ...visit, refused: outcome.refused })
          await read()
        })
      }
      running.current = false
      setSending(false)
      if (tried.size > 0) tell.current(how)
    },
    [userId, read],
  )
  useEffect(() => {
    void read().then(() => send())
    const now = () => void send()
    // Browsers may say that there is a network where none is; what waits is tried while somebody looks.
    const look = () => document.visibilityState === 'visible' && navigator.onLine && now()
    addEventListener('online', now)
    document.addEventListener('visibilitychange', look)
    const timer = setInterval(look, AGAIN_MS)
    return () => {
      removeEventListener('online', now)
      document.removeEventListener('visibilitychange', look)
      clearInterval(timer)
    }
  }, [read, send])
  return {
    mine: rows.filter((row) => row.userId === userId),
    others: rows.filter((row) => row.userId !== userId).length,
    isSending,
    trouble,
    sent,
    send,
    /** Answers whether it outlives the page. */
    keep: async (visit: Waiting) => {
      const isKept = await keepWaiting(visit)
      await read()
      return isKept
    },
    drop: async (key: string) => {
      await dropWaiting(key)
      await read()
    },
  }
}
export type Queue = ReturnType<typeof useQueue>
