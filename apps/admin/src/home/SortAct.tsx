import { whyNotClassify } from '@ratchet/domain/opinion/handle'
import { type Sorting, sortingOf } from '@ratchet/domain/opinion/sorting'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActFoot } from '../design/ActFoot.tsx'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { ActProblem } from '../design/Field.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import type { FoundOpinion } from '../opinion/inbox-state.ts'
import { SortingFields } from '../opinion/SortingFields.tsx'
import { SuggestionBox } from '../opinion/SuggestionBox.tsx'
import { beginsWith, isSameSorting, type Suggesting } from '../opinion/sorting-form.ts'
import { keyedSorting, withOther } from '../opinion/sorting-keys.ts'
import { WordsCard } from '../opinion/WordsCard.tsx'
import type { UnitNode } from '../people/org-tree.ts'
import { useActKeys } from '../shell/act-keys.ts'
import type { ActProps } from './ActDrawer.tsx'
import '../opinion/opinion.css'
import '../opinion/sorting.css'
import '../opinion/steps.css'

/** Sorting one voice: what it is about, where, and whether it is urgent. */
export function SortAct(props: ActProps) {
  const { subject } = props.debt
  const found = useQuery(api.opinion.find.queryOptions({ id: subject.id }))
  const tree = useQuery(api.unit.tree.queryOptions({}))
  const suggesting = useQuery(api.classification.suggest.queryOptions({ id: subject.id }))
  const failed = [found, tree, suggesting].find(({ error }) => error)
  if (failed?.error) return <ErrorPanel error={failed.error} retry={() => failed.refetch()} />
  if (!found.data || !tree.data || !suggesting.data) return <LoadingSkeleton />
  return <SortForm {...props} found={found.data} nodes={tree.data.nodes} suggesting={suggesting.data} />
}

interface FormProps extends ActProps {
  readonly found: FoundOpinion
  readonly nodes: readonly UnitNode[]
  readonly suggesting: Suggesting
}

function SortForm({ found, nodes, suggesting, open, send }: FormProps) {
  const words = useWords()
  const act = useAct('opinion.classify', client.opinion.classify.mutate, { quiet: true })
  const { opinion } = found
  const { id, version } = opinion
  const { as, categories } = suggesting
  // What is suggested stands there already: agreeing is one press.
  const [sorting, setSorting] = useState<Sorting>(() => beginsWith(opinion, as))
  const why = whyNotClassify(opinion)
  const save = (given: Sorting = sorting) => {
    if (!why) send(act.perform({ id, seen: version, ...given }).then(Boolean))
  }
  const press = (key: string) => {
    const next = keyedSorting(key, sorting, suggesting)
    if (next) setSorting(next)
  }
  useActKeys({ open, act: () => save(), press })
  const anyPlace = words.opinionActs.classify.anyPlace
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="act-said">
        <WordsCard found={found} />
      </div>
      <div className="act-fields">
        <SuggestionBox
          suggesting={suggesting}
          placeName={(one) => nodes.find((node) => node.id === one)?.name ?? anyPlace}
          isChanged={as !== null && !isSameSorting(sorting, sortingOf(as))}
          busy={act.busy}
          keep={null}
          restore={as && !why ? () => press('x') : null}
          pick={(category) => setSorting(withOther(sorting, category, categories))}
        />
        <SortingFields
          value={sorting}
          onChange={setSorting}
          categories={categories}
          nodes={nodes}
          issues={act.issues}
        />
      </div>
      <ActProblem sentence={act.told} />
      <ActFoot>
        <WhyNotButton type="primary" htmlType="submit" procedure="opinion.classify" why={why} loading={act.busy}>
          {words.home.drawer.act.sort}
        </WhyNotButton>
      </ActFoot>
    </form>
  )
}
