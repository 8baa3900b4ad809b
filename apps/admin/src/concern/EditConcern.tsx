import { type Concern, whyNotTitle } from '@ratchet/domain/concern/concern'
import { type ThemeId, themeIds } from '@ratchet/domain/cycle/aspect'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useLocale, useWords } from '../locale.ts'
import { PlacePicker } from '../opinion/PlacePicker.tsx'
import type { UnitNode } from '../people/org-tree.ts'

interface EditProps {
  readonly concern: Concern
  readonly nodes: readonly UnitNode[]
  readonly onClose: () => void
}
type About = Pick<Concern, 'title' | 'theme' | 'placeId' | 'urgent'>

/** Words a concern anew, or places it elsewhere; residents read the title. */
export function EditConcern({ concern, nodes, onClose }: EditProps) {
  useReturnFocus()
  const words = useWords()
  const w = words.concernPage
  const { locale } = useLocale()
  const act = useAct('concern.edit', client.concern.edit.mutate)
  const { title, theme, placeId, urgent } = concern
  const [value, setValue] = useState<About>({ title, theme, placeId, urgent })
  const why = whyNotTitle(value.title)
  const theirs = act.problem?.kind === 'stale' ? (act.problem.theirs as unknown as Concern) : null
  const save = async (about = value, seen = concern.version) => {
    if (await act.perform({ id: concern.id, seen, ...about, title: about.title.trim() })) onClose()
  }
  const placeName = (id: unknown) => nodes.find((node) => node.id === id)?.name ?? w.noPlace
  return (
    <Modal
      open
      title={w.editTitle(concern.number)}
      okText={words.shell.form.save}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: Boolean(why) || value.title.trim().length < 2 }}
      onOk={() => save()}
      onCancel={onClose}
    >
      <Field
        label={words.opinionActs.settle.title}
        hint={words.opinionActs.settle.titleHint}
        name="title"
        issues={act.issues}
        error={why ? refusalSentence(locale, 'concern.edit', why.code) : undefined}
      >
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={60}
            value={value.title}
            onChange={(event) => setValue({ ...value, title: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.column.theme} name="theme" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={value.theme}
            options={themeIds.map((id) => ({ value: id, label: words.cycle.theme[id] }))}
            onChange={(next) => setValue({ ...value, theme: next })}
          />
        )}
      </Field>
      <Field label={w.column.place} name="placeId" issues={act.issues}>
        {(attrs) => (
          <PlacePicker
            {...attrs}
            nodes={nodes}
            none={w.noPlace}
            value={value.placeId}
            onChange={(next) => setValue({ ...value, placeId: next })}
          />
        )}
      </Field>
      <Checkbox checked={value.urgent} onChange={(event) => setValue({ ...value, urgent: event.target.checked })}>
        {words.opinion.urgent}
      </Checkbox>
      <ActProblem sentence={act.sentence} />
      {theirs && (
        <ConflictPanel<About>
          mine={value}
          theirs={{ title: theirs.title, theme: theirs.theme, placeId: theirs.placeId, urgent: theirs.urgent }}
          fields={[
            { name: 'title', label: words.opinionActs.settle.title },
            { name: 'theme', label: w.column.theme, show: (id) => words.cycle.theme[id as ThemeId] },
            { name: 'placeId', label: w.column.place, show: placeName },
            { name: 'urgent', label: words.opinion.urgent, show: (is) => (is ? '✓' : '—') },
          ]}
          onResolve={(chosen) => {
            setValue(chosen)
            save(chosen, theirs.version)
          }}
          onCancel={act.clear}
        />
      )}
    </Modal>
  )
}
