import { type ThemeId, themeIds } from '@ratchet/domain/cycle/aspect'
import { whyNotClassify } from '@ratchet/domain/opinion/handle'
import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActFoot } from '../design/ActFoot.tsx'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { ActProblem, Field } from '../design/Field.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import type { FoundOpinion } from '../opinion/inbox-state.ts'
import { themeOfKey } from '../opinion/opinion-steps.ts'
import { PlacePicker } from '../opinion/PlacePicker.tsx'
import { ThemeTiles } from '../opinion/ThemeTiles.tsx'
import { WordsCard } from '../opinion/WordsCard.tsx'
import type { UnitNode } from '../people/org-tree.ts'
import { useActKeys } from '../shell/act-keys.ts'
import type { ActProps } from './ActDrawer.tsx'
import '../opinion/opinion.css'
import '../opinion/steps.css'

/** Sorting one voice: what it is about, where, and whether it is urgent. */
export function SortAct(props: ActProps) {
  const { subject } = props.debt
  const found = useQuery(api.opinion.find.queryOptions({ id: subject.id }))
  const tree = useQuery(api.unit.tree.queryOptions({}))
  const error = found.error ?? tree.error
  if (error) return <ErrorPanel error={error} retry={() => (found.error ? found.refetch() : tree.refetch())} />
  if (!found.data || !tree.data) return <LoadingSkeleton />
  return <SortForm {...props} found={found.data} nodes={tree.data.nodes} />
}

interface FormProps extends ActProps {
  readonly found: FoundOpinion
  readonly nodes: readonly UnitNode[]
}

function SortForm({ found, nodes, open, send }: FormProps) {
  const words = useWords()
  const w = words.opinionActs.classify
  const act = useAct('opinion.classify', client.opinion.classify.mutate, { quiet: true })
  const { id, version } = found.opinion
  // What the resident picked stands there already: agreeing is one press.
  const [sorting, setSorting] = useState<{ theme: ThemeId | null; placeId: string | null; urgent: boolean }>(
    found.opinion,
  )
  const { theme, placeId, urgent } = sorting
  const why = whyNotClassify(found.opinion)
  const save = () => {
    if (!why) send(act.perform({ id, seen: version, theme, placeId, urgent }).then(Boolean))
  }
  useActKeys({
    open,
    act: save,
    press: (key) => {
      const picked = themeOfKey(key, themeIds)
      if (picked !== undefined) setSorting({ ...sorting, theme: picked })
    },
  })
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
        <ThemeTiles value={theme} onChange={(next) => setSorting({ ...sorting, theme: next })} />
        <Field label={w.place} hint={w.placeHint} name="placeId" issues={act.issues}>
          {(attrs) => (
            <PlacePicker
              {...attrs}
              nodes={nodes}
              none={w.anyPlace}
              value={placeId}
              onChange={(next) => setSorting({ ...sorting, placeId: next })}
            />
          )}
        </Field>
        <div className="field">
          <Checkbox checked={urgent} onChange={(event) => setSorting({ ...sorting, urgent: event.target.checked })}>
            <strong>{w.urgent}</strong>
          </Checkbox>
          <span className="field-hint">{w.urgentHint}</span>
        </div>
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
