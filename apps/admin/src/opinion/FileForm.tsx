import { CONSENT_VERSION } from '@ratchet/domain/contact/consent'
import { LONGEST_PLACE, LONGEST_TEXT } from '@ratchet/domain/feedback/say'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button, Checkbox, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { useMe } from '../session.ts'
import { useGo } from '../shell/page.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import { type Filing, firstUnit, whyNotFile } from './filing.ts'
import { KindTiles } from './KindTiles.tsx'
import { PlacePicker } from './PlacePicker.tsx'
import { StepFoot } from './StepFoot.tsx'

/** In the order in which a resident tells it: what, where, the words, and a way back if they like. */
export function FileForm({ nodes, units }: { nodes: readonly UnitNode[]; units: readonly UnitNode[] }) {
  const words = useWords()
  const w = words.filingPage
  const { locale } = useLocale()
  const go = useGo()
  const me = useMe()
  const act = useAct('opinion.file', client.opinion.file.mutate, { quiet: true })
  const { value, setValue, dropDraft } = useDraft<Filing>('opinion.file', {
    mode: 'helper',
    unitId: firstUnit(units, me.homeUnit?.id ?? null),
    kind: null,
    placeId: null,
    placeWords: '',
    text: '',
  })
  // A number is nobody's draft: it goes to the server sealed, or nowhere.
  const [phone, setPhone] = useState('')
  const [mayCall, setMayCall] = useState(false)
  const [asked, setAsked] = useState(false)
  const trouble = whyNotFile(value, phone, mayCall)
  const told = (field: string) =>
    asked && trouble?.field === field
      ? trouble.why
        ? refusalSentence(locale, 'feedback.submit', trouble.why.code, trouble.why.details ?? {})
        : words.shell.form.required
      : undefined
  const save = async () => {
    setAsked(true)
    if (trouble || !value.kind) return
    const typed = phone.trim() || null
    const done = await act.perform({
      ...value,
      kind: value.kind,
      phone: typed,
      consentVersion: typed && mayCall ? CONSENT_VERSION : null,
      photoIds: [],
    })
    if (!done) return
    dropDraft()
    go(`/opinions/filed/${done.id}`)
  }
  usePageKeys({ 'Ctrl+Enter': save })
  return (
    <form
      className="file-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="form-row">
        <fieldset className="plain-fieldset">
          <legend>{w.mode}</legend>
          <Radio.Group
            value={value.mode}
            options={(['helper', 'phone'] as const).map((mode) => ({ value: mode, label: w.modes[mode] }))}
            onChange={(event) => setValue({ ...value, mode: event.target.value as Filing['mode'] })}
          />
        </fieldset>
        <Field label={w.unit} name="unitId" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              showSearch={{ optionFilterProp: 'label' }}
              value={value.unitId || null}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(unitId: string) => setValue({ ...value, unitId })}
            />
          )}
        </Field>
      </div>
      <KindTiles value={value.kind} error={told('kind')} onChange={(kind) => setValue({ ...value, kind })} />
      <div className="form-row">
        <Field label={w.place} hint={w.placeHint} name="placeId" issues={act.issues}>
          {(attrs) => (
            <PlacePicker
              {...attrs}
              nodes={nodes}
              none={words.opinionActs.classify.anyPlace}
              value={value.placeId}
              onChange={(placeId) => setValue({ ...value, placeId })}
            />
          )}
        </Field>
        <Field label={w.placeWords} hint={w.placeWordsHint} name="placeWords" issues={act.issues}>
          {(attrs) => (
            <Input
              {...attrs}
              maxLength={LONGEST_PLACE}
              value={value.placeWords}
              onChange={(event) => setValue({ ...value, placeWords: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={w.words} hint={w.wordsHint} name="text" issues={act.issues} error={told('text')}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={LONGEST_TEXT}
            value={value.text}
            onChange={(event) => setValue({ ...value, text: event.target.value })}
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
      {phone.trim() !== '' && (
        <div className="consent-line">
          <Checkbox checked={mayCall} onChange={(event) => setMayCall(event.target.checked)}>
            {w.consent}
          </Checkbox>
        </div>
      )}
      <ActProblem sentence={act.told} />
      <StepFoot>
        <Button type="primary" htmlType="submit" loading={act.busy} disabled={!value.unitId}>
          {w.save}
        </Button>
      </StepFoot>
    </form>
  )
}
