import { idSchema } from '@ratchet/domain/id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { Suspense, useState } from 'react'
import { z } from 'zod'
import { api, client } from '../api.ts'
import { Timeline } from '../audit/Timeline.tsx'
import { DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { NotFound } from '../design/NotFound.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { saveFile } from '../import/file-content.ts'
import { useLocale, useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage, useSearchState } from '../shell/page.ts'
import { CorrectionCard } from './CorrectionCard.tsx'
import { DifferenceCard } from './DifferenceCard.tsx'
import { ledgerParts, type SnapshotFound, titleText } from './ledger-found.ts'
import { useLedgerWords } from './ledger-words.ts'
import { SnapshotFacts } from './SnapshotFacts.tsx'
import { useEntryColumns } from './use-entry-columns.tsx'
import './ledger.css'

const stateSchema = z.object({ part: z.enum(ledgerParts).optional().catch(undefined) })

/** One frozen ledger: its facts and digest, its rows, its corrections, and what differs from another. */
export function SnapshotPage() {
  const { params } = usePage()
  const id = idSchema.safeParse(params.id)
  return id.success ? <Found id={id.data} /> : <NotFound />
}

function Found({ id }: { id: string }) {
  const words = useWords()
  const { locale } = useLocale()
  const w = useLedgerWords().page
  const { message } = App.useApp()
  const actor = useActor()
  const [taking, setTaking] = useState(false)
  const { data: found } = useSuspenseQuery(api.ledger.find.queryOptions({ id }))
  const { snapshot } = found
  const take = async () => {
    setTaking(true)
    try {
      const { name, content } = await client.ledger.snapshotFile.query({ id, locale })
      saveFile(name, content)
    } catch {
      message.error(words.shell.state.notSent)
    } finally {
      setTaking(false)
    }
  }
  return (
    <PageShell
      title={w.one.title(words.ledger.span(snapshot.span), snapshot.rowCount)}
      tab={snapshot.number}
      crumb={
        <>
          <PageLink to={`/ledger?span=${snapshot.span}`}>{words.shell.nav.ledger}</PageLink> / {snapshot.number}
        </>
      }
      sub={snapshot.illustrative && <Illustrative />}
      actions={
        <Button loading={taking} onClick={take}>
          {w.one.download}
        </Button>
      }
    >
      <div className="ledger-two">
        <SnapshotFacts found={found} />
        <CorrectionCard found={found} mayCorrect={mayCall(actor, 'ledger.correct')} />
      </div>
      <Rows found={found} />
      <DifferenceCard found={found} />
      <Suspense fallback={<LoadingSkeleton />}>
        <Timeline title={w.one.timeline} subject={['ledger_snapshot', id]} />
      </Suspense>
    </PageShell>
  )
}

function Rows({ found: { snapshot } }: { found: SnapshotFound }) {
  const words = useWords()
  const w = useLedgerWords().page
  const [state, change] = useSearchState(stateSchema)
  const part = state.part ?? 'item'
  const rows = snapshot.rows.filter((row) => row.part === part)
  const columns = useEntryColumns(part, (entry: (typeof rows)[number]) => titleText(words, entry), null)
  return (
    <Card title={w.one.rows} className="wide-list">
      <div className="query-bar">
        <PartTabs
          label={w.partsLabel}
          parts={ledgerParts}
          current={part}
          nameOf={(each) => w.parts[each]}
          countOf={(each) => snapshot.rows.filter((row) => row.part === each).length}
          choose={(each) => change({ part: each === 'item' ? null : each, page: null })}
        />
      </div>
      <DataTable
        name="ledger-snapshot"
        rows={rows}
        rowKey={(row) => row.number}
        columns={columns}
        empty={<EmptyState title={w.emptyTitle(words.ledger.span(snapshot.span))} />}
      />
    </Card>
  )
}
