import type { RegulationContent } from '@ratchet/domain/accountability/regulation'
import { verdictOf } from '@ratchet/domain/accountability/worst'
import type { AspectTest } from '@ratchet/domain/accountability/year-figure'
import { Card } from '../design/PageShell.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useFindingWords } from './finding-words.ts'
import { leadOf, type YearFound, yearName } from './year-data.ts'

const toneOf = {
  beyond_chance: 'warn',
  within_chance: 'quiet',
  untestable: 'outside',
  sample_too_small: 'quiet',
} as const

interface Props {
  readonly found: YearFound
  readonly content: RegulationContent
  readonly onExplain: (aspect: AspectTest['aspect']) => void
}

/** Each aspect against the year before, with the test of its fall; the figures open to where they come from. */
export function YearTable({ found, content, onExplain }: Props) {
  const w = useFindingWords()
  const t = w.page.table
  const score = (value: number | null) => (value === null ? t.missing : t.score(value))
  const ordered = found.tests.toSorted((a, b) => (a.change ?? 99) - (b.change ?? 99))
  return (
    <Card title={t.title} className="wide-list">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
      <section className="finding-scroll" tabIndex={0} aria-label={t.title}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t.aspect}</th>
              <th scope="col" className="right">
                {t.before(yearName(found.year - 1, content, w))}
              </th>
              <th scope="col" className="right">
                {t.after(yearName(found.year, content, w))}
              </th>
              <th scope="col" className="right">
                {t.change}
              </th>
              <th scope="col" className="right">
                {t.p}
              </th>
              <th scope="col" className="right">
                {t.adjusted}
              </th>
              <th scope="col">{t.verdict}</th>
              <th scope="col" className="right">
                {t.target}
              </th>
              <th scope="col">{t.lead}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map((test) => {
              const { aspect, before, after, change, fall } = test
              const verdict = change === null ? null : verdictOf(test, 'fall', content.gate)
              const target = found.targets[aspect]
              return (
                <tr key={aspect}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      aria-label={t.how(w.said.aspect[aspect])}
                      onClick={() => onExplain(aspect)}
                    >
                      {w.said.aspect[aspect]}
                    </button>
                  </th>
                  {[
                    { of: t.before(yearName(found.year - 1, content, w)), said: score(before.score) },
                    { of: t.after(yearName(found.year, content, w)), said: score(after.score) },
                    { of: t.change, said: change === null ? t.untested : t.signed(change) },
                    { of: t.p, said: fall === null ? t.untested : t.share(fall.p) },
                    { of: t.adjusted, said: fall === null ? t.untested : t.share(fall.adjusted) },
                  ].map(({ of, said }) => (
                    <td key={of} className="right num">
                      <button
                        type="button"
                        className="link"
                        aria-label={`${w.said.aspect[aspect]} ${of} ${said}`}
                        onClick={() => onExplain(aspect)}
                      >
                        {said}
                      </button>
                    </td>
                  ))}
                  <td>
                    {verdict !== null && change !== null && change < 0 && (
                      <StatusChip tone={toneOf[verdict] satisfies Tone}>{w.said.verdict[verdict]}</StatusChip>
                    )}
                  </td>
                  <td className="right num">{target === undefined ? t.untested : t.score(target)}</td>
                  <td>{leadOf(found.leads[aspect] ?? [], w)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </Card>
  )
}
