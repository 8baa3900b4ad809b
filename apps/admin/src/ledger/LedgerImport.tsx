import { runningOf } from '@ratchet/domain/cycle/stage'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { api, client } from '../api.ts'
import { FileDrop } from '../design/FileDrop.tsx'
import { NoPermission } from '../design/NoPermission.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { saveFile } from '../import/file-content.ts'
import { StepStrip } from '../import/StepStrip.tsx'
import { useWords } from '../locale.ts'
import { rolesFor, useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { ImportedList } from './ImportedList.tsx'
import { LedgerOpened } from './LedgerOpened.tsx'
import { LedgerReceipt } from './LedgerReceipt.tsx'
import { useLedgerWords } from './ledger-words.ts'
import { useLedgerImport } from './use-ledger-import.ts'
import './ledger.css'

/** 自有台账导入: the office's own ledger as it is, looked at first, then taken over whole by a job. */
export function LedgerImport() {
  const words = useWords()
  const w = useLedgerWords().importing
  const actor = useActor()
  const crumb = `${words.importing.title} / ${w.kind}`
  if (whyNotMay(actor, 'ledger.import')) {
    return (
      <PageShell title={words.importing.blocked.duty} crumb={crumb}>
        <NoPermission roles={rolesFor('ledger.import')} />
      </PageShell>
    )
  }
  return <Importing crumb={crumb} />
}

function Importing({ crumb }: { crumb: string }) {
  const words = useWords()
  const w = useLedgerWords().importing
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const cycle = runningOf(cycles)
  const it = useLedgerImport(cycle?.id ?? null)
  if (it.handedIn) return <LedgerReceipt {...it.handedIn} crumb={crumb} onAgain={it.drop} />
  if (it.kept) return <LedgerOpened it={it} cycleId={cycle?.id ?? null} crumb={crumb} />
  const template = async () => {
    const { name, content } = await client.ledger.export.query({ blank: true })
    saveFile(name, content)
  }
  return (
    <PageShell title={w.start} sub={w.hint} crumb={crumb} actions={<Button onClick={template}>{w.template}</Button>}>
      <StepStrip step={0} notes={{}} />
      <Card>
        {cycle ? (
          <p className="page-note">{w.intoCycle(words.cycle.period(cycle.id))}</p>
        ) : (
          <p className="import-ask">
            {w.noCycle} <PageLink to="/first-day">{w.toFirstDay}</PageLink>
          </p>
        )}
        <FileDrop accept=".xlsx,.xls,.csv,.et" hint={words.importing.startHint} onFile={it.choose} />
      </Card>
      <ImportedList />
    </PageShell>
  )
}
