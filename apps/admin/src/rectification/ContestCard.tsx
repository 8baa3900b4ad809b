import { MOST_CONTESTS } from '@ratchet/domain/rectification/contest'
import { deciderOf, whyNotDecider } from '@ratchet/domain/rectification/decider'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import type { ItemFound } from './item-found.ts'
import { useDayText } from './use-day-text.ts'

type Contest = ItemFound['contests'][number]

/** 退单 and 仲裁: every return with its clause and what was decided; the one that waits is decided here. */
export function ContestCard({ page }: { page: ItemFound }) {
  const w = useWords().itemWork.contest
  const actor = useActor()
  const { withWeekday, dayAt } = useDayText()
  const nameOf = useUnitName()
  const waiting = page.contests.find((row) => row.decision === null) ?? null
  if (page.contests.length === 0) return null
  const isLast = waiting?.ordinal === MOST_CONTESTS
  const isMine = waiting !== null && whyNotDecider(waiting, waiting.byOwner, actor) === null
  const mayDecide = isMine && mayCall(actor, 'rectification.decideContest')
  const due = waiting && withWeekday(waiting.dueDay)
  const title = due && mayDecide ? (isLast ? w.arbitrate(due) : w.decide(due)) : w.card(page.contests.length)
  return (
    <Card title={title} className="contest-card">
      <ol className="work-lines">
        {page.contests.map((row) => (
          <li key={row.id}>
            <div className="work-head">
              <StatusChip tone={row.decision ? 'quiet' : 'warn'}>{w.line(row.ordinal)}</StatusChip>
              <span className="page-note">{w.by(nameOf(row.unitId), row.by.name, dayAt(row.at))}</span>
            </div>
            <strong>{row.clause}</strong>
            <p>{row.reason}</p>
            {row.proposedUnitId && <p className="page-note">{w.proposes(nameOf(row.proposedUnitId))}</p>}
            {row.decision && row.decidedAt ? (
              <p className="work-decided">
                {w.decided(
                  w.decision[row.decision],
                  nameOf(row.decidedUnitId ?? ''),
                  row.decidedBy?.name ?? '',
                  dayAt(row.decidedAt),
                )}
                <br />
                {row.decisionReason}
              </p>
            ) : (
              !mayDecide && <p className="page-note">{w.waiting(withWeekday(row.dueDay), deciderOf(row.byOwner))}</p>
            )}
          </li>
        ))}
      </ol>
      {mayDecide && waiting && <Decide page={page} waiting={waiting} isLast={isLast} />}
    </Card>
  )
}

function useUnitName() {
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  return (id: string) => tree.nodes.find((node) => node.id === id)?.name ?? ''
}

function Decide({ page, waiting, isLast }: { page: ItemFound; waiting: Contest; isLast: boolean }) {
  const words = useWords()
  const w = words.itemWork.contest
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const { item, leadNow } = page
  const draft = useDraft(`contest.decide.${waiting.id}`, { unitId: waiting.proposedUnitId ?? leadNow.id, reason: '' })
  const { unitId, reason } = draft.value
  const act = useAct('rectification.decideContest', client.rectification.decideContest.mutate)
  const decide = async () => {
    const given = { id: item.id, seen: item.version, contestId: waiting.id, leadUnitId: unitId, reason }
    if (await act.perform(given)) draft.dropDraft()
  }
  return (
    <div className="work-form">
      {isLast && <p className="page-note">{w.final}</p>}
      <Field label={w.to} name="leadUnitId">
        {(attrs) => (
          <Select
            {...attrs}
            showSearch={{ optionFilterProp: 'label' }}
            value={unitId}
            options={tree.nodes
              .filter((node) => node.kind !== 'zone' && node.kind !== 'survey_firm')
              .map((node) => ({ value: node.id, label: node.name }))}
            onChange={(value: string) => draft.setValue({ ...draft.value, unitId: value })}
          />
        )}
      </Field>
      <Field label={w.why} hint={words.shell.form.reasonHint} name="reason">
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => draft.setValue({ ...draft.value, reason: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
      <Button type="primary" loading={act.busy} disabled={reason.trim() === ''} onClick={decide}>
        {isLast ? w.submit.arbitrate : w.submit.decide}
      </Button>
    </div>
  )
}
