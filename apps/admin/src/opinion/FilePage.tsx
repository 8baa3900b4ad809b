import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { FiledList } from './FiledList.tsx'
import { FileForm } from './FileForm.tsx'
import { filingUnits } from './filing.ts'
import './opinion.css'
import './steps.css'
import './filing.css'

/** 代录: what a resident says, typed by a helper or the phone desk; under it what the unit filed lately. */
export function FilePage() {
  const words = useWords()
  const w = words.filingPage
  const actor = useActor()
  const { data: filed } = useSuspenseQuery(api.opinion.filed.queryOptions({}))
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const units = filingUnits(tree.nodes, actor)
  return (
    <PageShell
      title={w.title}
      sub={w.sub}
      crumb={`${words.shell.nav.rectification} / ${words.shell.nav.fileOpinion}`}
      actions={
        filed.length > 0 && (
          <PageLink to="/opinions/filed" className="button-link">
            {w.seeAll}
          </PageLink>
        )
      }
    >
      <div className="filing">
        <Card>
          <FileForm nodes={tree.nodes} units={units} />
        </Card>
        {filed.length > 0 && (
          <Card title={w.recent}>
            <FiledList rows={filed.slice(0, 6)} />
          </Card>
        )}
      </div>
    </PageShell>
  )
}
