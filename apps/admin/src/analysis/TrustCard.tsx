import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { AwarenessPart } from './AwarenessPart.tsx'
import { ResponsePart } from './ResponsePart.tsx'
import { ResultCard } from './ResultCard.tsx'
import { SensesPart } from './SensesPart.tsx'
import { UnknownPart } from './UnknownPart.tsx'
import { useAnalysisWords } from './use-analysis-words.ts'

interface TrustCardProps {
  readonly analysis: WaveAnalysis
  readonly asNumbers: boolean
  readonly open: (key: string) => void
}

/** How the interviews went, how many did not know, who has heard of it at all, and how people feel. */
export function TrustCard({ analysis, asNumbers, open }: TrustCardProps) {
  const w = useAnalysisWords()
  const { response, awareness } = analysis
  const title = w.finding.trust(
    response.rates.rr3 ?? response.rates.rr1,
    awareness.city?.estimate ?? null,
    awareness.work?.estimate ?? null,
  )
  return (
    <ResultCard anchor="trust" title={title} sub={w.trust.sub}>
      <div className="trust">
        <ResponsePart response={response} asNumbers={asNumbers} open={open} />
        <AwarenessPart awareness={awareness} open={open} />
        <UnknownPart analysis={analysis} asNumbers={asNumbers} open={open} />
        <SensesPart analysis={analysis} asNumbers={asNumbers} open={open} />
      </div>
    </ResultCard>
  )
}
