import { stageSchema } from '@ratchet/domain/cycle/stage'
import type { Words } from '@ratchet/words/catalogue'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { api } from '../api.ts'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { instantText } from '../ratchet/instant-text.ts'

/** What was done to the cycle, out of the audit trail, newest first. */
export function HistoryPanel({ cycleId }: { cycleId: string }) {
  const w = useWords().cyclePage
  return (
    <Card title={w.history}>
      <Suspense fallback={<LoadingSkeleton />}>
        <History cycleId={cycleId} />
      </Suspense>
    </Card>
  )
}

function History({ cycleId }: { cycleId: string }) {
  const words = useWords()
  const w = words.cyclePage
  const { locale } = useLocale()
  const { data } = useSuspenseQuery(api.audit.timeline.queryOptions({ subjectKind: 'cycle', subjectId: cycleId }))
  if (data.length === 0) return <p>{w.historyEmpty}</p>
  return (
    <ol className="cycle-history">
      {data.map((fact) => (
        <li key={fact.id}>
          <time dateTime={fact.at}>{instantText(fact.at, locale)}</time>
          <span>
            <strong>{[words.audit.act(fact.act), passageText(fact.payload, words)].filter(Boolean).join(' ')}</strong>{' '}
            {fact.actorName}
            {fact.reason && <span className="cycle-note"> {w.forced.reason(fact.reason)}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Between which stages a gate was passed; empty for what was no passage. */
function passageText({ from, to }: Readonly<Record<string, unknown>>, words: Words): string {
  const stages = [from, to].map((stage) => stageSchema.safeParse(stage))
  return stages.every((stage) => stage.success) ? stages.map(({ data }) => words.cycle.stage[data]).join(' → ') : ''
}
