import { shareStack, shareTable } from '@ratchet/design/share-stack'
import type { ResponseFigures } from '@ratchet/domain/analysis/response-figures'
import { dispositions } from '@ratchet/domain/survey/plan'
import { Picture } from '../design/Picture.tsx'
import { FigureButton } from './FigureButton.tsx'
import { type RateName, toneOf } from './fieldwork.ts'
import { useAnalysisWords } from './use-analysis-words.ts'

interface ResponsePartProps {
  readonly response: ResponseFigures
  readonly asNumbers: boolean
  /** Null where the figures cannot be explained. */
  readonly open: ((key: string) => void) | null
}

const shown: readonly RateName[] = ['rr1', 'rr3', 'cooperation', 'refusal', 'contact']

/** What became of the cases of the sample, and the rates that follow from it. */
export function ResponsePart({ response, asNumbers, open }: ResponsePartProps) {
  const w = useAnalysisWords()
  const { trust, page, picture } = w
  const segments = dispositions.flatMap((key) => {
    const count = response.counts[key]
    return count > 0 ? [{ key, name: trust.disposition[key], count, tone: toneOf(key) }] : []
  })
  const unknown = response.counts.unknown_household + response.counts.unknown_other
  const input = { title: trust.response, segments }
  return (
    <section className="trust-part">
      <h3>{trust.response}</h3>
      <Picture
        key={String(asNumbers)}
        startAsTable={asNumbers}
        draw={(layout) => shareStack(input, layout, picture.outcome)}
        label={input.title}
        twin={shareTable(input, picture.outcome)}
      />
      <dl className="rates">
        {shown.map((name) => {
          const rate = response.rates[name]
          const said = rate === null ? trust.noRate : page.percent(rate)
          return (
            <div key={name}>
              <dt>{trust.rates[name]}</dt>
              <dd className="num">
                {open === null ? (
                  said
                ) : (
                  <FigureButton kind="response" subject={name} label={`${trust.rates[name]} ${said}`} onOpen={open}>
                    {said}
                  </FigureButton>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      {response.eligible !== null && unknown > 0 && (
        <p className="page-note">{trust.eligible(response.eligible, response.eligibleBasis)}</p>
      )}
    </section>
  )
}
