import { useAnalysisWords } from './use-analysis-words.ts'

export const resultParts = ['bars', 'grid', 'ranks', 'quadrant', 'trust', 'trend', 'facts'] as const
export type ResultPart = (typeof resultParts)[number]

/** The way to each picture, for the keyboard and the hurried. */
export function ResultsParts({ shown }: { shown: readonly ResultPart[] }) {
  const { page } = useAnalysisWords()
  const go = (part: ResultPart) => {
    const card = document.getElementById(`result-${part}`)
    card?.scrollIntoView({ block: 'start' })
    card?.focus({ preventScroll: true })
  }
  return (
    <nav className="results-parts" aria-label={page.skip}>
      {shown.map((part) => (
        <button key={part} type="button" className="link" onClick={() => go(part)}>
          {page.parts[part]}
        </button>
      ))}
    </nav>
  )
}
