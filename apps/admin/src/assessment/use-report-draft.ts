import { type Texts, textsSchema } from '@ratchet/domain/assessment/report'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { newKey } from '../act.ts'
import { client } from '../api.ts'
import { useDraft } from '../draft.ts'
import { problemOf } from '../problem.ts'
import type { Found } from './report-found.ts'

/** After so long without a key the words are sent, in milliseconds. */
const PAUSE = 1200

const theirsSchema = z.object({ texts: textsSchema, savedByName: z.string(), version: z.number().int() }).nullable()
type Theirs = NonNullable<z.infer<typeof theirsSchema>>
export interface ReportDraft {
  readonly texts: Texts
  readonly type: (card: keyof Texts, text: string) => void
  readonly state: 'kept' | 'typing' | 'sending' | 'failed'
  /** What a colleague kept meanwhile; null where nobody did. */
  readonly theirs: Theirs | null
  /** Settles the conflict with the texts chosen. */
  readonly settle: (texts: Texts) => void
  readonly drop: () => void
}

/**
 * The remarks of a report while they are typed: kept on this device at every key, and with the unit's report a moment later.
 * When a colleague kept others meanwhile, both are shown.
 */
export function useReportDraft({ report, texts: kept, draft }: Pick<Found, 'report' | 'texts' | 'draft'>): ReportDraft {
  const queries = useQueryClient()
  // What was typed stands on the version that was read then: a colleague's later one is never overwritten by it.
  const local = useDraft(`report.${report.id}.${report.returns}`, { texts: kept, base: draft?.version ?? 0 })
  const [state, setState] = useState<ReportDraft['state']>(local.isDraft ? 'failed' : 'kept')
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const typed = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const send = async ({ texts, base }: { texts: Texts; base: number }) => {
    setState('sending')
    const typedThen = typed.current
    try {
      const { version } = await client.assessment.saveDraft.mutate({
        ...{ reportId: report.id, texts, seen: base },
        key: newKey(),
      })
      await queries.invalidateQueries()
      if (typed.current === typedThen) {
        local.dropDraft()
        setState('kept')
      } else local.setValue({ ...latest.current, base: version })
    } catch (error) {
      const problem = problemOf(error)
      setState('failed')
      if (problem.kind === 'stale') setTheirs(theirsSchema.catch(null).parse(problem.theirs))
    }
  }
  const latest = useRef(local.value)
  latest.current = local.value
  const later = () => {
    setState('typing')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send(latest.current), PAUSE)
  }
  return {
    texts: local.value.texts,
    type: (card, text) => {
      typed.current += 1
      local.setValue({ ...local.value, texts: { ...local.value.texts, [card]: text } })
      if (!theirs) later()
    },
    state,
    theirs,
    settle: (texts) => {
      const chosen = { texts, base: theirs?.version ?? local.value.base }
      setTheirs(null)
      local.setValue(chosen)
      void send(chosen)
    },
    drop: () => {
      clearTimeout(timer.current)
      local.dropDraft()
    },
  }
}
