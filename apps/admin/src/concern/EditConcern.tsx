import { type Concern, whyNotTitle } from '@ratchet/domain/concern/concern'
import type { ThemeId } from '@ratchet/domain/cycle/aspect'
import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { ActProblem } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { CategoryField } from './CategoryField.tsx'
import { ConcernFields } from './ConcernFields.tsx'
import { useCategories } from './categories.ts'
import { useMergeWords } from './page-words.ts'

interface EditProps {
  readonly concern: Concern
  readonly nodes: readonly UnitNode[]
  readonly onClose: () => void
}
type About = Pick<Concern, 'title' | 'theme' | 'category' | 'placeId' | 'urgent'>

/** Words a concern anew, or places it elsewhere; residents read the title. */
export function EditConcern({ concern, nodes, onClose }: EditProps) {
  useReturnFocus()
  const words = useWords()
  const w = words.concernPage
  const act = useAct('concern.edit', client.concern.edit.mutate)
  const m = useMergeWords()
  const { nameOf } = useCategories()
  const { title, theme, category, placeId, urgent } = concern
  const [value, setValue] = useState<About>({ title, theme, category, placeId, urgent })
  const isReady = value.title.trim().length >= 2 && !whyNotTitle(value.title)
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
      okButtonProps={{ loading: act.busy, disabled: !isReady }}
      onOk={() => save()}
      onCancel={onClose}
    >
      <ConcernFields procedure="concern.edit" value={value} onChange={setValue} issues={act.issues} nodes={nodes} />
      <CategoryField value={value} onChange={setValue} issues={act.issues} />
      <Checkbox checked={value.urgent} onChange={(event) => setValue({ ...value, urgent: event.target.checked })}>
        {words.opinion.urgent}
      </Checkbox>
      <ActProblem sentence={act.sentence} />
      {theirs && (
        <ConflictPanel<About>
          mine={value}
          theirs={{
            ...{ title: theirs.title, theme: theirs.theme, category: theirs.category },
            ...{ placeId: theirs.placeId, urgent: theirs.urgent },
          }}
          fields={[
            { name: 'title', label: words.opinionActs.settle.title },
            { name: 'theme', label: w.column.theme, show: (id) => words.cycle.theme[id as ThemeId] },
            { name: 'category', label: m.category, show: (id) => (id === null ? m.noCategory : nameOf(id as string)) },
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
