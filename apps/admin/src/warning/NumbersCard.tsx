import { warningPaperWords } from '@ratchet/words/warning-paper'
import type { ReactNode } from 'react'
import { Card } from '../design/PageShell.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { useWarningWords } from './page-words.ts'
import { useGroundText } from './use-ground-text.ts'
import type { WarningFound } from './warning-found.ts'

/** What the rule saw: its numbers, the people, the interval, and the clause in its own words. */
export function NumbersCard({ found: { warning, item } }: { found: WarningFound }) {
  const w = useWarningWords()
  const { figures, people, interval } = useGroundText(warning.ground)
  const { regulation, clause, clauseText } = warningPaperWords
  const rows: [string, ReactNode][] = [
    [w.field.rule, w.rule[warning.rule]],
    ...(item
      ? [
          [
            w.field.item,
            <PageLink key="item" to={`/tasks/${item.id}`}>
              {item.number}
            </PageLink>,
          ] as [string, ReactNode],
        ]
      : []),
    [w.field.people, people],
    [w.field.interval, interval],
  ]
  return (
    <Card title={w.numbersCard}>
      <p className="warning-figure num">{figures[0]}</p>
      {figures.slice(1).map((figure) => (
        <p key={figure} className="num">
          {figure}
        </p>
      ))}
      <table className="plain-table warning-facts">
        <tbody>
          {rows.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <blockquote className="warning-clause" lang="zh-CN">
        {clause(warning.rule)}　{clauseText[warning.rule]}
        <footer>{regulation}</footer>
      </blockquote>
    </Card>
  )
}
