import { halfWidth95 } from '@ratchet/domain/survey/half-width'
import { useWords } from '../locale.ts'
import { useMarked } from '../shell/marked.ts'
import { type ListedWave, readingSubjects } from './waves.ts'

/** Where not all fit, the latest wave is what is seen first. */
const showLatest = (box: HTMLElement | null) => {
  if (box) box.scrollLeft = box.scrollWidth
}

/** The last waves side by side: each reading with its 95 % margin, a blank where the firm published nothing. */
export function ReadingTable({ waves }: { waves: readonly ListedWave[] }) {
  const words = useWords()
  const w = words.surveyPage
  const mark = useMarked('theme')
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="figure-scroll" tabIndex={0} aria-label={w.themesTitle} ref={showLatest}>
        <table className="plain-table reading-table">
          <thead>
            <tr>
              <th scope="col">{words.survey.field.theme}</th>
              {waves.map((wave) => (
                <th key={wave.id} scope="col" className="num">
                  {w.quarter(wave.quarter)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {readingSubjects.map((subject) => (
              <tr key={subject} {...mark(subject)}>
                <th scope="row">{subject === 'overall' ? w.overall : words.cycle.theme[subject]}</th>
                {waves.map((wave) => {
                  const result = wave.results.find((row) => row.theme === subject)
                  return (
                    <td key={wave.id} className="num">
                      {result ? w.interval(result.estimate, halfWidth95(result)) : '—'}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="page-note">
        {[
          w.intervalHint,
          ...(waves.some((wave) => wave.basis === 'reported') ? [w.reported, w.reportedHint] : []),
        ].join(' · ')}
      </p>
    </>
  )
}
