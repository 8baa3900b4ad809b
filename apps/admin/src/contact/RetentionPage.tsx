import { retentionClasses } from '@ratchet/domain/contact/retention'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import '../examination/figures.css'
import './retention.css'

/** 个人信息: what is kept of residents by class, what is due to be erased, and how often numbers were looked at. */
export function RetentionPage() {
  const words = useWords()
  const w = words.retentionPage
  const actor = useActor()
  const { data: report } = useSuspenseQuery(api.contact.retention.queryOptions({}))
  const due = retentionClasses.reduce((sum, kind) => sum + report[kind].due, 0)
  return (
    <PageShell
      title={w.title(due, report.looks)}
      sub={w.sub}
      crumb={`${words.shell.nav.system} / ${words.shell.nav.retention}`}
      actions={
        mayCall(actor, 'setting.saveFeedback') && (
          <PageLink to="/settings" className="retention-link">
            {w.settings}
          </PageLink>
        )
      }
    >
      <Card title={w.tableTitle}>
        <div className="table-scroll">
          <table className="plain-table retention-table">
            <thead>
              <tr>
                <th scope="col">{w.column.what}</th>
                <th scope="col">{w.column.days}</th>
                <th scope="col" className="right">
                  {w.kept}
                </th>
                <th scope="col" className="right">
                  {w.due}
                </th>
                <th scope="col" className="right">
                  {w.erased}
                </th>
              </tr>
            </thead>
            <tbody>
              {retentionClasses.map((kind) => {
                const row = report[kind]
                return (
                  <tr key={kind}>
                    <th scope="row">{words.contact.retention[kind]}</th>
                    <td>{w.days(row.days)}</td>
                    <td className="right">{row.kept}</td>
                    <td className="right">
                      {row.due > 0 ? <StatusChip tone="warn">{String(row.due)}</StatusChip> : 0}
                    </td>
                    <td className="right">{row.erased ?? <span className="page-note">{w.notCounted}</span>}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      </Card>
      <Card title={w.looks}>
        <p className="retention-looks num">{w.times(report.looks)}</p>
        <p className="page-note">{w.looksHint}</p>
        {mayCall(actor, 'audit.list') && (
          <p>
            <PageLink to="/audit?act=contact.unmasked">{w.audit}</PageLink>
          </p>
        )}
      </Card>
    </PageShell>
  )
}
