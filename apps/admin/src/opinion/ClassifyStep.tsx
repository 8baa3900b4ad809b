import { type ThemeId, themeIds } from '@ratchet/domain/cycle/aspect'
import { whyNotClassify } from '@ratchet/domain/opinion/handle'
import { Checkbox } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { ActProblem, Field } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import type { FoundOpinion } from './inbox-state.ts'
import { themeOfKey } from './opinion-steps.ts'
import { PlacePicker } from './PlacePicker.tsx'
import { StepFoot } from './StepFoot.tsx'
import { ThemeTiles } from './ThemeTiles.tsx'

interface ClassifyProps {
  readonly found: FoundOpinion
  readonly nodes: readonly UnitNode[]
  readonly onDone: () => void
}
interface Sorting {
  readonly theme: ThemeId | null
  readonly placeId: string | null
  readonly urgent: boolean
}

/** ① What it is about, where, and whether it is urgent: two keys a voice. */
export function ClassifyStep({ found: { opinion }, nodes, onDone }: ClassifyProps) {
  const words = useWords()
  const w = words.opinionActs.classify
  const act = useAct('opinion.classify', client.opinion.classify.mutate)
  const { id, version, theme, placeId, urgent } = opinion
  const { value, setValue, dropDraft } = useDraft<Sorting>(`opinion.classify.${id}`, { theme, placeId, urgent })
  const why = whyNotClassify(opinion)
  const isSame = value.theme === theme && value.placeId === placeId && value.urgent === urgent
  const isIdle = opinion.status !== 'new' && isSame
  const save = async (sorting: Sorting = value, seen = version) => {
    const done = await act.perform({ id, seen, ...sorting })
    if (!done) return
    dropDraft()
    onDone()
  }
  const press = (key: string) => () => {
    const picked = themeOfKey(key, themeIds)
    if (picked !== undefined) setValue({ ...value, theme: picked })
  }
  usePageKeys({
    ...Object.fromEntries([...'01234567'].map((key) => [key, press(key)])),
    'Ctrl+Enter': () => why || isIdle || save(),
  })
  const theirs = act.problem?.kind === 'stale' ? (act.problem.theirs as unknown as Sorting & { version: number }) : null
  const placeName = (one: unknown) => nodes.find((node) => node.id === one)?.name ?? w.anyPlace
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{w.title}</h2>
      <ThemeTiles value={value.theme} onChange={(next) => setValue({ ...value, theme: next })} />
      <Field label={w.place} hint={w.placeHint} name="placeId" issues={act.issues}>
        {(attrs) => (
          <PlacePicker
            {...attrs}
            nodes={nodes}
            none={w.anyPlace}
            value={value.placeId}
            onChange={(next) => setValue({ ...value, placeId: next })}
          />
        )}
      </Field>
      <div className="field">
        <Checkbox checked={value.urgent} onChange={(event) => setValue({ ...value, urgent: event.target.checked })}>
          <strong>{w.urgent}</strong>
        </Checkbox>
        <span className="field-hint">{w.urgentHint}</span>
      </div>
      <ActProblem sentence={act.sentence} />
      <StepFoot>
        <WhyNotButton
          type="primary"
          htmlType="submit"
          procedure="opinion.classify"
          why={why}
          disabled={isIdle}
          loading={act.busy}
        >
          {opinion.status === 'new' ? w.save : w.saveAgain}
        </WhyNotButton>
      </StepFoot>
      {theirs && (
        <ConflictPanel<Sorting>
          mine={value}
          theirs={{ theme: theirs.theme, placeId: theirs.placeId, urgent: theirs.urgent }}
          fields={[
            {
              name: 'theme',
              label: w.theme,
              show: (one) => (one ? words.cycle.theme[one as ThemeId] : w.noTheme),
            },
            { name: 'placeId', label: w.place, show: placeName },
            { name: 'urgent', label: w.urgent, show: (one) => (one ? '✓' : '—') },
          ]}
          onResolve={(chosen) => {
            setValue(chosen)
            save(chosen, theirs.version)
          }}
          onCancel={act.clear}
        />
      )}
    </form>
  )
}
