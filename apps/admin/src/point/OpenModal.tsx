import { refusalSentence } from '@ratchet/words/catalogue'
import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { GroupFields } from './GroupFields.tsx'
import { badSite, blankGroup, type Group, openingsOf, whyNotOpenings } from './opening-form.ts'
import { usePageWords } from './page-words.ts'
import type { PlaceOption } from './places.ts'

interface Props {
  /** The places that the form begins with. */
  readonly at: readonly string[]
  readonly choices: readonly PlaceOption[]
  readonly onClose: () => void
}

/** Points at several sites of several communities, opened in one act. */
export function OpenModal({ at, choices, onClose }: Props) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = usePageWords().form
  const act = useAct('point.open', client.point.open.mutate)
  const known =
    useQuery(api.point.list.queryOptions({ streetId: null, placeId: null, status: null })).data?.places ?? []
  const { value, setValue, dropDraft } = useDraft<readonly Group[]>(`point.open.${at.join()}`, [
    { ...blankGroup, places: at },
  ])
  const openings = openingsOf(value)
  const asked = openings.reduce((sum, { sites }) => sum + sites.length, 0)
  const why = asked === 0 ? null : whyNotOpenings(openings, known)
  const isBad = value.some((group) => badSite(group) !== undefined)
  const set = (place: number, group: Group) => setValue(value.map((one, index) => (index === place ? group : one)))
  const save = async () => {
    if (!(await act.perform({ openings }))) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      width={640}
      title={w.title}
      okText={w.ok(asked)}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: asked === 0 || why !== null || isBad }}
      onOk={save}
      onCancel={onClose}
    >
      {value.map((group, index) => (
        <GroupFields
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place
          key={index}
          group={group}
          title={value.length > 1 ? w.group(index + 1) : null}
          choices={choices}
          issues={act.issues}
          onChange={(next) => set(index, next)}
          drop={value.length > 1 ? () => setValue(value.filter((_, other) => other !== index)) : null}
          dropLabel={w.drop(index + 1)}
        />
      ))}
      <Button onClick={() => setValue([...value, blankGroup])}>{w.more}</Button>
      <ActProblem sentence={why ? refusalSentence(locale, 'point.open', why.code, why.details) : act.told} />
    </Modal>
  )
}
