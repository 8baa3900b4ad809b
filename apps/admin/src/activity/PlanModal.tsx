import { activityKinds, whyNotPlan } from '@ratchet/domain/activity/activity'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { useActor } from '../session.ts'
import { useGo } from '../shell/page.ts'
import {
  type ActivityRow,
  planOf,
  presetUnit,
  type TypedPlan,
  typedOf,
  type UnitRow,
  unitsFor,
} from './activity-found.ts'
import { useActivityWords } from './page-words.ts'

interface Props {
  readonly activity?: ActivityRow
  readonly units: readonly UnitRow[]
  /** Whether the quarter on screen is published. */
  readonly published: boolean
  readonly onClose: () => void
}

const fieldOf: Readonly<Record<string, string>> = {
  'ends-before-it-begins': 'endsAt',
  'too-long': 'endsAt',
  'place-missing': 'place',
  'twice-the-same-unit': 'coUnitIds',
  'quarter-published': 'startsAt',
}

/** 登记或修改安排: what, by whom, where and when. */
export function PlanModal({ activity, units, published, onClose }: Props) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useActivityWords()
  const go = useGo()
  const actor = useActor()
  const planning = useAct('activity.plan', client.activity.plan.mutate)
  const editing = useAct('activity.edit', client.activity.edit.mutate)
  const act = activity ? editing : planning
  const own = unitsFor(actor, 'activity.plan', units)
  const living = units.filter((unit) => !unit.retired)
  const places = living.filter((unit) => unit.kind === 'community' || unit.kind === 'village')
  const { value, setValue, dropDraft } = useDraft<TypedPlan>(
    activity ? `activity.${activity.id}.${activity.version}` : 'activity.new',
    activity
      ? { ...picked(activity), startsAt: typedOf(activity.startsAt), endsAt: typedOf(activity.endsAt) }
      : {
          ...{
            kind: 'meeting',
            title: '',
            unitId: presetUnit(actor, own),
            coUnitIds: [],
            placeId: null,
            place: '',
          },
          ...{ startsAt: `${todayThere()}T09:00`, endsAt: `${todayThere()}T11:00` },
        },
  )
  const set = (change: Partial<TypedPlan>) => setValue({ ...value, ...change })
  const plan = planOf(value)
  const around = {
    // Of other quarters the server knows.
    isPublished: (quarter: string) => published && activity?.quarter === quarter,
    retired: new Map<string, string>(),
  }
  const why = plan && whyNotPlan(plan, around)
  const errorAt = (field: string) =>
    why && fieldOf[why.code] === field && (why.code !== 'place-missing' || value.title !== '')
      ? refusalSentence(locale, 'activity.plan', why.code, why.details ?? {})
      : undefined
  const save = async () => {
    if (!plan) return
    const done = activity
      ? await editing.perform({ id: activity.id, seen: activity.version, ...plan })
      : await planning.perform(plan)
    if (!done) return
    dropDraft()
    onClose()
    if (!activity) go(`/activities/${done.id}`)
  }
  const line = (field: 'title' | 'place' | 'startsAt' | 'endsAt', hint?: string) => (
    <Field label={w.field[field]} name={field} issues={act.issues} error={errorAt(field)} hint={hint}>
      {(attrs) => (
        <Input
          {...attrs}
          type={field.endsWith('At') ? 'datetime-local' : 'text'}
          maxLength={80}
          value={value[field]}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Modal
      open
      width={680}
      title={activity ? w.editTitle : w.planTitle}
      okText={w.save}
      cancelText={words.shell.form.cancel}
      okButtonProps={{
        loading: act.busy,
        disabled: !plan || why !== null || value.title.trim().length < 2 || value.unitId === '',
      }}
      onOk={save}
      onCancel={onClose}
    >
      <div className="form-row">
        <Field label={w.field.kind} name="kind" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={value.kind}
              options={activityKinds.map((kind) => ({ value: kind, label: w.kind[kind] }))}
              onChange={(kind) => set({ kind })}
            />
          )}
        </Field>
        <Field label={w.field.unitId} name="unitId" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              showSearch={{ optionFilterProp: 'label' }}
              value={value.unitId || undefined}
              options={own.map((unit) => ({ value: unit.id, label: unit.name }))}
              onChange={(unitId) => set({ unitId })}
            />
          )}
        </Field>
      </div>
      {line('title')}
      <Field
        label={w.field.coUnitIds}
        name="coUnitIds"
        issues={act.issues}
        error={errorAt('coUnitIds')}
        hint={w.hint.coUnitIds}
      >
        {(attrs) => (
          <Select
            {...attrs}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={value.coUnitIds}
            options={living
              .filter((unit) => unit.kind !== 'zone')
              .map((unit) => ({ value: unit.id, label: unit.name }))}
            onChange={(coUnitIds) => set({ coUnitIds })}
          />
        )}
      </Field>
      <div className="form-row">
        <Field label={w.field.placeId} name="placeId" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              showSearch={{ optionFilterProp: 'label' }}
              value={value.placeId ?? ''}
              options={[
                { value: '', label: w.anywhere },
                ...places.map((unit) => ({ value: unit.id, label: unit.name })),
              ]}
              onChange={(placeId) => set({ placeId: placeId || null })}
            />
          )}
        </Field>
        {line('place', w.hint.place)}
      </div>
      <div className="form-row">
        {line('startsAt')}
        {line('endsAt')}
      </div>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}

const picked = ({ kind, title, unitId, coUnitIds, placeId, place }: ActivityRow) => {
  return { kind, title, unitId, coUnitIds, placeId, place }
}
