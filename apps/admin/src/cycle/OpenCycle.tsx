import { type CycleId, cycleAfter, cycleOf } from '@ratchet/domain/cycle/cycle-id'
import { whyNotOpen } from '@ratchet/domain/cycle/open'
import { type FloorPolicy, floorPolicySchema, usualRise } from '@ratchet/domain/cycle/stage'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { Input, InputNumber, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { OpeningBurden } from '../indicator/OpeningBurden.tsx'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { useGo } from '../shell/page.ts'
import { ActButton } from './ActButton.tsx'
import { ActNote } from './ActNote.tsx'
import type { ListedCycle } from './cycle-found.ts'
import { whyNotAct } from './permitted.ts'
import './cycle.css'

/** Opens the half-year that follows the last one, or the very first, with floor policy and largest rise. */
export function OpenCycle({ cycles, label }: { cycles: readonly ListedCycle[]; label: string }) {
  const words = useWords()
  const w = words.cyclePage.next
  const actor = useActor()
  const go = useGo()
  const act = useAct('cycle.open', client.cycle.open.mutate)
  const last = cycles.at(-1)
  const provisional = last !== undefined && last.stage !== 'closed'
  const today = cycleOf(dayOf(new Date().toISOString() as Instant))
  const choices = last ? [cycleAfter(last.id)] : [cycleAfter(today, -1), today, cycleAfter(today)]
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<CycleId>(today)
  const id = last ? cycleAfter(last.id) : chosen
  const [floorPolicy, setPolicy] = useState<FloorPolicy>(last?.floorPolicy ?? 'published')
  const [rise, setRise] = useState(last?.largestRise ?? usualRise)
  const [planNumber, setPlanNumber] = useState('')
  const percent = (name: 'scoreShare' | 'rankShare') => ({
    min: 0,
    max: 100,
    step: 5,
    suffix: w.percent,
    value: Math.round(rise[name] * 100),
    onChange: (value: number | null) => setRise({ ...rise, [name]: (value ?? 0) / 100 }),
  })
  const submit = async () => {
    const answer = await act.perform({ id, provisional, floorPolicy, largestRise: rise, planNumber: planNumber.trim() })
    if (!answer) return
    setOpen(false)
    go(`/cycles/${id}?c=${id}`)
  }
  return (
    <>
      <ActButton
        type="primary"
        procedure="cycle.open"
        why={whyNotAct(actor, 'cycle.open', whyNotOpen(cycles, id, provisional, actor))}
        onClick={() => setOpen(true)}
      >
        {label}
      </ActButton>
      <Modal
        open={open}
        title={label}
        okText={w.open}
        confirmLoading={act.busy}
        onOk={submit}
        onCancel={() => setOpen(false)}
      >
        <p className="cycle-note">{!last ? w.firstLead : provisional ? w.provisionalLead : w.openLead}</p>
        <Field label={w.half} name="id" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={id}
              disabled={last !== undefined}
              onChange={setChosen}
              options={choices.map((value) => ({ value, label: words.cycle.period(value) }))}
            />
          )}
        </Field>
        <Field label={w.policy} name="floorPolicy">
          {(attrs) => (
            <Radio.Group
              {...attrs}
              value={floorPolicy}
              onChange={(event) => setPolicy(event.target.value)}
              options={floorPolicySchema.options.map((value) => ({ value, label: words.cycle.floorPolicy[value] }))}
            />
          )}
        </Field>
        <Field label={w.share} hint={w.why} name="largestRise">
          {(attrs) => <InputNumber {...attrs} {...percent('scoreShare')} />}
        </Field>
        <Field label={w.rankShare} name="rankShare">
          {(attrs) => <InputNumber {...attrs} {...percent('rankShare')} />}
        </Field>
        <Field label={w.planNumber} hint={w.planHint} name="planNumber" issues={act.issues}>
          {(attrs) => (
            <Input
              {...attrs}
              maxLength={80}
              value={planNumber}
              onChange={(event) => setPlanNumber(event.target.value)}
            />
          )}
        </Field>
        {open && <OpeningBurden cycleId={id} />}
        <ActNote act={act} />
      </Modal>
    </>
  )
}
