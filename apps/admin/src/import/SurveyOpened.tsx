import { refusalSentence } from '@ratchet/words/catalogue'
import type { SurveyRowReason } from '@ratchet/words/survey-import'
import { Button, Checkbox } from 'antd'
import { ActProblem } from '../design/Field.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { problemOf } from '../problem.ts'
import type { ListedWave } from '../survey/waves.ts'
import { MappingTable } from './MappingTable.tsx'
import { RejectedTable } from './RejectedTable.tsx'
import { SplitBar } from './SplitBar.tsx'
import { StepStrip } from './StepStrip.tsx'
import { SurveyReadingCard } from './SurveyReadingCard.tsx'
import { otherWave, surveyColumns } from './survey-columns.ts'
import type { useSurveyImport } from './use-survey-import.ts'
import { useSurveyWords } from './use-survey-words.ts'

interface Props {
  readonly it: ReturnType<typeof useSurveyImport>
  readonly wave: ListedWave
  readonly crumb: string
  readonly onRun: () => void
}

/** ③ 预览与改错: what the file would bring, which rows are wrong and why, and how everything else was read. */
export function SurveyOpened({ it, wave, crumb, onRun }: Props) {
  const words = useWords()
  const { locale } = useLocale()
  const { page: w, rows: s } = useSurveyWords()
  const i = words.importing
  const { kept, act } = it
  if (!kept) return null
  const problem = it.unreadable ? problemOf(it.unreadable) : null
  const unread = problem?.kind === 'refused' ? refusalSentence(locale, 'survey', problem.code, problem.details) : null
  const preview = problem ? null : it.preview
  const counts = preview?.counts
  const onlyWhole = kept.onlyWhole === true
  const nameOf = (field: string) =>
    w.field[field] ?? words.cycle.theme[field as keyof typeof words.cycle.theme] ?? field
  const block =
    it.reading || !preview || !counts
      ? i.blocked.reading
      : preview.why
        ? refusalSentence(locale, 'survey', preview.why.code, preview.why.details ?? {})
        : counts.accepted === 0
          ? w.nothing
          : onlyWhole && counts.rejected > 0
            ? i.blocked.errors
            : null
  const quarter = words.surveyPage.quarter(wave.quarter)
  const isTwice = preview?.why?.code === 'file-imported'
  const other = preview ? otherWave(preview) : null
  const theirs = other && /^20\d\dQ[1-4]$/.test(other) ? words.surveyPage.quarter(other) : other
  // What keeps the whole file out is said before its rows are counted.
  const whole = unread ?? (theirs ? w.otherWave(theirs, quarter) : isTwice ? block : problem ? w.notDone : null)
  const title = whole ?? (counts ? w.verdict(counts, onlyWhole) : i.reading)
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
            {w.run(counts?.accepted ?? 0)}
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
      title={title}
      sub={preview ? i.fileLine(kept.file.name, kept.file.size, preview.sha256, preview.ms) : kept.file.name}
      crumb={`${crumb} · ${w.waveOption(quarter, wave.firm)}`}
      actions={actions}
    >
      <StepStrip step={problem ? 0 : act.busy ? 3 : 2} notes={notes} />
      <ActProblem sentence={act.sentence ?? (problem && !unread ? i.reading : null)} />
      {preview && counts && (
        <>
          <Card extra={counts.ignored > 0 ? w.ignored(counts.ignored) : null}>
            <SplitBar good={counts.accepted} bad={counts.rejected} />
            {counts.unchanged + counts.replaced > 0 && (
              <p className="page-note">{w.compared(counts.unchanged, counts.replaced)}</p>
            )}
            {counts.rejected > 0 && (
              <Checkbox checked={onlyWhole} onChange={(event) => it.change({ onlyWhole: event.target.checked }, false)}>
                {w.onlyWhole}
              </Checkbox>
            )}
          </Card>
          <div className="import-body">
            <Card title={i.mapping.title}>
              <MappingTable
                preview={{ columns: surveyColumns(preview, kept.mapping !== null), fields: preview.fields }}
                sender={wave.firm}
                isManual={kept.mapping !== null}
                nameOf={nameOf}
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
                    sentence={({ reason, value }) => s.reason[reason as SurveyRowReason](value ?? '')}
                  />
                </Card>
              )}
              <SurveyReadingCard
                preview={preview}
                isOptIn={wave.design === 'opt_in'}
                nameOf={nameOf}
                onCoding={(coding) => it.change({ coding })}
              />
            </div>
          </div>
        </>
      )}
    </PageShell>
  )
}
