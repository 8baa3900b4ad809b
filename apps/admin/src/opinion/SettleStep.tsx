import { whyNotJoin } from '@ratchet/domain/opinion/handle'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useLocale, useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { AnswerForm } from './AnswerForm.tsx'
import type { FoundOpinion } from './inbox-state.ts'
import { JoinForm } from './JoinForm.tsx'
import { OpenConcernForm } from './OpenConcernForm.tsx'

interface SettleProps {
  readonly found: FoundOpinion
  readonly nodes: readonly UnitNode[]
  readonly onDone: () => void
}
const ways = ['join', 'open', 'answer'] as const
type Way = (typeof ways)[number]

/** ③ What becomes of it: joined to a concern, the first of a new one, or answered at once. */
export function SettleStep({ found, nodes, onDone }: SettleProps) {
  const w = useWords().opinionActs.settle
  const { locale } = useLocale()
  const why = whyNotJoin(found.opinion)
  const [way, setWay] = useState<Way>(found.near.length > 0 ? 'join' : 'open')
  if (why) return <p>{refusalSentence(locale, 'opinion.join', why.code, why.details ?? {})}</p>
  return (
    <div>
      <Segmented
        block
        aria-label={w.how}
        className="settle-ways"
        value={way}
        options={ways.map((value) => ({ value, label: w[value] }))}
        onChange={setWay}
      />
      {way === 'join' && <JoinForm found={found} onDone={onDone} openInstead={() => setWay('open')} />}
      {way === 'open' && <OpenConcernForm found={found} nodes={nodes} onDone={onDone} />}
      {way === 'answer' && <AnswerForm found={found} onDone={onDone} />}
    </div>
  )
}
