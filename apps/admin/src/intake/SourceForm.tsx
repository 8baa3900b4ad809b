import type { AppRouter } from '@ratchet/api/router'
import type { Day } from '@ratchet/domain/day'
import { LONGEST_TEXT } from '@ratchet/domain/feedback/say'
import { ownDueOf, sourceRules, type TypedSource, typedSources } from '@ratchet/domain/intake/source'
import { refusalSentence } from '@ratchet/words/catalogue'
import type { inferRouterOutputs } from '@trpc/server'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { firstUnit } from '../opinion/filing.ts'
import { KindTiles } from '../opinion/KindTiles.tsx'
import { StepFoot } from '../opinion/StepFoot.tsx'
import type { UnitNode } from '../people/org-tree.ts'
import { useCalendar } from '../rectification/use-calendar.ts'
import { useMe } from '../session.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import type { Filed } from './RegisterPage.tsx'
import { SourceFields } from './SourceFields.tsx'
import { type FilingField, type SourceFiling, whyNotFiling } from './source-filing.ts'
import { useIntakeWords } from './use-intake-words.ts'

interface Props {
  readonly nodes: readonly UnitNode[]
  readonly units: readonly UnitNode[]
  readonly rules: inferRouterOutputs<AppRouter>['intake']['rules']
  readonly onFiled: (filed: Filed | null) => void
}

/** What the paper says, in its order: whose it is, its number and days, then the matter itself. */
export function SourceForm({ nodes, units, rules, onFiled }: Props) {
  const words = useWords()
  const all = useIntakeWords()
  const w = all.file
  const { locale } = useLocale()
  const me = useMe()
  const { calendar, today } = useCalendar()
  const act = useAct('intake.file', client.intake.file.mutate, { quiet: true })
  const fresh: SourceFiling = {
    ...{ source: 'petition', unitId: firstUnit(units, me.homeUnit?.id ?? null), number: '', original: '' },
    ...{ cameOn: today, due: '', kind: null, placeId: null, category: '', text: '', urgent: false },
  }
  const { value, setValue, dropDraft } = useDraft<SourceFiling>('intake.file', fresh)
  // A number is nobody's draft: it goes to the server sealed, or nowhere.
  const [phone, setPhone] = useState('')
  const [asked, setAsked] = useState(false)
  const rule = rules.find(({ source }) => source === value.source)?.rule ?? sourceRules[value.source]
  const trouble = whyNotFiling(value, phone, rule, today)
  const told = (field: FilingField) =>
    asked && trouble?.field === field
      ? trouble.why
        ? refusalSentence(
            locale,
            'intake.file',
            trouble.why.code,
            ('details' in trouble.why && trouble.why.details) || {},
          )
        : words.shell.form.required
      : undefined
  const set = (patch: Partial<SourceFiling>) => {
    if (asked) onFiled(null)
    setValue({ ...value, ...patch })
  }
  const save = async () => {
    setAsked(true)
    if (trouble || value.kind === null) return
    const done = await act.perform({
      ...value,
      kind: value.kind,
      number: value.number.trim() || null,
      original: value.original.trim() || null,
      cameOn: value.cameOn as Day,
      due: value.due === '' ? null : (value.due as Day),
      category: value.category.trim() || null,
      phone: phone.trim() || null,
    })
    if (!done) return
    dropDraft()
    setPhone('')
    setAsked(false)
    const { followed, apart } = done
    onFiled({ id: String(done.id), number: String(done.number), followed: followed === true, apart: apart === true })
  }
  usePageKeys({ 'Ctrl+Enter': save })
  const dueByRule = value.cameOn === '' ? null : ownDueOf(rule, value.cameOn as Day, null, calendar).due
  return (
    <form
      className="file-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="form-row">
        <Field label={w.source} hint={w.replyIn(all.reply[rule.reply])} name="source" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={value.source}
              options={typedSources.map((source) => ({ value: source, label: words.opinion.source[source] }))}
              onChange={(source: TypedSource) => set({ source })}
            />
          )}
        </Field>
        <Field label={w.unit} name="unitId" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              showSearch={{ optionFilterProp: 'label' }}
              value={value.unitId || null}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(unitId: string) => set({ unitId })}
            />
          )}
        </Field>
      </div>
      <SourceFields
        value={value}
        rule={rule}
        dueByRule={dueByRule}
        nodes={nodes}
        today={today}
        issues={act.issues}
        told={told}
        onChange={set}
      />
      <KindTiles value={value.kind} error={told('kind')} onChange={(kind) => set({ kind })} />
      <Field label={w.words} hint={w.wordsHint} name="text" issues={act.issues} error={told('text')}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={LONGEST_TEXT}
            value={value.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.phone} hint={w.phoneHint} name="phone" issues={act.issues} error={told('phone')}>
        {(attrs) => (
          <Input
            {...attrs}
            type="tel"
            autoComplete="off"
            maxLength={40}
            className="phone-input"
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
          />
        )}
      </Field>
      <div className="consent-line">
        <Checkbox checked={value.urgent} onChange={(event) => set({ urgent: event.target.checked })}>
          {w.urgent}
        </Checkbox>
      </div>
      <ActProblem sentence={act.told} />
      <StepFoot>
        <Button type="primary" htmlType="submit" loading={act.busy} disabled={!value.unitId}>
          {w.save}
        </Button>
      </StepFoot>
    </form>
  )
}
