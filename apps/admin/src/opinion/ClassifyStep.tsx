import type { ThemeId } from '@ratchet/domain/cycle/aspect'
import { whyNotClassify } from '@ratchet/domain/opinion/handle'
import { type Sorting, sortingOf } from '@ratchet/domain/opinion/sorting'
import { classificationPageWords } from '@ratchet/words/classification-page'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { ActProblem } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import type { FoundOpinion } from './inbox-state.ts'
import { rememberSorted } from './last-sorted.ts'
import { ReasonedText } from './ReasonedText.tsx'
import { SameConcernBox } from './SameConcernBox.tsx'
import { SortingFields } from './SortingFields.tsx'
import { StepFoot } from './StepFoot.tsx'
import { SuggestionBox } from './SuggestionBox.tsx'
import type { SameConcern } from './same-concern.ts'
import { beginsWith, categoryName, isSameSorting } from './sorting-form.ts'
import { keyedSorting, sortingKeys, withOther } from './sorting-keys.ts'
import './sorting.css'

interface ClassifyProps {
  readonly found: FoundOpinion
  readonly nodes: readonly UnitNode[]
  readonly onDone: (as: Sorting) => void
  /** Takes the decision over instead: it is sent behind the next one, and told of there. */
  readonly send?: (as: Sorting, joinTo?: SameConcern) => void
  /** The concern that it seems to belong to. */
  readonly same?: SameConcern | null
}

/** ① What it is about, where, and whether it is urgent: suggested, and decided by one key or a few. */
export function ClassifyStep({ found: { opinion }, nodes, onDone, send, same = null }: ClassifyProps) {
  const words = useWords()
  const { locale } = useLocale()
  const w = words.opinionActs.classify
  const own = classificationPageWords[locale]
  const act = useAct('opinion.classify', client.opinion.classify.mutate)
  const { id, version, number } = opinion
  const { data: suggesting } = useSuspenseQuery(api.classification.suggest.queryOptions({ id }))
  const { suggestion, as, categories } = suggesting
  const begins = beginsWith(opinion, as)
  const { value, setValue, dropDraft } = useDraft<Sorting>(`opinion.sorting.${id}.${version}`, begins)
  const why = whyNotClassify(opinion)
  const isUntouched = isSameSorting(value, begins)
  const isIdle = opinion.status !== 'new' && isUntouched
  const save = async (sorting: Sorting = value, seen = version) => {
    if (send) {
      dropDraft()
      return send(sorting)
    }
    const done = await act.perform({ id, seen, ...sorting })
    if (!done) return
    dropDraft()
    rememberSorted({ id, number, version: done.version })
    onDone(sorting)
  }
  // One key keeps what stands there: the suggestion, or what was changed of it; never nothing at all.
  const keep = why || isIdle || (as === null && isUntouched) ? null : () => save()
  const join =
    keep && send && same
      ? () => {
          dropDraft()
          send(value, same)
        }
      : null
  const press = (key: string) => () => {
    const next = keyedSorting(key, value, suggesting)
    if (next) setValue(next)
  }
  usePageKeys({
    ...Object.fromEntries(sortingKeys.map((key) => [key, press(key)])),
    a: () => keep?.(),
    b: () => join?.(),
    'Ctrl+Enter': () => why || isIdle || save(),
  })
  const theirs = act.problem?.kind === 'stale' ? (act.problem.theirs as unknown as Sorting & { version: number }) : null
  const placeName = (one: unknown) => nodes.find((node) => node.id === one)?.name ?? w.anyPlace
  const themeName = (one: unknown) => (one ? words.cycle.theme[one as ThemeId] : w.noTheme)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{w.title}</h2>
      {opinion.text && suggestion && <ReasonedText text={opinion.text} reasons={suggestion.reasons} />}
      <SuggestionBox
        suggesting={suggesting}
        placeName={placeName}
        isChanged={as !== null && !isSameSorting(value, sortingOf(as))}
        busy={act.busy}
        keep={keep}
        restore={as && !why ? press('x') : null}
        pick={(category) => setValue(withOther(value, category, categories))}
      />
      {same && <SameConcernBox same={same} join={join} />}
      <SortingFields value={value} onChange={setValue} categories={categories} nodes={nodes} issues={act.issues} />
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
          theirs={sortingOf(theirs)}
          fields={[
            { name: 'theme', label: w.theme, show: themeName },
            {
              name: 'category',
              label: own.category,
              show: (one) => categoryName(categories, (one as string | null) ?? null, locale) ?? own.noCategory,
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
