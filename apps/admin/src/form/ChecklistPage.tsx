import { type ClauseEntry, clauseData, whyNotSetChecklist } from '@ratchet/domain/form/checklist'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { X } from 'lucide-react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useFormWords } from './page-words.ts'
import './form.css'

/** 自查要点: the clauses of the office's own examination method, in editions; a report keeps those it was drafted with. */
export function ChecklistPage() {
  const w = useFormWords()
  const actor = useActor()
  const { data: kept } = useSuspenseQuery(api.form.checklist.queryOptions({}))
  const draft = useDraft(`checklist.${kept.edition}`, { source: kept.source, clauses: kept.clauses })
  const act = useAct('form.setChecklist', client.form.setChecklist.mutate)
  const { source, clauses } = draft.value
  const may = mayCall(actor, 'form.setChecklist')
  const set = (next: ClauseEntry[]) => draft.setValue({ source, clauses: next })
  const put = (at: number, change: Partial<ClauseEntry>) =>
    set(clauses.map((row, place) => (place === at ? { ...row, ...change } : row)))
  const save = async () => {
    const done = await act.perform({ source, clauses })
    if (done) draft.dropDraft()
  }
  return (
    <PageShell
      title={w.checklistTitle(clauses.length, kept.edition)}
      sub={w.checklistHint}
      crumb={
        <>
          <PageLink to="/forms">{w.name}</PageLink> / {w.checklist}
        </>
      }
      actions={
        may && (
          <WhyNotButton
            type="primary"
            procedure="form.setChecklist"
            why={whyNotSetChecklist({ source, clauses }, kept)}
            loading={act.busy}
            onClick={save}
          >
            {w.checklistSave}
          </WhyNotButton>
        )
      }
    >
      <ActProblem sentence={act.told} />
      <Card title={w.checklist}>
        <Field label={w.checklistSource} name="source" issues={act.issues}>
          {(attrs) => (
            <Input
              {...attrs}
              maxLength={120}
              disabled={!may}
              value={source}
              onChange={(event) => draft.setValue({ source: event.target.value, clauses })}
            />
          )}
        </Field>
        <ol className="form-checklist">
          {clauses.map((row, at) => {
            // A clause is known by its place while its number is typed.
            const key = `${at}`
            return (
              <li key={key}>
                <Input
                  aria-label={`${w.clause} ${at + 1}`}
                  disabled={!may}
                  maxLength={40}
                  value={row.clause}
                  onChange={(event) => put(at, { clause: event.target.value })}
                />
                <Input.TextArea
                  aria-label={`${w.clauseText} ${row.clause}`}
                  autoSize
                  disabled={!may}
                  maxLength={300}
                  value={row.text}
                  onChange={(event) => put(at, { text: event.target.value })}
                />
                <Select
                  aria-label={`${w.clauseData} ${row.clause}`}
                  disabled={!may}
                  value={row.data ?? ''}
                  options={[
                    { value: '', label: w.byPerson },
                    ...clauseData.map((value) => ({ value, label: w.dataName[value] })),
                  ]}
                  onChange={(value) => put(at, { data: (value || null) as ClauseEntry['data'] })}
                />
                {may && (
                  <Button
                    type="text"
                    aria-label={w.dropClause(row.clause)}
                    icon={<X size={16} aria-hidden />}
                    onClick={() => set(clauses.filter((_, place) => place !== at))}
                  />
                )}
              </li>
            )
          })}
        </ol>
        {may && <Button onClick={() => set([...clauses, { clause: '', text: '', data: null }])}>{w.addClause}</Button>}
      </Card>
    </PageShell>
  )
}
