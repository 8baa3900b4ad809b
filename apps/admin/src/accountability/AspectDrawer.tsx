import type { LeadThen } from '@ratchet/domain/accountability/finding'
import type { AspectTest, YearFigure } from '@ratchet/domain/accountability/year-figure'
import { Drawer } from 'antd'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useFindingWords } from './finding-words.ts'

interface Props {
  readonly test: AspectTest
  readonly leads: readonly LeadThen[]
  readonly title: string
  readonly onClose: () => void
}

/** Where an aspect's year comes from: rounds and circulars, sample sizes, error and test, and who led it when. */
export function AspectDrawer({ test, leads, title, onClose }: Props) {
  useReturnFocus()
  const words = useWords()
  const w = useFindingWords()
  const { how, table } = w.page
  const { before, after, change, se, fall, apartFromLowest } = test
  return (
    <Drawer open size={460} title={title} onClose={onClose}>
      {[after, before].map((figure) => (
        <Figure key={figure.parts.map((part) => part.roundId).join()} figure={figure} />
      ))}
      {change !== null && (
        <>
          <p>
            {se === null ? how.noSe(table.signed(change)) : how.se(table.signed(change), se.toFixed(2))}
            {se !== null && <span className="page-note"> {how.seFormula}</span>}
          </p>
          {fall && <p>{how.p(fall.p, fall.adjusted)}</p>}
          {apartFromLowest !== null && apartFromLowest < 1 && <p>{how.apart(apartFromLowest)}</p>}
        </>
      )}
      <h3>{how.leads}</h3>
      <ul className="finding-plain">
        {leads.map(({ half, unitName }) => (
          <li key={half}>{how.leadIn(words.cycle.period(half), unitName ?? how.nobody)}</li>
        ))}
      </ul>
    </Drawer>
  )
}

function Figure({ figure }: { figure: YearFigure }) {
  const words = useWords()
  const w = useFindingWords()
  const { how, table } = w.page
  return (
    <section className="finding-figure">
      <h3>
        {figure.score === null ? table.missing : table.score(figure.score)}{' '}
        <span className="page-note">{how.basis[figure.basis]}</span>
      </h3>
      <ul className="finding-plain">
        {figure.parts.map((part) => (
          <li key={part.roundId}>
            <strong>{words.cycle.period(part.roundId)}</strong>{' '}
            {part.score === null ? how.noScore : how.part(table.score(part.score), part.circularNumber)}
            <br />
            <span className="page-note">{part.n === null ? how.noSample : how.sample(part.n, part.deff, part.sd)}</span>{' '}
            {part.score !== null && <PageLink to={`/city-results/${part.roundId}`}>{how.toRound}</PageLink>}
          </li>
        ))}
      </ul>
    </section>
  )
}
