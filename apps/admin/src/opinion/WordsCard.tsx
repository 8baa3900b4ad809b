import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import type { FoundOpinion } from './inbox-state.ts'
import { Photos } from './Photos.tsx'

/** What was said, as a machine masked it, with photos and whatever was added later. */
export function WordsCard({ found }: { found: FoundOpinion }) {
  const w = useWords().opinionPage
  const { opinion, words, photos } = found
  return (
    <Card title={w.said}>
      {opinion.erasedAt ? (
        <p className="page-note">{w.wordsErased}</p>
      ) : opinion.echo ? (
        <p>{w.echo}</p>
      ) : (
        <blockquote className="said">{opinion.text}</blockquote>
      )}
      {opinion.hasHidden && <p className="page-note">{w.hidden}</p>}
      {words.map((word) => (
        <div key={word.id} className="said-later">
          <p className="page-note">
            {w.later[word.kind as keyof typeof w.later] ?? w.later.added} · {dayOfMoment(word.at)}
          </p>
          <blockquote className="said">{word.text ?? w.wordsErased}</blockquote>
        </div>
      ))}
      {photos.length > 0 && <Photos ids={photos} />}
    </Card>
  )
}
