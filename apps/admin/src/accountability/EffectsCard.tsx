import { stepsOf } from '@ratchet/domain/accountability/case-step'
import { servedOn, targetsOf, whyNotServeDecision } from '@ratchet/domain/accountability/decision-served'
import { heldIn, postsThen } from '@ratchet/domain/accountability/holder-then'
import { useState } from 'react'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { mayCall, useActor } from '../session.ts'
import { type CaseFound, nameOf } from './case-found.ts'
import { useCaseWords } from './case-words.ts'
import { ServeModal } from './ServeModal.tsx'

/** What the decision does, a row for each person who held a post then, or for the unit. */
export function EffectsCard({ page }: { readonly page: CaseFound }) {
  const w = useCaseWords()
  const actor = useActor()
  const [serving, setServing] = useState<{ personId: string | null } | null>(null)
  const { case: given, effects, posts, steps } = page
  const suggestedPosts = [...new Set(given.suggested.map((row) => row.target))].filter((target) => target !== 'unit')
  if (effects.length === 0) {
    return (
      <Card title={w.effectsTitle}>
        <p className="page-note">{w.noEffects}</p>
        <ul className="case-plain">
          {suggestedPosts.flatMap((target) => {
            const then = postsThen(posts, target, given)
            if (then.length === 0) return [<li key={target}>{w.noPost(w.noun.target[target])}</li>]
            return then.map(({ postId, title, holders }) => (
              <li key={postId}>
                {holders.length === 0
                  ? w.nobodyThen(title)
                  : w.said(
                      `${w.noun.target[target]} ${title}`,
                      holders.map((row) => w.beside(row.name ?? '', term(row, w.now))).join(w.between),
                    )}
              </li>
            ))
          })}
        </ul>
      </Card>
    )
  }
  return (
    <Card title={w.effectsTitle}>
      <div className="twin">
        <table className="plain-table">
          <thead>
            <tr>
              {(['post', 'name', 'term', 'effect', 'standing', 'served'] as const).map((key) => (
                <th key={key} scope="col">
                  {w.columns[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {targetsOf(page).map((personId) => {
              const own = effects.filter((effect) => effect.personId === personId)
              const post = posts.find(
                (row) => row.personId === personId && row.postId === own[0]?.postId && heldIn(row, given),
              )
              const served = servedOn(page, personId)
              const step = stepsOf(steps, 'served').find(({ content }) => content.personId === personId)
              return (
                <tr key={personId ?? 'unit'}>
                  <td>{post?.title ?? w.unitItself}</td>
                  <th scope="row">{nameOf(page, personId)}</th>
                  <td>{post ? term(post, w.now) : '—'}</td>
                  <td>
                    <ul className="case-plain">
                      {own.map((effect) => (
                        <li key={effect.id}>
                          {w.noun.effect[effect.kind]} {effect.amount !== null && `−${w.percent(effect.amount)}`}
                        </li>
                      ))}
                    </ul>
                  </td>
                  <td>
                    <ul className="case-plain">
                      {own.map((effect) => (
                        <li key={effect.id}>{effect.status === 'in_force' ? w.inForce : w.undone}</li>
                      ))}
                    </ul>
                  </td>
                  <td>
                    {served ? (
                      <>
                        <StatusChip tone="done">{w.servedOn(served)}</StatusChip>{' '}
                        {step && w.method[step.content.method]}
                      </>
                    ) : (
                      <span className="case-serve">
                        <StatusChip tone="warn">{w.notServed}</StatusChip>
                        {mayCall(actor, 'case.serveDecision') && (
                          <WhyNotButton
                            procedure="case.serveDecision"
                            why={whyNotServeDecision(page, { personId, day: page.today }, actor, page.today)}
                            onClick={() => setServing({ personId })}
                          >
                            {w.ask.serveDecision}
                          </WhyNotButton>
                        )}
                      </span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {serving && <ServeModal page={page} personId={serving.personId} onClose={() => setServing(null)} />}
    </Card>
  )
}

const term = (row: { fromDay: string | null; beforeDay: string | null }, now: string): string =>
  `${row.fromDay ?? ''}–${row.beforeDay ?? now}`
