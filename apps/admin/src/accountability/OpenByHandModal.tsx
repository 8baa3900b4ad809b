import {
  type EffectKind,
  type EffectTarget,
  type SuggestedEffect,
  usualTerms,
  whyNotSuggest,
} from '@ratchet/domain/accountability/effect'
import { aspectIdSchema, aspectIds } from '@ratchet/domain/cycle/aspect'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, InputNumber, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { useGo } from '../shell/page.ts'
import { useCaseWords } from './case-words.ts'
import { SuggestionFields } from './SuggestionFields.tsx'

const first = { target: 'unit' as EffectTarget, kind: 'talk' as EffectKind, amount: null as number | null }

/** 直接立案: a leader opens a case without a finding, by clause and reasons. */
export function OpenByHandModal({ year, onClose }: { readonly year: number | null; readonly onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useCaseWords()
  const a = w.ask
  const go = useGo()
  const act = useAct('case.openByHand', client.case.openByHand.mutate)
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const { value, setValue, dropDraft } = useDraft('case.openByHand', {
    year: year ?? Number(todayThere().slice(0, 4)),
    unitId: '',
    aspect: '',
    clause: '',
    clauseText: '',
    reasons: '',
    suggested: [first] as SuggestedEffect[],
  })
  const change = (patch: Partial<typeof value>) => setValue({ ...value, ...patch })
  const why = whyNotSuggest(value.suggested, usualTerms)
  const isMissing = !value.unitId || value.clause.trim() === '' || value.reasons.trim() === ''
  const open = async () => {
    const aspect = aspectIdSchema.safeParse(value.aspect)
    const { aspect: _, ...given } = value
    const done = await act.perform({ ...given, aspect: aspect.success ? aspect.data : null, circularId: null })
    if (!done) return
    dropDraft()
    go(`/accountability/cases/${done.id}`)
  }
  return (
    <Modal
      open
      width={720}
      title={a.openTitle}
      okText={w.list.openByHand}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: isMissing || why !== null }}
      onOk={open}
      onCancel={onClose}
    >
      <p className="page-note">{a.openHint}</p>
      <Field label={a.unit} name="unitId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            showSearch={{ optionFilterProp: 'label' }}
            value={value.unitId || undefined}
            options={tree.nodes
              .filter((unit) => unit.kind === 'department' || unit.kind === 'street')
              .map((unit) => ({ value: unit.id, label: unit.name }))}
            onChange={(unitId) => change({ unitId })}
          />
        )}
      </Field>
      <div className="two">
        <Field label={a.year} name="year" issues={act.issues}>
          {({ status: _status, ...attrs }) => (
            <InputNumber
              {...attrs}
              min={2000}
              max={2199}
              precision={0}
              value={value.year}
              onChange={(next) => change({ year: next ?? value.year })}
            />
          )}
        </Field>
        <Field label={a.aspect} name="aspect" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={value.aspect}
              options={[
                { value: '', label: a.noAspect },
                ...aspectIds.map((id) => ({ value: id as string, label: words.cycle.aspect[id] })),
              ]}
              onChange={(aspect) => change({ aspect })}
            />
          )}
        </Field>
      </div>
      <Field label={a.clause} name="clause" issues={act.issues} hint={a.clauseHint}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={100}
            value={value.clause}
            onChange={(event) => change({ clause: event.target.value })}
          />
        )}
      </Field>
      <Field label={a.clauseText} name="clauseText" issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={2}
            maxLength={2000}
            value={value.clauseText}
            onChange={(event) => change({ clauseText: event.target.value })}
          />
        )}
      </Field>
      <Field label={a.reasons} name="reasons" issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={3}
            maxLength={4000}
            value={value.reasons}
            onChange={(event) => change({ reasons: event.target.value })}
          />
        )}
      </Field>
      <SuggestionFields value={value.suggested} onChange={(suggested) => change({ suggested })} />
      <ActProblem
        sentence={act.told ?? (why ? refusalSentence(locale, 'case.openByHand', why.code, why.details ?? {}) : null)}
      />
    </Modal>
  )
}
