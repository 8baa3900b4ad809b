import { useSuspenseQuery } from '@tanstack/react-query'
import { api, client } from '../api.ts'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { PaperColumn, PrintedPaper } from './PaperColumn.tsx'
import { useFormWords } from './page-words.ts'
import { TakeButtons } from './TakeButtons.tsx'

/** The paper of a warning 预警单: what is done about it stands on the page of the warning. */
export function WarningPaperPage({ id }: { id: string }) {
  const words = useWords()
  const w = useFormWords()
  const { data } = useSuspenseQuery(api.form.warning.queryOptions({ id }))
  const { paper, number, kind, illustrative } = data
  const name = words.form.kind[kind === 'urgent' ? 'urgent_warning' : 'warning']
  return (
    <>
      <PrintedPaper paper={paper} />
      <PageShell
        title={number ?? name}
        sub={
          <span className="row">
            {name}
            {illustrative && <Illustrative />}
          </span>
        }
        crumb={
          <>
            <PageLink to="/forms">{w.name}</PageLink> / {number ?? name}
          </>
        }
        tab={number ?? name}
        actions={
          <>
            <PageLink to={`/warnings/${id}`} className="button-link">
              {w.toWarning}
            </PageLink>
            <TakeButtons document={() => client.form.warningFile.query({ id })} sheet={null} />
          </>
        }
      >
        <div className="form-alone">
          <PaperColumn paper={paper} typed={false} />
        </div>
      </PageShell>
    </>
  )
}
