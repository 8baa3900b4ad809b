import { useCallback, useEffect, useState } from 'react'
import { client } from '../api.ts'
import { problemOf } from '../problem.ts'
import { findPack, keepPack, type Pack } from './kept.ts'
import { lastVisitor, rememberVisitor } from './who.ts'

/** `ended` needs a new sign-in, `away` a network. */
export type Link = 'fine' | 'away' | 'ended'
export type Desk =
  | { readonly kind: 'opening' | 'never' | 'ended' | 'forbidden' }
  | { readonly kind: 'open'; readonly pack: Pack; readonly link: Link }

/** A network that does not answer is worse than none. */
const PATIENCE_MS = 8000

/** The list and the questionnaire of whoever is signed in; without a network, as they were kept for whoever was last. */
async function openDesk(): Promise<Desk> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  const { signal } = patience
  try {
    const [me, form] = await Promise.all([
      client.me.find.query({}, { signal }),
      client.household.form.query({}, { signal }),
    ])
    const mine = await client.household.mine.query({ quarter: form.quarter }, { signal })
    const pack = { userId: me.userId, at: Date.now(), form, mine }
    rememberVisitor(me.userId)
    await keepPack(pack)
    return { kind: 'open', pack, link: 'fine' }
  } catch (error) {
    const problem = problemOf(error)
    if (problem.kind === 'refused' && problem.code === 'not-permitted') return { kind: 'forbidden' }
    const isEnded = problem.kind === 'refused'
    const who = lastVisitor()
    const pack = who && (await findPack(who))
    if (!pack) return { kind: isEnded ? 'ended' : 'never' }
    return { kind: 'open', pack, link: isEnded ? 'ended' : 'away' }
  } finally {
    clearTimeout(timer)
  }
}

/** What the form works from; read anew when there is a network again, and when it is asked for. */
export function useDesk(): { desk: Desk; refresh: () => Promise<void>; lostNetwork: () => void } {
  const [desk, setDesk] = useState<Desk>({ kind: 'opening' })
  const refresh = useCallback(async () => setDesk(await openDesk()), [])
  useEffect(() => {
    void refresh()
    const comeBack = () => void refresh()
    addEventListener('online', comeBack)
    return () => removeEventListener('online', comeBack)
  }, [refresh])
  const lostNetwork = () => setDesk((now) => (now.kind === 'open' ? { ...now, link: 'away' } : now))
  return { desk, refresh, lostNetwork }
}
