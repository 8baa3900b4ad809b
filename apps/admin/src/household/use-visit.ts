import { useEffect, useRef, useState } from 'react'
import { newKey } from '../act.ts'
import {
  type Draft,
  dropDraft,
  findDraft,
  keepDraft,
  type Pack,
  type Target,
  type Typed,
  type Waiting,
} from './kept.ts'
import { draftAgain, emptyTyped } from './visit-typed.ts'

/** The visit being filled in, kept at every change: after a reload, and after the tab was closed, it stands as it was. */
export function useVisit({ userId, form }: Pack) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [isRead, setRead] = useState(false)
  const [isKept, setKept] = useState(true)
  /** Who went along on the visit before. */
  const along = useRef<readonly string[]>([])
  useEffect(() => {
    void findDraft(userId).then((found) => {
      setDraft(found)
      setRead(true)
    })
  }, [userId])
  const put = (next: Draft) => {
    setDraft(next)
    void keepDraft(next).then(setKept)
  }
  return {
    draft,
    isRead,
    isKept,
    start: (target: Target) => {
      const at = Date.now()
      put({ userId, key: newKey(), at, endedAt: null, target, typed: emptyTyped(target, form, along.current, at) })
    },
    /** One that was refused comes back under its own key. */
    reopen: (visit: Waiting) => put(draftAgain(visit, Date.now())),
    change: (part: Partial<Typed>) => draft && put({ ...draft, at: Date.now(), typed: { ...draft.typed, ...part } }),
    /** Another unit of one's own is the one that it is for. */
    retarget: (unitId: string) => {
      if (!draft) return
      const others = draft.typed.unitIds.filter((id) => id !== draft.target.unitId && id !== unitId)
      const typed = { ...draft.typed, unitIds: [unitId, ...others] }
      put({ ...draft, at: Date.now(), target: { ...draft.target, unitId }, typed })
    },
    leave: async () => {
      if (draft) along.current = draft.typed.unitIds
      setDraft(null)
      await dropDraft(userId)
    },
  }
}
export type VisitInHand = ReturnType<typeof useVisit>
