import { isOwnWork } from '@ratchet/domain/lookback/ask'
import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { EvidencePhotos } from '../rectification/EvidencePhotos.tsx'
import { useDayText } from '../rectification/use-day-text.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type Round, type SiteRow, useLookbackWords } from './lookback-found.ts'

/** Items about which nobody can be called: who goes there, and what was seen. */
export function SitesCard({ round }: { round: Round }) {
  const w = useLookbackWords()
  const actor = useActor()
  const { day } = useDayText()
  const [sending, setSending] = useState<SiteRow | null>(null)
  const maySend = mayCall(actor, 'lookback.sendVisitor') && !['completed', 'voided'].includes(round.status)
  return (
    <Card title={`${w.sites} ${round.sites.length}`}>
      {round.sites.length === 0 && <p className="page-note">{w.noSites}</p>}
      <ul className="lookback-list">
        {round.sites.map((row) => (
          <li key={row.id}>
            {row.item && <PageLink to={`/tasks/${row.item.id}`}>{row.item.title}</PageLink>}{' '}
            {row.outcome && (
              <StatusChip tone={row.outcome === 'fixed' ? 'done' : 'danger'}>{w.name.visit[row.outcome]}</StatusChip>
            )}
            <br />
            <span className="page-note">
              {[row.unit, `${w.column.closed} ${day(row.closedDay)}`, row.visitorName ?? w.nobodyYet].join(' · ')}
            </span>{' '}
            {maySend && row.outcome === null && (
              <Button size="small" type="link" onClick={() => setSending(row)}>
                {w.send}
              </Button>
            )}
            {row.note && <div className="page-note">{row.note}</div>}
            {row.photoIds.length > 0 && (
              <EvidencePhotos
                photos={row.photoIds.map((id, at) => ({
                  id,
                  caption: `${w.name.visit[row.outcome ?? 'fixed']} ${at + 1}`,
                }))}
              />
            )}
          </li>
        ))}
      </ul>
      {sending && <SendModal round={round} row={sending} onClose={() => setSending(null)} />}
    </Card>
  )
}

function SendModal({ round, row, onClose }: { round: Round; row: SiteRow; onClose: () => void }) {
  const words = useWords()
  const w = useLookbackWords()
  const [visitorId, setVisitorId] = useState<string | null>(null)
  const act = useAct('lookback.sendVisitor', client.lookback.sendVisitor.mutate)
  const work = row.work.map((id) => round.unitPaths[id] ?? [id])
  const offered = round.askers.filter((one) => !isOwnWork(one.unitPaths, work))
  const send = async () => {
    if (visitorId && (await act.perform({ id: row.id, seen: row.version, visitorId }))) onClose()
  }
  return (
    <Modal
      open
      title={w.sendTitle}
      okText={w.send}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !visitorId }}
      onOk={send}
      onCancel={onClose}
    >
      <Field label={w.field.visitor} name="visitorId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={visitorId}
            showSearch={{ optionFilterProp: 'label' }}
            options={offered.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setVisitorId}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
