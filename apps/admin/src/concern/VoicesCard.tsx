import { Button } from 'antd'
import { useState } from 'react'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type FoundConcern, voicesOf } from './concerns.ts'
import { useMergeWords } from './page-words.ts'
import { MarkList, MarkModal } from './SamePerson.tsx'

type Voice = FoundConcern['opinions'][number]

/** What was said, the masked words where there are any; what units cannot read yet leads to its mask. */
export function VoicesCard({ concern }: { concern: FoundConcern }) {
  const words = useWords()
  const w = words.concernPage
  const m = useMergeWords()
  const actor = useActor()
  const [marking, setMarking] = useState<Voice | null>(null)
  const { opinions, people } = concern
  const ofPerson = Map.groupBy(opinions, ({ person }) => person)
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
              {(ofPerson.get(voice.person)?.length ?? 0) > 1 && (
                <StatusChip tone="quiet">{m.samePerson(ofPerson.get(voice.person)?.length ?? 0)}</StatusChip>
              )}
              {opinions.length > 1 && mayCall(actor, 'concern.markSamePerson') && (
                <Button size="small" aria-label={`${m.markSame} ${voice.number}`} onClick={() => setMarking(voice)}>
                  {m.markSame}
                </Button>
              )}
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
      <MarkList concern={concern} />
      {marking && <MarkModal voice={marking} concern={concern} onClose={() => setMarking(null)} />}
    </Card>
  )
}
