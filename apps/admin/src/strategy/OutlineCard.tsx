import type { Outline } from '@ratchet/domain/strategy/outline'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { CompareEditions } from './CompareEditions.tsx'
import { OutlineEditor } from './OutlineEditor.tsx'
import { useStrategy } from './strategy-context.ts'

interface OutlineProps {
  readonly outline: Outline
  readonly onEdition: (edition: string) => void
}

/** One edition: a draft is written here and saves itself, a published one stands as it was published. */
export function OutlineCard({ outline, onEdition }: OutlineProps) {
  const words = useWords()
  const w = words.strategyPage
  const { data, whyNot } = useStrategy()
  const [comparing, setComparing] = useState(false)
  const earlier = data.outlines.find((row) => row.edition === outline.edition - 1)
  const canWrite = outline.status === 'draft' && !whyNot('strategy.editOutline')
  const extra = (
    <>
      {data.outlines.length > 1 && (
        <Select
          size="small"
          aria-label={w.editions}
          value={String(outline.edition)}
          onChange={onEdition}
          options={data.outlines.map((row) => ({
            value: String(row.edition),
            label: words.strategy.edition(row.edition),
          }))}
        />
      )}
      {earlier && (
        <Button size="small" type="link" aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
          {w.compareTo(earlier.edition)}
        </Button>
      )}
    </>
  )
  return (
    <Card className="plan-outline" title={`${w.title} ${words.strategy.edition(outline.edition)}`} extra={extra}>
      <p className="plan-state">
        <StatusChip tone={outline.status === 'published' ? 'done' : 'warn'}>
          {words.strategy.status[outline.status]}
        </StatusChip>{' '}
        {outline.publishedOn && w.publishedOn(outline.publishedOn)}
      </p>
      {comparing && earlier && <CompareEditions earlier={earlier} later={outline} />}
      {canWrite ? <OutlineEditor outline={outline} /> : <OutlineText outline={outline} />}
    </Card>
  )
}

function OutlineText({ outline }: { outline: Outline }) {
  const words = useWords()
  return (['guidingIdea', 'actionPolicy', 'body'] as const).map((name) => (
    <section key={name} className="plan-text">
      <h3>{words.strategy.field[name]}</h3>
      <p>{outline[name] || words.strategyPage.empty}</p>
    </section>
  ))
}
