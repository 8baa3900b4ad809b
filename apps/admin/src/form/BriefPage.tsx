import { useSuspenseQuery } from '@tanstack/react-query'
import { api, client } from '../api.ts'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { PaperColumn, PrintedPaper } from './PaperColumn.tsx'
import { useFormWords } from './page-words.ts'
import { TakeButtons } from './TakeButtons.tsx'
import './form.css'

/** 一页纸专报: one page of A4 out of the data of now, for a leader. */
export function BriefPage() {
  const w = useFormWords()
  const { search } = usePage()
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const cycleId = search.c ?? cycles.at(-1)?.id ?? ''
  const { data } = useSuspenseQuery(api.form.brief.queryOptions({ cycleId }))
  const { brief, paper, illustrative } = data
  return (
    <>
      <PrintedPaper paper={paper} />
      <PageShell
        title={w.briefTitle(brief.late.length)}
        sub={
          <span className="row">
            {w.briefHint}
            {illustrative && <Illustrative />}
          </span>
        }
        crumb={
          <>
            <PageLink to="/forms">{w.name}</PageLink> / {w.brief}
          </>
        }
        actions={<TakeButtons document={() => client.form.briefFile.query({ cycleId })} sheet={null} />}
      >
        <div className="form-alone">
          <PaperColumn paper={paper} typed={false} />
        </div>
      </PageShell>
    </>
  )
}
