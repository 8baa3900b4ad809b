import { PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { Panel } from '../ratchet/Panel.tsx'
import { CaseList } from './CaseList.tsx'
import { useCaseWords } from './case-words.ts'

/** Every case that the reader may see, of all years: for a unit that has nothing else of accountability to look at. */
export function CasesPage() {
  const words = useWords()
  const w = useCaseWords()
  return (
    <PageShell title={w.list.all} crumb={`${words.shell.nav.assessment} / ${w.name}`} sub={w.list.hint}>
      <Panel>
        <CaseList year={null} />
      </Panel>
    </PageShell>
  )
}
