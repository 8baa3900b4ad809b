import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { readDoors } from '@ratchet/domain/household/door'
import { refusalSentence } from '@ratchet/words/catalogue'
import { householdPageWords } from '@ratchet/words/household-page'
import { doorFaultWords } from '@ratchet/words/household-refusal'
import { placeName } from '@ratchet/words/place-name'
import { useSuspenseQuery } from '@tanstack/react-query'
import { App, Input, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { placeGroups } from '../opinion/places.ts'
import type { UnitNode } from '../people/org-tree.ts'

interface Props {
  readonly unit: { readonly id: string; readonly name: string }
  readonly quarter: Quarter
  readonly nodes: readonly UnitNode[]
  readonly onClose: () => void
}

/** Doors of one community, pasted; each bad line is named before anything is sent. */
export function AssignModal({ unit, quarter, nodes, onClose }: Props) {
  const { locale } = useLocale()
  const w = householdPageWords[locale].assigning
  const { form } = useWords().shell
  const { message } = App.useApp()
  const { data } = useSuspenseQuery(api.household.form.queryOptions({}))
  const act = useAct('household.assign', client.household.assign.mutate, { quiet: true })
  const { value, setValue, dropDraft } = useDraft(`household.assign.${unit.id}`, {
    placeId: '',
    text: '',
    visitorId: '',
  })
  const { doors, faults } = readDoors(value.text)
  const own = placeGroups(nodes).filter(({ street }) => street.id === unit.id)
  const groups = own.length > 0 ? own : placeGroups(nodes)
  const visitors = data.visitors[unit.id] ?? []
  const save = async () => {
    const done = await act.perform({
      unitId: unit.id,
      quarter,
      placeId: value.placeId,
      text: value.text,
      visitorId: value.visitorId || null,
    })
    if (!done) return
    dropDraft()
    const told = [
      w.done(done.assigned, done.again),
      done.resting > 0 && w.resting(done.resting),
      done.elsewhere > 0 && w.elsewhere(done.elsewhere),
    ]
    message.success(told.filter(Boolean).join(locale === 'zh' ? '' : ' '), 6)
    onClose()
  }
  return (
    <Modal
      open
      width={640}
      title={w.title(unit.name)}
      okText={w.save(faults.length === 0 ? doors.length : 0)}
      cancelText={form.cancel}
      okButtonProps={{
        loading: act.busy,
        disabled: value.placeId === '' || doors.length === 0 || faults.length > 0,
      }}
      onOk={save}
      onCancel={onClose}
    >
      <Field label={w.place} name="placeId" hint={w.placeHint} issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            showSearch={{ optionFilterProp: 'label' }}
            value={value.placeId || null}
            options={groups.map(({ street, under }) => ({
              label: street.name,
              options: under.map(({ id, name }) => ({ value: id, label: placeName(name) })),
            }))}
            onChange={(placeId: string) => setValue({ ...value, placeId })}
          />
        )}
      </Field>
      <Field label={w.doors} name="text" hint={w.doorsHint} issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={8}
            placeholder={w.doorsExample}
            value={value.text}
            onChange={(event) => setValue({ ...value, text: event.target.value })}
          />
        )}
      </Field>
      {value.text.trim() !== '' && (
        <div role="status" className="household-read">
          <p className={faults.length > 0 ? 'act-problem' : 'page-note'}>
            {w.read(doors.length)}
            {faults.length > 0 && ` · ${w.wrong(faults.length)}`}
          </p>
          {faults.length > 0 && (
            <ul className="page-note">
              {faults.slice(0, 15).map(({ line, code }) => (
                <li key={`${line} ${code}`}>
                  <span className="num">{w.line(line)}</span>{' '}
                  {doorFaultWords[locale][code] ?? refusalSentence(locale, 'household.assign', code, {})}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <Field label={w.visitor} name="visitorId" hint={w.visitorHint} issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={value.visitorId}
            options={[
              { value: '', label: w.visitorNone },
              ...visitors.map(({ id, name, unit: from }) => ({ value: id, label: `${name} ${placeName(from)}` })),
            ]}
            onChange={(visitorId: string) => setValue({ ...value, visitorId })}
          />
        )}
      </Field>
      <ActProblem sentence={act.sentence} />
    </Modal>
  )
}
