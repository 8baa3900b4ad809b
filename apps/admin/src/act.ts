import { type Locale, refusalSentence, type Words } from '@ratchet/words/catalogue'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { useLocale, useWords } from './locale.ts'
import { type FieldIssue, type Problem, problemOf } from './problem.ts'

/** An idempotency key made when the form opens: sent again after a lost answer, it has one effect. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Reads everything again. What is on its way for the first time would be left alone, and may tell of the time before the act. */
async function readAnew(queries: QueryClient): Promise<void> {
  const first = queries
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching', predicate: ({ state }) => !state.dataUpdatedAt })
  await queries.invalidateQueries()
  if (first.length > 0) await queries.invalidateQueries({ predicate: (query) => first.includes(query) })
}

export interface ActState<I, A> {
  /** Performs the act; answers undefined when it was not done, with the reason in `problem`. */
  readonly perform: (input: I) => Promise<A | undefined>
  readonly busy: boolean
  readonly problem: Problem | null
  /** The problem as one sentence for beside the button; null for field errors and conflicts, which have their places. */
  readonly sentence: string | null
  /** The problem as one sentence whatever its kind, for an act that has neither fields nor versions to choose from. */
  readonly told: string | null
  readonly issues: readonly FieldIssue[]
  readonly clear: () => void
}

/**
 * One act of a form: `useAct('cycle.passGate', client.cycle.passGate.mutate)`. A failed act keeps its key as long as the
 * input is the same, so trying again cannot act twice; what was typed stays where it is. A `quiet` act shows itself what it did.
 */
export function useAct<I extends { key: string }, A>(
  procedure: string,
  call: (input: I) => Promise<A>,
  { quiet = false }: { readonly quiet?: boolean } = {},
): ActState<Omit<I, 'key'>, A> {
  const { locale } = useLocale()
  const w = useWords().shell.state
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [problem, setProblem] = useState<Problem | null>(null)
  const sent = useRef({ body: '', key: '' })
  const flying = useRef<string | null>(null)
  const mutation = useMutation({ mutationFn: (input: I) => call(input) })
  const perform = async (input: Omit<I, 'key'>): Promise<A | undefined> => {
    const body = JSON.stringify(input)
    // A double click is one click, also while the page reads anew what the first one did.
    if (flying.current === body) return undefined
    flying.current = body
    if (sent.current.body !== body) sent.current = { body, key: newKey() }
    try {
      const answer = await mutation.mutateAsync({ ...input, key: sent.current.key } as I)
      sent.current = { body: '', key: '' }
      setProblem(null)
      if (!quiet) message.success(w.saved)
      await readAnew(queries)
      return answer
    } catch (error) {
      setProblem(problemOf(error))
      return undefined
    } finally {
      if (flying.current === body) flying.current = null
    }
  }
  return {
    perform,
    busy: mutation.isPending,
    problem,
    sentence: problem && problemSentence(problem, procedure, locale, w),
    told:
      problem &&
      (problem.kind === 'stale' ? w.movedOn : (problemSentence(problem, procedure, locale, w) ?? w.notAccepted)),
    issues: problem?.kind === 'invalid' ? problem.issues : [],
    clear: () => setProblem(null),
  }
}

/** The problem of an act as one sentence; null for field errors and conflicts, which have their places. */
export function problemSentence(
  it: Problem,
  procedure: string,
  locale: Locale,
  w: Words['shell']['state'],
): string | null {
  if (it.kind === 'refused') return refusalSentence(locale, it.procedure || procedure, it.code, it.details)
  if (it.kind === 'away') return w.notSent
  if (it.kind === 'broken') return `${w.notDone}${it.requestId ? ` · ${w.trace(it.requestId)}` : ''}`
  return null
}
