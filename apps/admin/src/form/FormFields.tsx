import { choosesReceivers } from '@ratchet/domain/form/act'
import type { FormContent, Receiver } from '@ratchet/domain/form/form'
import type { Part } from '@ratchet/domain/form/part'
import { Button, Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { ClauseFields } from './ClauseFields.tsx'
import type { FormFound } from './form-found.ts'
import { useFormWords } from './page-words.ts'
import { TypedColumns } from './TypedColumns.tsx'
import type { FormDraft } from './use-form.ts'

interface Props {
  readonly found: FormFound
  readonly draft: FormDraft
}

/** What a person writes: the four that every form carries, then part by part. */
export function FormFields({ found, draft }: Props) {
  const w = useFormWords()
  const { typed, set, issues } = draft
  const { content } = typed
  const setPart = (at: number, part: Part) => {
    const parts = content.parts.map((one, place) => (place === at ? part : one))
    set({ content: { parts } })
  }
  return (
    <>
      <Card title={w.head}>
        <HeadFields found={found} draft={draft} />
      </Card>
      {content.parts.map((part, at) => {
        if (part.kind === 'clauses')
          return <ClauseFields key={part.key} part={part} set={(next) => setPart(at, next)} issues={issues} />
        if (part.kind === 'table') return <TypedColumns key={part.key} part={part} set={(next) => setPart(at, next)} />
        return (
          <Card key={part.key} title={part.title}>
            <Field label={w.text(part.title)} name={`content.parts.${at}.text`} issues={issues} hint={w.textHint}>
              {(attrs) => (
                <Input.TextArea
                  {...attrs}
                  autoSize={{ minRows: 3, maxRows: 16 }}
                  maxLength={8000}
                  value={part.text}
                  onChange={(event) => setPart(at, { ...part, text: event.target.value })}
                />
              )}
            </Field>
          </Card>
        )
      })}
    </>
  )
}

function HeadFields({ found, draft }: Props) {
  const w = useFormWords()
  const { typed, set, issues } = draft
  const { content } = typed
  const put = (change: Partial<FormContent>) => set({ content: change })
  const inside = content.receivers.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  const outside = content.receivers.filter(({ unitId }) => unitId === null).map(({ name }) => name)
  const names = new Map([
    ...found.receivers.map(({ id, name }) => [id, name] as const),
    ...content.receivers.flatMap(({ unitId, name }) => (unitId === null ? [] : [[unitId, name] as const])),
  ])
  const receive = (units: readonly string[], others: readonly string[]) =>
    put({
      receivers: [
        ...units.map((unitId): Receiver => ({ unitId, name: names.get(unitId) ?? '' })),
        ...others.map((name): Receiver => ({ unitId: null, name })),
      ],
    })
  const line = (name: 'copies' | 'contact', most: number) => (
    <Field
      label={w.field[name]}
      name={`content.${name}`}
      issues={issues}
      hint={name === 'contact' ? w.hint.contact : undefined}
    >
      {(attrs) => (
        <Input
          {...attrs}
          maxLength={most}
          value={content[name]}
          onChange={(event) => put({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <Field label={w.field.title} name="title" issues={issues}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={120}
            value={typed.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.field.receivers} name="content.receivers" issues={issues}>
        {({ status: _status, ...attrs }) => (
          <Select
            {...attrs}
            mode="multiple"
            maxTagCount={8}
            optionFilterProp="label"
            value={inside}
            disabled={!choosesReceivers(found.form)}
            options={[...names].map(([value, label]) => ({ value, label }))}
            onChange={(units) => receive(units, outside)}
          />
        )}
      </Field>
      <div className="form-head">
        <Field label={w.field.due} name="dueDay" issues={issues} hint={w.hint.due}>
          {(attrs) => (
            <Input
              {...attrs}
              type="date"
              value={typed.dueDay ?? ''}
              onChange={(event) => set({ dueDay: (event.target.value || null) as typeof typed.dueDay })}
            />
          )}
        </Field>
        <Field label={w.field.outside} name="outside" hint={w.hint.outside}>
          {({ status: _status, ...attrs }) => (
            <Select
              {...attrs}
              mode="tags"
              open={false}
              suffixIcon={null}
              value={outside}
              disabled={!choosesReceivers(found.form)}
              onChange={(others: string[]) => receive(inside, others)}
            />
          )}
        </Field>
        {line('copies', 200)}
        {line('contact', 60)}
      </div>
      <Button disabled={!draft.isDirty} loading={draft.busy} onClick={draft.save}>
        {w.save}
      </Button>
    </>
  )
}
