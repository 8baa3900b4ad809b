import type { Outline, OutlineText } from '@ratchet/domain/strategy/outline'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { newKey } from '../act.ts'
import { client } from '../api.ts'
import { useDraft } from '../draft.ts'
import { type Problem, problemOf } from '../problem.ts'

/** A pause in typing after which the draft goes to the server; leaving a field sends it at once. */
const PAUSE_MS = 5000
const AGAIN_MS = 15_000

const textOf = ({ guidingIdea, actionPolicy, body }: OutlineText): OutlineText => ({ guidingIdea, actionPolicy, body })

export interface Autosave {
  readonly text: OutlineText
  readonly set: (change: Partial<OutlineText>) => void
  /** Sends what is not saved yet; answers the version that the server has now, null when it could not be saved. */
  readonly flush: () => Promise<number | null>
  readonly state: 'saved' | 'saving' | 'local'
  readonly savedAt: string | null
  readonly problem: Problem | null
  /** Goes on with the mixture that was chosen, against the version that the others saved. */
  readonly resolve: (text: OutlineText, seen: number) => void
  readonly clear: () => void
}

/** The words of a draft outline: every key stroke on this device, every pause on the server, against the version seen. */
export function useAutosave(outline: Outline): Autosave {
  const queries = useQueryClient()
  // The draft knows the version on which it began: after a reload, what others saved since is still a conflict.
  const draft = useDraft(`outline.${outline.id}`, { text: textOf(outline), seen: outline.version })
  const [busy, setBusy] = useState(false)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const seen = useRef(draft.value.seen)
  const latest = useRef(draft.value.text)
  latest.current = draft.value.text
  if (!draft.isDraft && seen.current < outline.version) seen.current = outline.version

  const send = async (text: OutlineText): Promise<number | null> => {
    setBusy(true)
    try {
      const answer = await client.strategy.editOutline.mutate({
        id: outline.id,
        seen: seen.current,
        ...text,
        key: newKey(),
      })
      seen.current = answer.version
      setProblem(null)
      setSavedAt(new Date().toTimeString().slice(0, 5))
      // What was typed meanwhile stays a draft and is sent with the next pause.
      if (latest.current === text) draft.dropDraft()
      else draft.setValue({ text: latest.current, seen: answer.version })
      await queries.invalidateQueries()
      return answer.version
    } catch (error) {
      setProblem(problemOf(error))
      return null
    } finally {
      setBusy(false)
    }
  }
  const flush = async () => {
    if (!draft.isDraft) return seen.current
    // An open conflict is decided by the person, not by the next blur.
    return busy || problem?.kind === 'stale' ? null : send(draft.value.text)
  }
  const sendNow = useRef(flush)
  sendNow.current = flush
  const { isDraft } = draft
  const { text: value } = draft.value
  useEffect(() => {
    // What the server refused waits for the person; a server that is away is tried again.
    if (!isDraft || (problem && problem.kind !== 'away') || latest.current !== value) return
    const timer = setTimeout(() => void sendNow.current(), problem ? AGAIN_MS : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value, isDraft, problem])

  return {
    text: draft.value.text,
    set: (change) => {
      setProblem(null)
      draft.setValue({ text: { ...draft.value.text, ...change }, seen: seen.current })
    },
    flush,
    state: busy ? 'saving' : draft.isDraft ? 'local' : 'saved',
    savedAt,
    problem,
    resolve: (text, version) => {
      seen.current = version
      const chosen = textOf(text)
      draft.setValue({ text: chosen, seen: version })
      latest.current = chosen
      void send(chosen)
    },
    clear: () => setProblem(null),
  }
}
