import './timeline.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'

/** Where a fact without a name may be a resident's; everywhere else it is the system's. */
const residentsAct: ReadonlySet<string> = new Set(['opinion', 'activity'])

/** 办理记录: what was done with one thing and by whom, the latest first. */
export function Timeline({ title, subject: [subjectKind, subjectId] }: { title: string; subject: [string, string] }) {
  const words = useWords()
  const nobody = residentsAct.has(subjectKind) ? words.opinionPage.system : words.audit.system
  const { data: facts } = useSuspenseQuery(api.audit.timeline.queryOptions({ subjectKind, subjectId }))
  return (
    <Card title={title}>
      {facts.length === 0 && <p className="page-note">{words.opinionPage.noFacts}</p>}
      <ol className="timeline">
        {facts.map((fact) => (
          <li key={fact.id}>
            <span className="timeline-at num">{momentText(fact.at).slice(0, 16)}</span>
            <strong>{words.audit.act(fact.act)}</strong>
            <span>{fact.actorName || nobody}</span>
            {fact.reason && <span className="timeline-why">{fact.reason}</span>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
