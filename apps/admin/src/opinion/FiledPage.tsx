import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { FiledList } from './FiledList.tsx'
import { FiledTable } from './FiledTable.tsx'
import { countOpen } from './filed.ts'
import './opinion.css'
import './steps.css'
import './filing.css'

/** 代录台账: everything that one's unit filed, so that residents who ask can be told. */
export function FiledPage() {
  const words = useWords()
  const w = words.filingPage.filed
  const narrow = useNarrow()
  const { data: rows } = useSuspenseQuery(api.opinion.filed.queryOptions({}))
  return (
    <PageShell
      title={w.title(countOpen(rows), rows.length)}
      sub={w.sub}
      crumb={
        <>
          {words.shell.nav.rectification} / <PageLink to="/opinions/new">{words.shell.nav.fileOpinion}</PageLink> /{' '}
          {words.shell.nav.filedOpinions}
        </>
      }
      actions={
        <PageLink to="/opinions/new" className="button-link button-main">
          {w.file}
        </PageLink>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={w.title(0, 0)} hint={w.emptyHint} />
      ) : (
        <Card>{narrow ? <FiledList rows={rows} /> : <FiledTable rows={rows} />}</Card>
      )}
    </PageShell>
  )
}
