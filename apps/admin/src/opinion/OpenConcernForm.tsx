import { whyNotTitle } from '@ratchet/domain/concern/concern'
import { type ThemeId, themeIds } from '@ratchet/domain/cycle/aspect'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button, Input, Select } from 'antd'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import type { FoundOpinion } from './inbox-state.ts'
import { firstTitle } from './opinion-steps.ts'
import { PlacePicker } from './PlacePicker.tsx'
import { StepFoot } from './StepFoot.tsx'
import { useOpinionAct } from './use-opinion-act.ts'

interface OpenProps {
  readonly found: FoundOpinion
  readonly nodes: readonly UnitNode[]
  readonly onDone: () => void
}

/** The first of a new concern: a title in an official's words, with theme and place as they were sorted. */
export function OpenConcernForm({ found: { opinion, place }, nodes, onDone }: OpenProps) {
  const words = useWords()
  const w = words.opinionActs.settle
  const { locale } = useLocale()
  const act = useOpinionAct('concern.open', client.concern.open.mutate)
  const { value, setValue, dropDraft } = useDraft(`concern.open.${opinion.id}`, {
    title: firstTitle(place?.name ?? null, opinion.maskedText ?? ''),
    theme: opinion.theme as ThemeId | null,
    placeId: opinion.placeId,
  })
  const title = value.title.trim()
  const why = whyNotTitle(title)
  const isReady = title.length >= 2 && value.theme !== null && !why
  const save = async () => {
    if (!isReady || !value.theme) return
    const opinions = [{ id: opinion.id, seen: opinion.version }]
    const about = { title, theme: value.theme, placeId: value.placeId, urgent: opinion.urgent }
    if (!(await act.perform({ ...about, opinions }))) return
    dropDraft()
    onDone()
  }
  usePageKeys({ 'Ctrl+Enter': save })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field
        label={w.title}
        hint={w.titleHint}
        name="title"
        issues={act.issues}
        error={why ? refusalSentence(locale, 'concern.open', why.code) : undefined}
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
      <div className="form-row">
        <Field label={w.theme} name="theme" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={value.theme}
              options={themeIds.map((id) => ({ value: id, label: words.cycle.theme[id] }))}
              onChange={(theme) => setValue({ ...value, theme })}
            />
          )}
        </Field>
        <Field label={w.place} name="placeId" issues={act.issues}>
          {(attrs) => (
            <PlacePicker
              {...attrs}
              nodes={nodes}
              none={words.concernPage.noPlace}
              value={value.placeId}
              onChange={(placeId) => setValue({ ...value, placeId })}
            />
          )}
        </Field>
      </div>
      <ActProblem sentence={act.told} />
      <StepFoot>
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={act.busy}>
          {w.openAct}
        </Button>
      </StepFoot>
    </form>
  )
}
