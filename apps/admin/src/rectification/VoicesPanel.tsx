import { useState } from 'react'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { FEW_VOICES, type ItemFound } from './item-found.ts'
import { useDayText } from './use-day-text.ts'

/** 居民原话: as far as a person has masked it; the rest is counted and not shown. */
export function VoicesPanel({ voices }: { voices: ItemFound['voices'] }) {
  const words = useWords()
  const w = words.itemPage
  const actor = useActor()
  const { dayAt } = useDayText()
  const [all, setAll] = useState(false)
  const { rows, people, echoes } = voices
  const shown = all ? rows : rows.slice(0, FEW_VOICES)
  const hidden = people - echoes - rows.length
  const mayOpen = mayCall(actor, 'opinion.find')
  return (
    <Card className="voices-card" title={w.voices(people, echoes)}>
      <h3>{w.voicesSub}</h3>
      <ul className="item-voices">
        {shown.map((voice) => (
          <li key={voice.id}>
            <blockquote>{w.quote(voice.text)}</blockquote>
            <p>
              {[voice.place, words.opinion.source[voice.source as keyof typeof words.opinion.source]]
                .filter(Boolean)
                .join(' · ')}
              <br />
              {mayOpen ? <PageLink to={`/opinions/${voice.id}`}>{voice.number}</PageLink> : voice.number}
              {` · ${dayAt(voice.receivedAt)}`}
            </p>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="page-note">{w.noneMasked}</p>}
      {rows.length > shown.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {w.seeAll(rows.length)}
        </button>
      )}
      {rows.length > 0 && hidden > 0 && <p className="page-note">{w.hidden(hidden)}</p>}
    </Card>
  )
}
