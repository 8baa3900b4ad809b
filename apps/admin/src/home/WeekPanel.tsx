import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { changesOf } from './changes.ts'

/** 本周变化: what came, what was closed, what came back, each with the way there; nothing for whoever reads none of it. */
export function WeekPanel() {
  const w = useWords().home.week
  const { data: week } = useSuspenseQuery(api.home.week.queryOptions({}))
  const changes = changesOf(week)
  if (changes.length === 0) return null
  return (
    <Card title={w.title} extra={w.measure}>
      <ul className="home-week">
        {changes.map(({ name, count, href }) => (
          <li key={name}>
            {href ? <PageLink to={href}>{w[name]}</PageLink> : <span>{w[name]}</span>}
            <strong className="num">{w.count(count)}</strong>
          </li>
        ))}
      </ul>
    </Card>
  )
}
