import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { dayOfMoment } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { FoundConcern } from './concerns.ts'
import { useMergeWords } from './page-words.ts'

type Merge = FoundConcern['merges'][number]

/** Merges into the concern and out of it; each can be taken apart again, and whoever left a number is told of it. */
export function MergesCard({ concern }: { concern: FoundConcern }) {
  const w = useMergeWords()
  const actor = useActor()
  const [undoing, setUndoing] = useState<Merge | null>(null)
  const act = useAct('concern.unmerge', client.concern.unmerge.mutate)
  const { merges } = concern
  if (merges.length === 0) return null
  const unmerge = async (reason: string) => {
    if (undoing && (await act.perform({ id: undoing.id, seen: undoing.version, reason }))) setUndoing(null)
  }
  return (
    <Card title={w.merges(merges.length)}>
      <ul className="voices">
        {merges.map((row) => (
          <li key={row.id}>
            <p>
              <PageLink to={`/concerns/${row.keptId === concern.id ? row.mergedId : row.keptId}`}>
                {w.mergeLine(row.mergedNumber, row.keptNumber, row.opinionIds.length)}
              </PageLink>
            </p>
            <p className="voice-facts">
              <span>{row.reason}</span>
              <span>{w.mergeBy(row.by.name, dayOfMoment(row.at))}</span>
              {row.undoneAt && (
                <span>{w.undone(row.undoneBy?.name ?? '', dayOfMoment(row.undoneAt), row.undoneReason ?? '')}</span>
              )}
              {!row.undoneAt && mayCall(actor, 'concern.unmerge') && (
                <Button size="small" onClick={() => setUndoing(row)}>
                  {w.unmerge}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
      <ToTell concern={concern} />
      {undoing && (
        <ReasonModal
          open
          title={w.unmergeTitle(undoing.mergedNumber)}
          okText={w.unmerge}
          busy={act.busy}
          sentence={act.told}
          onOk={unmerge}
          onCancel={() => {
            act.clear()
            setUndoing(null)
          }}
        />
      )}
    </Card>
  )
}

function ToTell({ concern: { toTell } }: { concern: FoundConcern }) {
  const w = useMergeWords()
  const actor = useActor()
  const act = useAct('concern.tellMerge', client.concern.tellMerge.mutate)
  if (toTell.length === 0) return null
  return (
    <section aria-label={w.toTell(toTell.length)}>
      <h3>{w.toTell(toTell.length)}</h3>
      <ul className="voices">
        {toTell.map(({ mergeId, opinionId, number, about }) => (
          <li key={`${mergeId}${opinionId}`} className="voice-facts">
            <PageLink to={`/opinions/${opinionId}`}>{number}</PageLink>
            <span>{w.about[about]}</span>
            {mayCall(actor, 'concern.tellMerge') &&
              (['call', 'slip'] as const).map((how) => (
                <Button
                  key={how}
                  size="small"
                  aria-label={`${w.told[how]} ${number}`}
                  disabled={act.busy}
                  onClick={() => act.perform({ mergeId, opinionId, how })}
                >
                  {w.told[how]}
                </Button>
              ))}
          </li>
        ))}
      </ul>
      <ActProblem sentence={act.told} />
    </section>
  )
}
