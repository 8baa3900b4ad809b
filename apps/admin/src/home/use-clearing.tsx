import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { useWords } from '../locale.ts'
import { useGo } from '../shell/page.ts'
import { type Debt, type DrawerKind, hrefOf, keyOf } from './debts.ts'

interface Act {
  readonly debt: Debt
  /** Sent off and out of sight; it comes back as it was when the server says no. */
  readonly out: boolean
}

export interface Clearing {
  /** What is owed, without what is being cleared. */
  readonly debts: readonly Debt[]
  readonly acts: readonly Act[]
  readonly open: (debt: Debt) => void
  readonly close: (debt: Debt) => void
  /** Clears the debt before the answer is here: the row goes, the next one is there at once. */
  readonly send: (debt: Debt, kind: DrawerKind, done: Promise<boolean>) => Promise<void>
  /** The row that the keyboard is to go to: after one was left for another, and back when a drawer closed. */
  readonly wanted: { readonly key: string; readonly next: boolean } | null
}

/** Clearing debts one after the other, each in a drawer of its own until its answer came. */
export function useClearing(all: readonly Debt[]): Clearing {
  const w = useWords().home
  const go = useGo()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [acts, setActs] = useState<readonly Act[]>([])
  const [cleared, setCleared] = useState<ReadonlySet<string>>(new Set())
  const [wanted, setWanted] = useState<Clearing['wanted']>(null)
  const isGone = (key: string) => cleared.has(key) || acts.some((act) => act.out && keyOf(act.debt) === key)
  const debts = all.filter((debt) => !isGone(keyOf(debt)))
  const drop = (key: string) => setActs((open) => open.filter((act) => keyOf(act.debt) !== key))
  const put = (key: string, out: boolean) =>
    setActs((open) => open.map((act) => (keyOf(act.debt) === key ? { ...act, out } : act)))

  const say = (debt: Debt, kind: DrawerKind) =>
    message.success(
      <>
        {w.doneOf(w.done[kind], debt.number ?? debt.title ?? '')}{' '}
        <button type="button" className="link" onClick={() => go(hrefOf(debt))}>
          {w.lookAgain}
        </button>
      </>,
    )

  return {
    debts,
    acts,
    wanted,
    open: (debt) => setActs((open) => [...open.filter((act) => act.out), { debt, out: false }]),
    close: (debt) => {
      drop(keyOf(debt))
      setWanted({ key: keyOf(debt), next: false })
    },
    send: async (debt, kind, done) => {
      const key = keyOf(debt)
      put(key, true)
      setWanted({ key, next: true })
      if (!(await done)) {
        put(key, false)
        // Perhaps somebody else was quicker: the list says so, the drawer keeps what was chosen.
        await queries.invalidateQueries({ queryKey: api.home.debts.queryKey() })
        return
      }
      setCleared((before) => new Set(before).add(key))
      drop(key)
      say(debt, kind)
    },
  }
}
