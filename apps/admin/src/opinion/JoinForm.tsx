import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import { joinable } from './bulk.ts'
import type { FoundOpinion } from './inbox-state.ts'
import { SimilarList } from './SimilarList.tsx'
import { StepFoot } from './StepFoot.tsx'
import { useOpinionAct } from './use-opinion-act.ts'
import './sorting.css'

interface JoinProps {
  readonly found: FoundOpinion
  readonly onDone: () => void
  readonly openInstead: () => void
}

/** Joins the opinion to a concern that others have raised: near ones first, any other by its title. */
export function JoinForm({ found: { opinion, near }, onDone, openInstead }: JoinProps) {
  const words = useWords()
  const w = words.opinionActs.settle
  const name = useId()
  const act = useOpinionAct('opinion.join', client.opinion.join.mutate)
  const { data: concerns } = useSuspenseQuery(api.concern.list.queryOptions({}))
  const [concernId, choose] = useState<string | null>(null)
  const others = joinable(concerns).filter((concern) => near.every(({ id }) => id !== concern.id))
  const save = async () => {
    if (!concernId) return
    if (await act.perform({ id: opinion.id, seen: opinion.version, concernId })) onDone()
  }
  usePageKeys({ 'Ctrl+Enter': save })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {near.length > 0 ? (
        <fieldset className="plain-fieldset">
          <legend>{w.near}</legend>
          <div className="near">
            {near.map((concern) => (
              <label key={concern.id} className={`tile near-tile${concernId === concern.id ? ' tile-chosen' : ''}`}>
                <input
                  type="radio"
                  name={name}
                  checked={concernId === concern.id}
                  onChange={() => choose(concern.id)}
                />
                <span>
                  <strong>{concern.title}</strong>
                  <span className="near-facts">
                    <span className="num">{concern.number}</span>
                    <span>{concern.place ?? words.concernPage.noPlace}</span>
                    <span>{words.concern.people(concern.people)}</span>
                    <StatusChip tone={concern.status === 'settled' ? 'done' : 'info'}>
                      {words.concern.status[concern.status]}
                    </StatusChip>
                  </span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : (
        <p className="row">
          {w.noNear}
          <button type="button" className="link" onClick={openInstead}>
            {w.open}
          </button>
        </p>
      )}
      <SimilarList id={opinion.id} concernId={concernId} choose={choose} />
      {others.length > 0 && (
        <Field label={w.other} name="concernId" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={w.otherPlaceholder}
              value={others.some(({ id }) => id === concernId) ? concernId : null}
              options={others.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
              onChange={choose}
            />
          )}
        </Field>
      )}
      <ActProblem sentence={act.told} />
      <StepFoot>
        <Button type="primary" htmlType="submit" disabled={!concernId} loading={act.busy}>
          {w.joinAct}
        </Button>
      </StepFoot>
    </form>
  )
}
