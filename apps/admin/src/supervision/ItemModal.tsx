import { aspectIds, type FloorSubject } from '@ratchet/domain/cycle/aspect'
import { addDays, type Day } from '@ratchet/domain/day'
import { type ItemKind, itemKinds } from '@ratchet/domain/rectification/item'
import { useSuspenseQuery } from '@tanstack/react-query'
import { App, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { useCategories } from '../concern/categories.ts'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { PlacePicker } from '../opinion/PlacePicker.tsx'
import { subjectName } from '../rectification/items.ts'
import { useGo } from '../shell/page.ts'
import { useSupervisionWords } from './page-words.ts'
import type { FindingRow } from './supervision-found.ts'
import { TextModal } from './TextModal.tsx'

interface Props {
  readonly finding: FindingRow
  readonly today: Day
  readonly onClose: () => void
}
const subjects = aspectIds.map((id): FloorSubject => `aspect:${id}`)

/** 转为整改事项: the inspected unit leads it, in the half-year that runs. */
export function ItemModal({ finding, today, onClose }: Props) {
  const words = useWords()
  const w = useSupervisionWords()
  const go = useGo()
  const act = useAct('supervision.becomeItem', client.supervision.becomeItem.mutate)
  const [subject, setSubject] = useState<FloorSubject | null>(null)
  const [kind, setKind] = useState<ItemKind>('short')
  const [category, setCategory] = useState<string | null>(null)
  const [placeId, setPlaceId] = useState<string | null>(null)
  const { message } = App.useApp()
  const { categories, nameOf } = useCategories()
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const [dueDay, setDueDay] = useState<string>(finding.dueDay < today ? addDays(today, 30) : finding.dueDay)
  return (
    <TextModal
      name={`supervision.item.${finding.id}`}
      title={w.becomeItemTitle}
      label={w.field.itemTitle}
      hint={w.hint.itemTitle}
      okText={w.openItem}
      least={1}
      most={200}
      initial={finding.text.slice(0, 200)}
      busy={act.busy}
      blocked={subject === null || dueDay === '' || dueDay < today}
      issues={act.issues}
      sentence={act.told}
      onOk={async (title) => {
        if (subject === null) return false
        const item = { subject, kind, title, dueDay: dueDay as Day, category, placeId }
        const done = await act.perform({ id: finding.id, seen: finding.version, ...item })
        if (done?.recurred) message.info(words.itemWork.back.recurred(done.number))
        if (done) go(`/tasks/${done.itemId}`)
        return done !== undefined
      }}
      onClose={onClose}
    >
      <div className="form-row">
        <Field label={w.field.subject} name="subject" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={subject ?? undefined}
              options={subjects.map((value) => ({ value, label: subjectName(words, value) }))}
              onChange={setSubject}
            />
          )}
        </Field>
        <Field label={w.field.itemKind} name="kind" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={kind}
              options={itemKinds.map((value) => ({ value, label: words.review.kind[value] }))}
              onChange={setKind}
            />
          )}
        </Field>
        <Field label={w.field.itemDue} name="dueDay" issues={act.issues}>
          {(attrs) => (
            <Input
              {...attrs}
              type="date"
              min={today}
              value={dueDay}
              onChange={(event) => setDueDay(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className="form-row">
        <Field label={w.field.itemCategory} hint={w.hint.itemAgain} name="category" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              showSearch={{ optionFilterProp: 'label' }}
              value={category ?? ''}
              options={[
                { value: '', label: w.noCategory },
                ...categories.map(({ id }) => ({ value: id, label: nameOf(id) })),
              ]}
              onChange={(id: string) => setCategory(id || null)}
            />
          )}
        </Field>
        <Field label={w.field.itemPlace} name="placeId" issues={act.issues}>
          {(attrs) => (
            <PlacePicker {...attrs} nodes={tree.nodes} none={w.noPlace} value={placeId} onChange={setPlaceId} />
          )}
        </Field>
      </div>
    </TextModal>
  )
}
