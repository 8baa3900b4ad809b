import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { FoundOpinion } from './inbox-state.ts'

/** What became of it, and what to take up now. */
export function DonePanel({ found }: { found: FoundOpinion }) {
  const words = useWords()
  const w = words.opinionActs.done
  const mayHandle = mayCall(useActor(), 'opinion.classify')
  const { opinion, concern, next } = found
  const isOpen = opinion.status === 'new' || opinion.status === 'classified'
  const title = opinion.erasedAt
    ? w.erasedTitle
    : isOpen
      ? words.opinion.status[opinion.status]
      : opinion.status === 'answered'
        ? w.answeredTitle
        : w.joinedTitle
  return (
    <div className="done-panel">
      <h2>{title}</h2>
      {opinion.erasedAt ? (
        <p>{w.erased}</p>
      ) : opinion.status === 'answered' ? (
        <p>{w.answered}</p>
      ) : (
        concern && (
          <p>
            {w.joined(concern.number)} <PageLink to={`/concerns/${concern.id}`}>{concern.title}</PageLink>
          </p>
        )
      )}
      {opinion.maskedText && (
        <section className="mask-preview" aria-label={words.opinionActs.mask.preview}>
          <strong>{words.opinionActs.mask.preview}</strong>
          <blockquote className="said">{opinion.maskedText}</blockquote>
        </section>
      )}
      {!mayHandle && isOpen && <p className="page-note">{w.readOnly}</p>}
      {mayHandle && next && (
        <p>
          <PageLink to={`/opinions/${next.id}`} className="button-link button-main">
            {w.next(next.number)}
          </PageLink>
        </p>
      )}
    </div>
  )
}
