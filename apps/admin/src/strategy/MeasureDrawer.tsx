import { none } from '@ratchet/design/table-twin'
import type { Measure } from '@ratchet/domain/strategy/measure'
import { whyNotRemoveMeasure, whyNotSetMeasure } from '@ratchet/domain/strategy/set-measure'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { ActProblem } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { StatusChip } from '../design/StatusChip.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { MeasureFields } from './MeasureFields.tsx'
import { fieldOfRefusal, formOf, freshMeasure, type MeasureField } from './measure-form.ts'
import { outlineState } from './plan.ts'
import { RemoveMeasure } from './RemoveMeasure.tsx'
import { useStrategy } from './strategy-context.ts'

interface DrawerProps {
  readonly measureId: string | null
  readonly add: string | null
  readonly close: () => void
}

/** One measure: typed with its rule beside it, saved against the version that was seen. */
export function MeasureDrawer({ measureId, add, close }: DrawerProps) {
  useReturnFocus()
  const words = useWords()
  const w = words.strategyPage
  const { locale } = useLocale()
  const { data, unitName, titleOf, targetName } = useStrategy()
  const [tried, setTried] = useState(false)
  const saved = data.measures.find((row) => row.id === measureId) ?? null
  const base = saved ?? freshMeasure(add ?? '', data)
  const draft = useDraft(`measure.${data.cycle.id}.${measureId ?? add}`, {
    form: formOf({ ...base, title: titleOf(base.title) }),
    seen: base.version,
  })
  const { form, seen: seenVersion } = draft.value
  const save = useAct('measure.set', client.measure.set.mutate)
  const typed: Measure = { ...base, ...form }
  const context = { outline: outlineState(data), measures: data.measures, targetIds: data.targets.map((row) => row.id) }
  const why = whyNotSetMeasure(typed, context)
  const sentence = why && refusalSentence(locale, 'measure.set', why.code, why.details)
  const errors: Partial<Record<MeasureField, string>> = {}
  const field = why && fieldOfRefusal(why.code)
  if (field && sentence && (tried || field === 'due' || field === 'coUnitIds')) errors[field] = sentence
  const finish = () => {
    draft.dropDraft()
    close()
  }
  const submit = async ({ version: _version, ...measure }: Measure = typed, seen = saved ? seenVersion : null) => {
    setTried(true)
    if (why) return
    if (await save.perform({ ...measure, id: saved?.id ?? null, seen })) finish()
  }
  const names = (ids: unknown, nameOf: (id: string) => string) => w.join((ids as string[]).map(nameOf)) || none
  const label = words.strategy.field
  return (
    <Drawer
      open
      size={520}
      title={saved ? w.measureDrawer.edit : w.measureDrawer.add}
      onClose={close}
      footer={
        <div className="plan-foot">
          <Button type="primary" loading={save.busy} onClick={() => submit()}>
            {words.shell.form.save}
          </Button>
          {draft.isDraft && <Button onClick={finish}>{words.shell.form.discardDraft}</Button>}
          {saved && (
            <RemoveMeasure
              measure={saved}
              why={whyNotRemoveMeasure(saved, { outline: context.outline, tasks: data.tasks, reason: '…' })}
              done={finish}
            />
          )}
        </div>
      }
    >
      {base.origin !== 'new' && <StatusChip tone="warn">{words.strategy.origin[base.origin]}</StatusChip>}
      <MeasureFields
        form={form}
        set={(change) => draft.setValue({ form: { ...form, ...change }, seen: seenVersion })}
        errors={errors}
      />
      {draft.isDraft && <p className="plan-quiet">{words.shell.form.draftKept}</p>}
      <ActProblem sentence={save.sentence ?? (tried && !field ? sentence : null)} />
      {save.problem?.kind === 'stale' && (
        <ConflictPanel<Measure>
          mine={typed}
          theirs={save.problem.theirs as unknown as Measure}
          fields={[
            { name: 'title', label: label.title },
            { name: 'targetIds', label: label.targetIds, show: (ids) => names(ids, targetName) },
            { name: 'unitId', label: label.unitId, show: (id) => unitName(id as string | null) || '—' },
            { name: 'coUnitIds', label: label.coUnitIds, show: (ids) => names(ids, unitName) },
            { name: 'start', label: label.start },
            { name: 'due', label: label.due },
            { name: 'expectedEffect', label: label.expectedEffect },
          ]}
          onResolve={(chosen) => submit(chosen, chosen.version)}
          onCancel={save.clear}
        />
      )}
    </Drawer>
  )
}
