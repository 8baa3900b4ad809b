import type { RefusalDetails } from '@ratchet/domain/refusal'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button } from 'antd'
import { ActProblem } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { NoPermission } from '../design/NoPermission.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { problemOf } from '../problem.ts'
import { rolesFor, useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { DivisionPlan } from './DivisionPlan.tsx'
import { MappingTable } from './MappingTable.tsx'
import { blockOf } from './mapping-rows.ts'
import { RejectedTable } from './RejectedTable.tsx'
import { SplitBar } from './SplitBar.tsx'
import { StepStrip } from './StepStrip.tsx'
import { useDivisionImport } from './use-division-import.ts'

/** 行政区划导入: the official list from a file, looked at first, then taken over whole. */
export function DivisionImport() {
  const w = useWords().importing
  const actor = useActor()
  const it = useDivisionImport()
  const crumb = `${w.title} / ${w.kinds.divisions}`
  if (whyNotMay(actor, 'unit.importDivisions')) {
    return (
      <PageShell title={w.divisions.duty} crumb={crumb}>
        <NoPermission roles={rolesFor('unit.importDivisions')} />
      </PageShell>
    )
  }
  if (it.receipt) {
    const { added, renamed, unchanged } = it.receipt
    return (
      <PageShell title={w.divisions.done(added, renamed, unchanged)} crumb={crumb}>
        <StepStrip step={4} notes={{}} />
        <div className="form-foot">
          <PageLink to="/org">{w.divisions.seeOrg}</PageLink>
          <Button onClick={it.drop}>{w.receipt.another}</Button>
        </div>
      </PageShell>
    )
  }
  if (it.kept) return <Opened it={it} crumb={crumb} />
  return (
    <PageShell title={w.start} sub={w.divisions.hint} crumb={crumb}>
      <StepStrip step={0} notes={{}} />
      <Card>
        <FileDrop accept=".xlsx,.xls,.csv,.et" hint={w.startHint} onFile={it.choose} />
      </Card>
    </PageShell>
  )
}

function Opened({ it, crumb }: { it: ReturnType<typeof useDivisionImport>; crumb: string }) {
  const w = useWords().importing
  const { locale } = useLocale()
  const { kept, act } = it
  const row: Readonly<Record<string, (details: RefusalDetails) => string>> = w.divisions.row
  const whyBad = ({ reason, details }: { reason: string; details: RefusalDetails }) =>
    row[reason]?.(details) ?? refusalSentence(locale, 'unit', reason, details)
  const problem = it.unreadable ? problemOf(it.unreadable) : null
  const unread = problem?.kind === 'refused' ? refusalSentence(locale, 'import', problem.code, problem.details) : null
  const preview = problem ? null : it.preview
  const rows = { good: preview?.counts.goodRows ?? 0, bad: preview?.counts.badRows ?? 0 }
  const block = blockOf(preview, it.reading)
  const title = unread ?? (preview ? w.verdict(rows) : w.reading)
  if (!kept) return null
  const actions = (
    <>
      <Button onClick={it.drop}>{w.again}</Button>
      {rows.bad > 0 && (
        <Button onClick={it.downloadBadRows} loading={it.downloading}>
          {w.badRows}
        </Button>
      )}
      <span className="why-not">
        <Button
          type="primary"
          disabled={block !== null}
          loading={act.busy}
          onClick={it.run}
          aria-describedby="import-block"
        >
          {w.divisions.run(rows.good)}
        </Button>
        <span id="import-block" className="why-not-reason">
          {block && !problem ? w.blocked[block] : ''}
        </span>
      </span>
    </>
  )
  return (
    <PageShell
      title={title}
      sub={preview ? w.fileLine(kept.file.name, kept.file.size, preview.sha256, preview.ms) : kept.file.name}
      crumb={crumb}
      actions={actions}
    >
      <StepStrip step={act.busy ? 3 : 2} notes={{}} />
      <ActProblem sentence={act.sentence ?? (problem && !unread ? title : null)} />
      {preview && (
        <>
          <Card>
            <SplitBar {...rows} />
          </Card>
          <div className="import-body">
            <Card title={w.mapping.title}>
              <MappingTable preview={preview} sender={null} isManual={kept.mapping !== null} onChange={it.map} />
            </Card>
            <div className="import-side">
              {preview.counts.rejected > 0 && (
                <Card
                  title={w.errors.title(Math.min(15, preview.counts.rejected), preview.counts.rejected)}
                  extra={w.errors.rowNote}
                >
                  <RejectedTable rejected={preview.rejected} sentence={whyBad} />
                </Card>
              )}
              <DivisionPlan preview={preview} />
            </div>
          </div>
        </>
      )}
    </PageShell>
  )
}
