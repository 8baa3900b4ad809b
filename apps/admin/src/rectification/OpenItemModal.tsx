import type { Concern } from '@ratchet/domain/concern/concern'
import { floorSubjects } from '@ratchet/domain/cycle/aspect'
import { subjectOfTheme } from '@ratchet/domain/cycle/crosswalk'
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { Day } from '@ratchet/domain/day'
import { itemKinds } from '@ratchet/domain/rectification/item'
import { useSuspenseQuery } from '@tanstack/react-query'
import { App, Input, Modal, Radio, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { formOf } from '../catalogue/editions.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { AboutFields } from './AboutFields.tsx'
import { DeadlineField } from './DeadlineField.tsx'
import type { ItemDraft } from './item-draft.ts'
import { subjectName } from './items.ts'
import './open-item.css'

interface Props {
  readonly cycleId: CycleId
  readonly nodes: readonly UnitNode[]
  /** What residents said that the item comes from; without it, the item is opened by hand. */
  readonly concern?: Pick<Concern, 'id' | 'number' | 'title' | 'theme' | 'placeId'>
  readonly onClose: () => void
}

/** 立项: one sentence, what it is about, who leads and who helps, until when; by hand or out of a concern. */
export function OpenItemModal({ cycleId, nodes, concern, onClose }: Props) {
  useReturnFocus()
  const words = useWords()
  const w = words.rectification
  const f = words.concernPage.form
  const { message } = App.useApp()
  const act = useAct('rectification.open', client.rectification.open.mutate)
  const { data: editions } = useSuspenseQuery(api.catalogue.list.queryOptions({}))
  const { value, setValue, dropDraft } = useDraft<ItemDraft>(`rectification.open.${concern?.id ?? cycleId}.4`, {
    title: concern?.title ?? '',
    subject: concern ? subjectOfTheme(concern.theme, formOf(editions).crosswalk) : 'overall',
    kind: 'short',
    theme: concern?.theme ?? null,
    category: null,
    placeId: concern?.placeId ?? null,
    otherProblem: '',
    leadUnitId: '',
    coUnitIds: [],
    deadline: concern ? 'days' : 'day',
    workDays: concern ? 15 : null,
    dueDay: '',
  })
  const isDated = value.deadline === 'days' ? value.workDays !== null : value.dueDay !== ''
  const units = nodes
    .filter((node) => node.kind !== 'zone' && node.kind !== 'survey_firm')
    .map((node) => ({ value: node.id, label: node.name }))
  const save = async () => {
    const done = await act.perform({
      cycleId,
      title: value.title.trim(),
      subject: value.subject,
      kind: value.kind,
      leadUnitId: value.leadUnitId,
      coUnitIds: [...value.coUnitIds],
      workDays: value.deadline === 'days' ? value.workDays : null,
      dueDay: (value.deadline === 'day' && value.dueDay ? value.dueDay : null) as Day | null,
      concernId: concern?.id ?? null,
      theme: value.theme,
      placeId: value.placeId,
      category: value.category,
      otherProblem: value.otherProblem.trim(),
    })
    if (!done) return
    if (done.recurred) message.info(words.itemWork.back.recurred(done.number))
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      width={600}
      title={concern ? words.concernPage.openFrom(concern.number) : w.openTitle}
      okText={w.open}
      cancelText={words.shell.form.cancel}
      okButtonProps={{
        loading: act.busy,
        disabled: !value.title.trim() || !value.leadUnitId || (concern !== undefined && !isDated),
      }}
      onOk={save}
      onCancel={onClose}
    >
      {concern && <p className="page-note open-item-note">{words.concernPage.openHint}</p>}
      <Field label={w.field.title} name="title" hint={w.titleHint} issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={200}
            value={value.title}
            onChange={(event) => setValue({ ...value, title: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.field.subject} name="subject" hint={concern ? f.subjectHint : undefined} issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={value.subject}
            options={floorSubjects().map((subject) => ({ value: subject, label: subjectName(words, subject) }))}
            onChange={(subject) => setValue({ ...value, subject })}
          />
        )}
      </Field>
      {!concern && <AboutFields nodes={nodes} value={value} onChange={(about) => setValue({ ...value, ...about })} />}
      <fieldset className="plain-fieldset">
        <legend>{f.kind}</legend>
        <Radio.Group
          value={value.kind}
          options={itemKinds.map((kind) => ({ value: kind, label: words.review.kind[kind] }))}
          onChange={(event) => setValue({ ...value, kind: event.target.value as ItemDraft['kind'] })}
        />
      </fieldset>
      <Field label={w.field.lead} name="leadUnitId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={f.pick}
            value={value.leadUnitId || null}
            options={units}
            onChange={(leadUnitId: string) =>
              setValue({ ...value, leadUnitId, coUnitIds: value.coUnitIds.filter((id) => id !== leadUnitId) })
            }
          />
        )}
      </Field>
      <Field label={f.co} hint={f.coHint} name="coUnitIds" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            mode="multiple"
            maxCount={20}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={f.pick}
            value={[...value.coUnitIds]}
            options={units.filter((unit) => unit.value !== value.leadUnitId)}
            onChange={(coUnitIds: string[]) => setValue({ ...value, coUnitIds })}
          />
        )}
      </Field>
      <DeadlineField value={value} onChange={(deadline) => setValue({ ...value, ...deadline })} />
      <ActProblem sentence={act.sentence} />
    </Modal>
  )
}
