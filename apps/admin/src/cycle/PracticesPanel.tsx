import { type Practice, whyNotPromote, whyNotRetire } from '@ratchet/domain/cycle/practice'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { dayText } from '../ratchet/instant-text.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { ActButton } from './ActButton.tsx'
import { ActNote } from './ActNote.tsx'
import type { Found } from './cycle-found.ts'
import { PracticeEffect } from './PracticeEffect.tsx'
import { whyNotAct } from './permitted.ts'

/** 固化做法 (third pawl): what stands in every strategy from now on, and the way in and out. */
export function PracticesPanel({ found }: { found: Found }) {
  const words = useWords()
  const w = words.cyclePage.practices
  const { data: practices } = useSuspenseQuery(api.practice.list.queryOptions({}))
  return (
    <Card title={w.title}>
      <p className="cycle-note">{w.lead}</p>
      {practices.length === 0 && <p>{w.none}</p>}
      {practices.map((practice) => (
        <PracticeEntry key={practice.id} practice={practice} />
      ))}
      <Promote found={found} practices={practices} />
    </Card>
  )
}

function PracticeEntry({ practice }: { practice: Practice }) {
  const words = useWords()
  const w = words.cyclePage.practices
  const { locale } = useLocale()
  const actor = useActor()
  const act = useAct('practice.retire', client.practice.retire.mutate)
  const [open, setOpen] = useState(false)
  const mayRetire = whyNotAct(actor, 'practice.retire', whyNotRetire(practice, actor, '-')) === null
  const retire = async (reason: string) => {
    if (await act.perform({ id: practice.id, seen: practice.version, reason })) setOpen(false)
  }
  return (
    <div className="cycle-entry">
      <p>
        <strong>{practice.title}</strong>
        {mayRetire && (
          <Button type="link" size="small" onClick={() => setOpen(true)}>
            {w.retire}
          </Button>
        )}
      </p>
      <p className="cycle-note">{practice.evidence}</p>
      <PracticeEffect measureId={practice.measureId} />
      <p className="cycle-note">
        {w.by(practice.promotedByName, dayText(practice.promotedAt, locale))} ·{' '}
        <PageLink to={`/cycles/${practice.cycleId}`}>{words.cycle.period(practice.cycleId)}</PageLink>
      </p>
      {practice.retiredAt && (
        <p className="cycle-late">{w.retired(dayText(practice.retiredAt, locale), practice.retiredReason ?? '')}</p>
      )}
      <ReasonModal
        open={open}
        title={w.retireTitle(practice.title)}
        okText={w.retire}
        busy={act.busy}
        sentence={act.told}
        onOk={retire}
        onCancel={() => setOpen(false)}
      />
    </div>
  )
}

function Promote({ found, practices }: { found: Found; practices: readonly Practice[] }) {
  const words = useWords()
  const w = words.cyclePage.practices
  const actor = useActor()
  const act = useAct('practice.promote', client.practice.promote.mutate)
  const cycleId = found.cycle.id
  const { data } = useQuery(api.strategy.find.queryOptions({ cycleId }))
  const [open, setOpen] = useState(false)
  const { value, setValue, dropDraft } = useDraft(`practice.${cycleId}`, {
    measureId: null as string | null,
    evidence: '',
  })
  const { measureId, evidence } = value
  const measures = data?.measures ?? []
  const measure = measures.find((row) => row.id === measureId)
  const draft = { id: '', title: '', measureId, unitId: null, cycleId, evidence: '-' }
  const why = whyNotAct(actor, 'practice.promote', whyNotPromote({ ...draft, measureId: null }, practices, actor))
  const submit = async () => {
    if (!measure) return
    const { title, unitId } = measure
    if (!(await act.perform({ title, measureId, unitId, cycleId, evidence: evidence.trim() }))) return
    dropDraft()
    setOpen(false)
  }
  return (
    <div className="cycle-acts">
      <ActButton procedure="practice.promote" why={why} disabled={measures.length === 0} onClick={() => setOpen(true)}>
        {w.promote}
      </ActButton>
      <Modal
        open={open}
        width={760}
        title={w.promote}
        okText={words.cyclePage.act.save}
        okButtonProps={{ disabled: !measure || evidence.trim() === '' }}
        confirmLoading={act.busy}
        onOk={submit}
        onCancel={() => setOpen(false)}
      >
        <Field label={w.measure} name="measureId" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={measureId}
              onChange={(chosen: string) => setValue({ ...value, measureId: chosen })}
              options={measures.map((row) => ({ value: row.id, label: row.title }))}
            />
          )}
        </Field>
        {measure && <PracticeEffect measureId={measure.id} />}
        <Field label={w.evidence} hint={w.evidenceHint} name="evidence" issues={act.issues}>
          {(attrs) => (
            <Input.TextArea
              {...attrs}
              rows={3}
              maxLength={1000}
              value={evidence}
              onChange={(event) => setValue({ ...value, evidence: event.target.value })}
            />
          )}
        </Field>
        <ActNote act={act} />
      </Modal>
    </div>
  )
}
