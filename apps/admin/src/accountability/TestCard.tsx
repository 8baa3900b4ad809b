import type { RegulationContent } from '@ratchet/domain/accountability/regulation'
import { fell, verdictOf } from '@ratchet/domain/accountability/worst'
import type { AspectTest } from '@ratchet/domain/accountability/year-figure'
import { Button } from 'antd'
import { useState } from 'react'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { type FindingWords, useFindingWords } from './finding-words.ts'
import { SampleModal } from './SampleModal.tsx'
import { namesOf, type YearFound } from './year-data.ts'

interface Props {
  readonly found: YearFound
  readonly content: RegulationContent
  readonly maySample: boolean
}

/** What the test says, on what ground it is asked for, and what hangs on a sample size that nobody told. */
export function TestCard({ found, content, maySample }: Props) {
  const words = useWords()
  const w = useFindingWords()
  const t = w.page.test
  const [entering, setEntering] = useState(false)
  const { gate } = content
  const falling = found.tests.filter(fell)
  const shown = falling.length > 0 ? falling : found.tests
  return (
    <Card
      title={titleOf(found.tests, falling, content, w)}
      extra={
        maySample && (
          <Button size="small" onClick={() => setEntering(true)}>
            {t.enter}
          </Button>
        )
      }
    >
      <dl className="finding-facts">
        <dt>{t.gate}</dt>
        <dd>
          {t.mode[gate.mode]} ({t.by(gate.document)})
        </dd>
        <dt>{t.sample}</dt>
        <dd>{sampleOf(shown, content, words, w)}</dd>
        {found.supposed.map(({ n, aspect, p, adjusted, beyond }) => (
          <div key={n} className="finding-fact">
            <dt>{t.ifN(n)}</dt>
            <dd>{t.ifSaid(w.said.aspect[aspect], p, adjusted, beyond)}</dd>
          </div>
        ))}
        <dt>{t.method}</dt>
        <dd>
          {t.methodSaid(gate.alpha)} {t.why}
        </dd>
      </dl>
      {entering && <SampleModal found={found} onClose={() => setEntering(false)} />}
    </Card>
  )
}

function titleOf(
  tests: readonly AspectTest[],
  falling: readonly AspectTest[],
  { gate }: RegulationContent,
  w: FindingWords,
): string {
  const t = w.page.test.title
  if (tests.every(({ change }) => change === null)) return t.missing
  if (falling.length === 0) return t.none
  const verdicts = falling.map((test) => ({ aspect: test.aspect, verdict: verdictOf(test, 'fall', gate) }))
  const beyond = verdicts.filter(({ verdict }) => verdict === 'beyond_chance').map(({ aspect }) => aspect)
  if (beyond.length > 0) return t.beyond(namesOf(beyond, w))
  return verdicts.some(({ verdict }) => verdict === 'untestable') ? t.untestable : t.within
}

/** How many were asked, or which rounds told nothing; then what had to be assumed. */
function sampleOf(
  tests: readonly AspectTest[],
  { gate }: RegulationContent,
  words: ReturnType<typeof useWords>,
  w: FindingWords,
): string {
  const t = w.page.test
  const parts = tests.flatMap(({ before, after }) => [...before.parts, ...after.parts])
  const untold = [...new Set(parts.filter((part) => part.n === null).map((part) => part.roundId))]
  const sizes = parts.flatMap((part) => part.n ?? [])
  const said =
    untold.length > 0
      ? t.unknown(untold.map((id) => words.cycle.period(id)).join(w.said.and))
      : t.known(Math.min(...sizes), gate.leastSample)
  const assumed = [...new Set(tests.flatMap((test) => test.assumed))].map((what) =>
    what === 'sd' ? t.assumed.sd(gate.assumedSd) : t.assumed.deff(gate.assumedDeff),
  )
  return [said, ...assumed].join(w.said.semicolon)
}
