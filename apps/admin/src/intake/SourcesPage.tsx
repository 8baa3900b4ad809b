import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { RuleModal } from './RuleModal.tsx'
import { SurveyTexts } from './SurveyTexts.tsx'
import { useIntakeWords } from './use-intake-words.ts'
import './intake.css'

/** 意见来源: every channel with its own number, deadline and form of reply, and the ways in. */
export function SourcesPage() {
  const words = useWords()
  const all = useIntakeWords()
  const w = all.sources
  const actor = useActor()
  const { data: rules } = useSuspenseQuery(api.intake.rules.queryOptions({}))
  const [editing, setEditing] = useState<string | null>(null)
  const edited = rules.find(({ source }) => source === editing)
  const maySet = mayCall(actor, 'intake.setRule')
  return (
    <PageShell
      title={w.title(rules.length)}
      sub={w.sub}
      crumb={`${words.shell.nav.rectification} / ${w.nav}`}
      actions={
        <>
          {mayCall(actor, 'intake.importHotline') && (
            <PageLink to="/import/hotline" className="button-link">
              {w.hotline}
            </PageLink>
          )}
          <PageLink to="/opinions/paste" className="button-link">
            {w.paste}
          </PageLink>
          <PageLink to="/opinions/register" className="button-link button-main">
            {w.file}
          </PageLink>
        </>
      }
    >
      <Card title={w.table}>
        <div className="table-scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{w.column.source}</th>
                <th scope="col">{w.column.number}</th>
                <th scope="col">{w.column.days}</th>
                <th scope="col">{w.column.register}</th>
                <th scope="col">{w.column.extend}</th>
                <th scope="col">{w.column.reply}</th>
                {maySet && <th scope="col">{w.column.act}</th>}
              </tr>
            </thead>
            <tbody>
              {rules.map(({ source, rule, set }) => (
                <tr key={source}>
                  <th scope="row">
                    {mayCall(actor, 'opinion.list') ? (
                      <PageLink to={`/opinions?source=${source}`}>{words.opinion.source[source]}</PageLink>
                    ) : (
                      words.opinion.source[source]
                    )}
                  </th>
                  <td>{w.number[rule.number]}</td>
                  <td>
                    {rule.days === null ? w.house : w.days(rule.days, rule.counting)}
                    {set && <small className="set-by">{w.setBy(set.byName)}</small>}
                  </td>
                  <td>{rule.registerDays === null ? w.never : w.within(rule.registerDays)}</td>
                  <td>{rule.extendDays === null ? w.never : w.upTo(rule.extendDays)}</td>
                  <td>{all.reply[rule.reply]}</td>
                  {maySet && (
                    <td>
                      {rule.isLaw ? (
                        <small>{w.law}</small>
                      ) : rule.days === null ? (
                        w.never
                      ) : (
                        <button
                          type="button"
                          className="link"
                          aria-label={`${w.edit} · ${words.opinion.source[source]}`}
                          onClick={() => setEditing(source)}
                        >
                          {w.edit}
                        </button>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      {mayCall(actor, 'intake.takeSurveyTexts') && <SurveyTexts />}
      {edited && <RuleModal row={edited} onClose={() => setEditing(null)} />}
    </PageShell>
  )
}
