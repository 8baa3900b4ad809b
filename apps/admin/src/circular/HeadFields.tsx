import { type CircularContent, urgencies } from '@ratchet/domain/circular/circular'
import { Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import type { CircularFound } from './circular-found.ts'
import { useCircularWords } from './page-words.ts'
import type { CircularDraft } from './use-circular.ts'

type LineName = 'mark' | 'agency' | 'signer' | 'addressees' | 'issuer' | 'remark' | 'copies' | 'printer'
const most: Readonly<Record<LineName, number>> = {
  mark: 40,
  agency: 12,
  signer: 30,
  addressees: 400,
  issuer: 40,
  remark: 200,
  copies: 400,
  printer: 40,
}
const hinted: readonly LineName[] = ['mark', 'agency', 'remark']

/** The elements around the text: head, addressees, signature, end block, and who acknowledges it. */
export function HeadFields({ found, draft }: { found: CircularFound; draft: CircularDraft }) {
  const w = useCircularWords()
  const { form, set, issues } = draft
  const { kind } = found.circular
  const { content } = form
  const put = (change: Partial<CircularContent>) => set({ content: change })
  const line = (name: LineName) => (
    <Field
      key={name}
      label={w.field[name]}
      name={`content.${name}`}
      issues={issues}
      hint={hinted.includes(name) ? w.hint[name as keyof typeof w.hint] : undefined}
    >
      {(attrs) => (
        <Input
          {...attrs}
          maxLength={most[name]}
          value={content[name]}
          onChange={(event) => put({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <Field label={w.field.title} name="title" issues={issues} hint={w.hint.title}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            autoSize={{ minRows: 2, maxRows: 4 }}
            maxLength={120}
            value={form.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <div className="circular-head">
        {line('mark')}
        {line('agency')}
        <Field label={w.field.urgency} name="content.urgency">
          {({ status: _status, ...attrs }) => (
            <Select
              {...attrs}
              value={content.urgency}
              options={urgencies.map((value) => ({ value, label: w.urgency[value] }))}
              onChange={(urgency) => put({ urgency })}
            />
          )}
        </Field>
        {kind === 'report' && line('signer')}
        {line('addressees')}
        {line('issuer')}
        {line('remark')}
        {line('copies')}
        {kind !== 'letter' && line('printer')}
      </div>
      <Field label={w.field.receivers} name="content.receivers" issues={issues} hint={w.hint.receivers}>
        {({ status: _status, ...attrs }) => (
          <Select
            {...attrs}
            mode="multiple"
            maxTagCount={8}
            optionFilterProp="label"
            value={content.receivers}
            options={found.receivers.map((unit) => ({ value: unit.id, label: unit.name }))}
            onChange={(receivers) => put({ receivers })}
          />
        )}
      </Field>
    </>
  )
}
