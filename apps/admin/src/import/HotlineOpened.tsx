import { refusalSentence } from '@ratchet/words/catalogue'
import { Button, Checkbox } from 'antd'
import { ActProblem } from '../design/Field.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { problemOf } from '../problem.ts'
import { HotlineFixes } from './HotlineFixes.tsx'
import { MappingTable } from './MappingTable.tsx'
import type { PreviewColumn } from './mapping-rows.ts'
import { RejectedTable } from './RejectedTable.tsx'
import { SplitBar } from './SplitBar.tsx'
import { StepStrip } from './StepStrip.tsx'
import type { HotlinePreview, useHotlineImport } from './use-hotline-import.ts'
import { useHotlineWords } from './use-hotline-words.ts'

interface Props {
  readonly it: ReturnType<typeof useHotlineImport>
  readonly crumb: string
  readonly onRun: () => void
}

function columnsOf({ headers, mapping, sheet, remembered }: HotlinePreview, isManual: boolean): PreviewColumn[] {
  const fieldOf = new Map(Object.entries(mapping).map(([field, header]) => [header, field]))
  const how = isManual ? 'manual' : remembered ? 'remembered' : 'suggested'
  return headers.map(({ text, samples }) => {
    const field = fieldOf.get(text) ?? null
    return { sheet, header: text, first: samples[0] ?? null, field, how: field === null ? 'suggested' : how }
  })
}

/** ③ 预览与改错: what the export would bring, which orders are wrong and why, and how the others were read. */
export function HotlineOpened({ it, crumb, onRun }: Props) {
  const i = useWords().importing
  const { locale } = useLocale()
  const { page: w, rows } = useHotlineWords()
  const { kept, act } = it
  if (!kept) return null
  const problem = it.unreadable ? problemOf(it.unreadable) : null
  const said = (code: string, details: object = {}) =>
    refusalSentence(locale, 'intake.importHotline', code, { ...details })
  const unread = problem?.kind === 'refused' ? said(problem.code, problem.details) : null
  const preview = problem ? null : it.preview
  const counts = preview?.counts
  const onlyWhole = kept.onlyWhole === true
  const block =
    it.reading || !preview || !counts
      ? i.blocked.reading
      : preview.why
        ? said(preview.why.code, preview.why.details ?? {})
        : counts.accepted === 0
          ? w.nothing
          : onlyWhole && counts.rejected > 0
            ? i.blocked.errors
            : null
  const isTwice = preview?.why?.code === 'file-imported'
  const title = unread ?? (isTwice ? block : problem ? w.notDone : counts ? w.verdict(counts, onlyWhole) : i.reading)
  const taken = preview ? Object.keys(preview.mapping).length : 0
  const notes: Record<number, string> = preview ? { 1: i.stepNote.columns(taken, preview.headers.length - taken) } : {}
  const actions = (
    <>
      <Button onClick={it.drop}>{i.again}</Button>
      {(counts?.rejected ?? 0) > 0 && (
        <Button onClick={it.downloadBadRows} loading={it.downloading}>
          {i.badRows}
        </Button>
      )}
      {!problem && (
        <span className="why-not">
          <Button
            type="primary"
            disabled={block !== null}
            loading={act.busy}
            onClick={onRun}
            aria-describedby="import-block"
          >
            {w.run(counts ? counts.added + counts.linked : 0)}
          </Button>
          <span id="import-block" className="why-not-reason">
            {isTwice ? '' : block}
          </span>
        </span>
      )}
    </>
  )
  return (
    <PageShell
      title={title ?? i.reading}
      sub={preview ? i.fileLine(kept.file.name, kept.file.size, preview.sha256, preview.ms) : kept.file.name}
      crumb={crumb}
      actions={actions}
    >
      <StepStrip step={problem ? 0 : act.busy ? 3 : 2} notes={notes} />
      <ActProblem sentence={act.sentence} />
      {preview && counts && (
        <>
          <Card extra={counts.ignored > 0 ? w.ignored(counts.ignored) : null}>
            <SplitBar good={counts.accepted} bad={counts.rejected} />
            <p className="page-note">
              {w.fate(counts)}。{w.standing(preview.urgent, preview.open)}
            </p>
            {counts.rejected > 0 && (
              <Checkbox checked={onlyWhole} onChange={(event) => it.change({ onlyWhole: event.target.checked }, false)}>
                {w.onlyWhole}
              </Checkbox>
            )}
          </Card>
          <div className="import-body">
            <Card title={i.mapping.title}>
              <MappingTable
                preview={{
                  columns: columnsOf(preview, kept.mapping !== null),
                  fields: preview.fields.map(({ id }) => id),
                }}
                sender="12345"
                isManual={kept.mapping !== null}
                nameOf={(field) => w.field[field] ?? field}
                onChange={(mapping) => it.change({ mapping })}
              />
              <p className="page-note">{w.phone}</p>
            </Card>
            <div className="import-side">
              {counts.rejected > 0 && (
                <Card
                  title={i.errors.title(Math.min(15, counts.rejectedCells), counts.rejectedCells)}
                  extra={i.errors.rowNote}
                >
                  <RejectedTable
                    rejected={preview.rejected}
                    sentence={({ reason, value }) => rows.reason[reason](value ?? '')}
                  />
                </Card>
              )}
              <HotlineFixes preview={preview} />
            </div>
          </div>
        </>
      )}
    </PageShell>
  )
}
