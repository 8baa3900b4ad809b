import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type FoundConcern, voicesOf } from './concerns.ts'

interface VoicesProps {
  readonly opinions: FoundConcern['opinions']
  readonly people: number
}

/** What was said, the masked words where there are any; what units cannot read yet leads to its mask. */
export function VoicesCard({ opinions, people }: VoicesProps) {
  const words = useWords()
  const w = words.concernPage
  const { said, unmasked, echoes } = voicesOf(opinions)
  return (
    <Card title={w.voices(people, said.length)} extra={said.length > 0 && unmasked.length === 0 ? w.allMasked : null}>
      <ul className="voices">
        {said.map((voice) => (
          <li key={voice.id}>
            <blockquote className="said">
              {voice.erasedAt ? words.opinionPage.wordsErased : (voice.maskedText ?? voice.text)}
            </blockquote>
            <p className="voice-facts">
              <PageLink to={`/opinions/${voice.id}`}>{voice.number}</PageLink>
              <span>{words.opinion.source[voice.source]}</span>
              <span>{dayOfMoment(voice.receivedAt)}</span>
              {voice.verdict && <StatusChip tone="quiet">{words.opinion.verdict[voice.verdict]}</StatusChip>}
              {voice.maskedText === null && !voice.erasedAt && (
                <>
                  <StatusChip tone="warn">{w.notMasked}</StatusChip>
                  <PageLink to={`/opinions/${voice.id}?step=mask`}>{w.maskIt}</PageLink>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {echoes > 0 && <p className="page-note">{w.echoes(echoes)}</p>}
    </Card>
  )
}
