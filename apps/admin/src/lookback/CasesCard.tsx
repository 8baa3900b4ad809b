import { channelOf, isOwnWork } from '@ratchet/domain/lookback/ask'
import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type CaseRow, type Round, useLookbackWords } from './lookback-found.ts'

/** Who was drawn, by code; who asks, and what was said. */
export function CasesCard({ round }: { round: Round }) {
  const w = useLookbackWords()
  const actor = useActor()
  const [giving, setGiving] = useState<readonly CaseRow[] | null>(null)
  const mayAssign = mayCall(actor, 'lookback.assign') && round.status === 'drawn'
  const free = round.cases.filter((row) => row.askerId === null && row.outcome === null)
  return (
    <Card
      title={`${w.cases} ${round.cases.length}`}
      extra={mayAssign && free.length > 0 && <Button onClick={() => setGiving(free)}>{w.assignAll}</Button>}
    >
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.column.code}</th>
              <th scope="col">{w.column.item}</th>
              <th scope="col">{w.column.asker}</th>
              <th scope="col" className="right">
                {w.column.tries}
              </th>
              <th scope="col">{w.column.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {round.cases.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="num">
                  {row.code}
                </th>
                <td>
                  {row.item && <PageLink to={`/tasks/${row.item.id}`}>{row.item.title}</PageLink>}
                  <br />
                  <span className="page-note">
                    {[w.name.stratum(row.stratum), row.place].filter(Boolean).join(' · ')}
                  </span>
                </td>
                <td>
                  {row.askerName ?? <span className="page-note">{w.nobodyYet}</span>}{' '}
                  {mayAssign && row.outcome === null && (
                    <Button size="small" type="link" onClick={() => setGiving([row])}>
                      {w.assign}
                    </Button>
                  )}
                </td>
                <td className="right num">{row.tries.length}</td>
                <td>
                  {row.outcome ? (
                    <StatusChip
                      tone={row.outcome === 'unsatisfied' ? 'danger' : row.outcome === 'satisfied' ? 'done' : 'quiet'}
                    >
                      {w.name.outcome[row.outcome]}
                    </StatusChip>
                  ) : (
                    w.rates.none
                  )}
                  {row.note && <div className="page-note">{row.note}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {giving && <AssignModal round={round} cases={giving} onClose={() => setGiving(null)} />}
    </Card>
  )
}

interface AssignProps {
  readonly round: Round
  readonly cases: readonly CaseRow[]
  readonly onClose: () => void
}

/** To whom calls are given: nobody of a unit that did the work is offered. */
function AssignModal({ round, cases, onClose }: AssignProps) {
  const words = useWords()
  const w = useLookbackWords()
  const [askerId, setAskerId] = useState<string | null>(null)
  const act = useAct('lookback.assign', client.lookback.assign.mutate)
  const work = cases.flatMap((row) => row.work.map((id) => round.unitPaths[id] ?? [id]))
  const offered = round.askers.filter((one) => channelOf(one.roles) !== null && !isOwnWork(one.unitPaths, work))
  const give = async () => {
    if (!askerId) return
    const caseIds = cases.map((row) => row.id)
    if (await act.perform({ lookbackId: round.id, caseIds, askerId })) onClose()
  }
  return (
    <Modal
      open
      title={w.assignTitle(cases.length)}
      okText={w.assign}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !askerId }}
      onOk={give}
      onCancel={onClose}
    >
      <Field label={w.field.asker} name="askerId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={askerId}
            options={offered.map((one) => ({
              value: one.id,
              label: w.name.asker(one.name, one.channel ? w.name.channel[one.channel] : ''),
            }))}
            onChange={setAskerId}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
