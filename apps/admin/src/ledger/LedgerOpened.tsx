import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button } from 'antd'
import { ActProblem } from '../design/Field.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { MappingTable } from '../import/MappingTable.tsx'
import { RejectedTable } from '../import/RejectedTable.tsx'
import { SplitBar } from '../import/SplitBar.tsx'
import { StepStrip } from '../import/StepStrip.tsx'
import { useLocale, useWords } from '../locale.ts'
import { problemOf } from '../problem.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { LedgerNamed } from './LedgerNamed.tsx'
import { LedgerPlan } from './LedgerPlan.tsx'
import { LedgerUnits } from './LedgerUnits.tsx'
import { useLedgerWords } from './ledger-words.ts'
import type { LedgerImporting, LedgerPreview } from './use-ledger-import.ts'

interface Props {
  readonly it: LedgerImporting
  readonly cycleId: CycleId | null
  readonly crumb: string
}

/** ② 对列 and ③ 预览与改错: what the file says, which words a person has to settle, and what is wrong in which row. */
export function LedgerOpened({ it, cycleId, crumb }: Props) {
  const words = useWords()
  const i = words.importing
  const w = useLedgerWords().importing
  const { locale } = useLocale()
  const { kept, act } = it
  const problem = it.unreadable ? problemOf(it.unreadable) : null
  const unread = problem?.kind === 'refused' ? refusalSentence(locale, 'ledger', problem.code, problem.details) : null
  const preview = problem ? null : it.preview
  if (!kept) return null
  const { good, known, bad } = preview?.counts ?? { good: 0, known: 0, bad: 0 }
  const title = unread ?? (preview ? w.verdict(good, known, bad) : i.reading)
  const actions = (
    <>
      <Button onClick={it.drop}>{i.again}</Button>
      {bad > 0 && (
        <Button onClick={it.downloadBadRows} loading={it.downloading}>
          {i.badRows}
        </Button>
      )}
      {preview && cycleId && (
        <WhyNotButton type="primary" procedure="ledger.import" why={preview.why} loading={act.busy} onClick={it.run}>
          {w.run(good)}
        </WhyNotButton>
      )}
    </>
  )
  const taken = preview?.columns.filter(({ field }) => field !== null).length ?? 0
  return (
    <PageShell
      title={title}
      sub={preview ? i.fileLine(kept.file.name, kept.file.size, preview.sha256, preview.ms) : kept.file.name}
      crumb={crumb}
      actions={actions}
    >
      <StepStrip
        step={act.busy ? 3 : 2}
        notes={preview ? { 1: i.stepNote.columns(taken, preview.columns.length - taken) } : {}}
      />
      <ActProblem sentence={act.told ?? (problem && !unread ? title : null)} />
      {!cycleId && (
        <p className="import-ask">
          {w.noCycle} <PageLink to="/first-day">{w.toFirstDay}</PageLink>
        </p>
      )}
      {preview && <Found preview={preview} it={it} />}
    </PageShell>
  )
}

function Found({ preview, it }: { preview: LedgerPreview; it: LedgerImporting }) {
  const words = useWords()
  const i = words.importing
  const w = useLedgerWords().importing
  const { counts, columns } = preview
  const sentences: Readonly<Record<string, (details: RefusalDetails) => string>> = w.row
  const whyBad = ({ reason, details }: { reason: string; details: RefusalDetails }) =>
    sentences[reason]?.(details) ?? reason
  const shown = {
    ...preview,
    fields: Object.keys(words.ledger.field),
    columns: columns.filter((each) => !each.private),
  }
  const left = columns.filter((each) => each.private).map(({ header }) => header)
  return (
    <>
      <Card
        extra={counts.skipped > 0 && w.skipped(counts.skipped)}
        title={i.bar.title({ good: counts.good + counts.known, bad: counts.bad })}
      >
        <SplitBar good={counts.good + counts.known} bad={counts.bad} />
      </Card>
      <LedgerUnits preview={preview} settled={it.kept?.words ?? {}} settle={it.settle} />
      <LedgerNamed named={preview.named} asWritten={it.kept?.asWritten ?? []} keep={it.keepAsWritten} />
      <div className="import-body">
        <Card title={i.mapping.title}>
          <MappingTable
            preview={shown}
            sender={null}
            isManual={it.kept?.mapping !== null}
            nameOf={(field) => words.ledger.field[field as keyof typeof words.ledger.field] ?? field}
            onChange={it.map}
          />
          <p className="page-note">
            {left.length > 0 && w.left(left.join('、'))} {w.others}
          </p>
        </Card>
        <div className="import-side">
          {counts.rejected > 0 && (
            <Card title={i.errors.title(Math.min(15, counts.rejected), counts.rejected)} extra={i.errors.rowNote}>
              <RejectedTable rejected={preview.rejected} sentence={whyBad} />
            </Card>
          )}
          <LedgerPlan preview={preview} />
        </div>
      </div>
    </>
  )
}
