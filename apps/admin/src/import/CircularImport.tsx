import { cycleAfter, cycleOf } from '@ratchet/domain/cycle/cycle-id'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { api } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { NoPermission } from '../design/NoPermission.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { whyNotMay } from '../examination/may.ts'
import { useLocale, useWords } from '../locale.ts'
import { problemOf } from '../problem.ts'
import { rolesFor, useActor } from '../session.ts'
import { MappingTable } from './MappingTable.tsx'
import { blockOf } from './mapping-rows.ts'
import { Receipt } from './Receipt.tsx'
import { RejectedTable } from './RejectedTable.tsx'
import { RoundPlan } from './RoundPlan.tsx'
import { SplitBar } from './SplitBar.tsx'
import { StepStrip } from './StepStrip.tsx'
import { useCircularImport } from './use-circular-import.ts'

/** The city's circular from a file: look first, mend, then take it over whole. */
export function CircularImport() {
  const w = useWords().importing
  const actor = useActor()
  const it = useCircularImport()
  if (whyNotMay(actor, 'examination.import')) {
    return (
      <PageShell title={w.blocked.duty} crumb={w.title}>
        <NoPermission roles={rolesFor('examination.import')} />
      </PageShell>
    )
  }
  if (it.receipt) return <Receipt receipt={it.receipt} onAgain={it.drop} />
  const crumb = `${w.title} / ${w.kinds.examination}`
  if (!it.kept) {
    return (
      <PageShell title={w.start} sub={w.startHint} crumb={crumb}>
        <StepStrip step={0} notes={{}} />
        <Card>
          <FileDrop accept=".xlsx,.xls,.csv,.et" hint={w.startHint} onFile={it.choose} />
        </Card>
      </PageShell>
    )
  }
  return <Opened it={it} crumb={crumb} />
}

function Opened({ it, crumb }: { it: ReturnType<typeof useCircularImport>; crumb: string }) {
  const words = useWords()
  const w = words.importing
  const { locale } = useLocale()
  const { kept, preview, reading, act } = it
  if (!kept) return null
  const problem = it.unreadable ? problemOf(it.unreadable) : null
  const unread = problem?.kind === 'refused' ? refusalSentence(locale, 'import', problem.code, problem.details) : null
  const rows = { good: preview?.counts.goodRows ?? 0, bad: preview?.counts.badRows ?? 0 }
  const block = blockOf(preview, reading)
  const fresh = preview?.plan.filter(({ state }) => state === 'new').length ?? 0
  const taken = preview?.columns.filter(({ field }) => field !== null).length ?? 0
  const left = (preview?.columns.length ?? 0) - taken
  const needsRound = kept.round !== null || preview?.rejected.some(({ reason }) => reason === 'missing-round')
  const title = unread ?? (preview && !problem ? w.verdict(rows) : w.reading)
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
          disabled={block !== null || problem !== null}
          loading={act.busy}
          onClick={it.run}
          aria-describedby="import-block"
        >
          {w.run(fresh)}
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
      sub={
        preview && !problem ? w.fileLine(kept.file.name, kept.file.size, preview.sha256, preview.ms) : kept.file.name
      }
      crumb={crumb}
      actions={actions}
    >
      <StepStrip step={act.busy ? 3 : 2} notes={preview && !problem ? { 1: w.stepNote.columns(taken, left) } : {}} />
      <ActProblem sentence={act.sentence ?? (problem && !unread ? title : null)} />
      <Card>
        <div className="form-row">
          <Field label={w.sender} hint={w.senderHint} name="sender">
            {(attrs) => (
              <Input
                {...attrs}
                maxLength={100}
                defaultValue={kept.sender}
                onBlur={(event) => event.target.value.trim() && it.change({ sender: event.target.value.trim() })}
              />
            )}
          </Field>
          {needsRound && <RoundChoice value={kept.round} onChange={(round) => it.change({ round })} />}
        </div>
        {preview && !problem && <SplitBar {...rows} />}
      </Card>
      {preview && !problem && (
        <div className="import-body">
          <Card title={w.mapping.title}>
            <MappingTable
              preview={preview}
              sender={kept.sender}
              isManual={kept.mapping !== null}
              onChange={(mapping) => it.change({ mapping })}
            />
          </Card>
          <div className="import-side">
            {preview.counts.rejected > 0 && (
              <Card
                title={w.errors.title(Math.min(15, preview.counts.rejected), preview.counts.rejected)}
                extra={w.errors.rowNote}
              >
                <RejectedTable
                  rejected={preview.rejected}
                  sentence={({ reason, value }) => words.examination.row[reason]({ value })}
                />
              </Card>
            )}
            {preview.plan.length > 0 && (
              <Card title={w.rounds.title}>
                <RoundPlan
                  preview={preview}
                  circulars={kept.circulars}
                  onChange={(circulars) => it.change({ circulars }, false)}
                />
              </Card>
            )}
          </div>
        </div>
      )}
    </PageShell>
  )
}

/** For a file that does not say which half-year it tells of. */
function RoundChoice({ value, onChange }: { value: string | null; onChange: (round: string) => void }) {
  const words = useWords()
  const { data: list } = useQuery(api.examination.list.queryOptions({}))
  const running = list ? cycleOf(list.today) : null
  const choices = running ? [0, -1, -2, -3, -4, -5].map((steps) => cycleAfter(running, steps)) : []
  return (
    <div className="field">
      <span>{words.importing.mapping.round}</span>
      <Select
        aria-label={words.importing.mapping.round}
        value={value}
        options={choices.map((id) => ({ value: id, label: words.cityResults.round(id) }))}
        onChange={onChange}
      />
    </div>
  )
}
