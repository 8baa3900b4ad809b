import type { AppRouter } from '@ratchet/api/router'
import { countings, type ReplyForm, replyForms } from '@ratchet/domain/intake/source'
import type { inferRouterOutputs } from '@trpc/server'
import { InputNumber, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { useIntakeWords } from './use-intake-words.ts'

type Row = inferRouterOutputs<AppRouter>['intake']['rules'][number]

/** The days of one source and its form of reply, as this office has them. */
export function RuleModal({ row: { source, rule, version }, onClose }: { row: Row; onClose: () => void }) {
  const words = useWords()
  const all = useIntakeWords()
  const w = all.sources
  const act = useAct('intake.setRule', client.intake.setRule.mutate)
  const [days, setDays] = useState<number | null>(rule.days)
  const [counting, setCounting] = useState(rule.counting)
  const [replyForm, setReplyForm] = useState<ReplyForm>(rule.reply)
  const save = async () => {
    if (days === null) return
    if (await act.perform({ source, seen: version, days, counting, replyForm })) onClose()
  }
  return (
    <Modal
      open
      title={w.editTitle(words.opinion.source[source])}
      okText={w.save}
      cancelText={w.cancel}
      okButtonProps={{ loading: act.busy, disabled: days === null }}
      onOk={save}
      onCancel={onClose}
    >
      <Field label={w.editDays} name="days" issues={act.issues}>
        {(attrs) => <InputNumber {...attrs} min={1} max={400} precision={0} value={days} onChange={setDays} />}
      </Field>
      <fieldset className="plain-fieldset field">
        <legend>{w.editCounting}</legend>
        <Radio.Group
          value={counting}
          options={countings.map((value) => ({ value, label: all.counting[value] }))}
          onChange={(event) => setCounting(event.target.value)}
        />
      </fieldset>
      <Field label={w.editReply} name="replyForm" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={replyForm}
            options={replyForms.map((value) => ({ value, label: all.reply[value] }))}
            onChange={setReplyForm}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
