import './timeline.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'

/** 办理记录: what was done with one thing and by whom, the latest first. */
export function Timeline({ title, subject: [subjectKind, subjectId] }: { title: string; subject: [string, string] }) {
  const words = useWords()
  const { data: facts } = useSuspenseQuery(api.audit.timeline.queryOptions({ subjectKind, subjectId }))
  return (
    <Card title={title}>
      {facts.length === 0 && <p className="page-note">{words.opinionPage.noFacts}</p>}
      <ol className="timeline">
        {facts.map((fact) => (
          <li key={fact.id}>
            <span className="timeline-at num">{momentText(fact.at).slice(0, 16)}</span>
            <strong>{words.audit.act(fact.act)}</strong>
            <span>{fact.actorName || words.opinionPage.system}</span>
            {fact.reason && <span className="timeline-why">{fact.reason}</span>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
