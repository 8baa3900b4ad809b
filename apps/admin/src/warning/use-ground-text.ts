import type { Ground } from '@ratchet/domain/warning/ground'
import { points } from '@ratchet/words/number'
import { useWords } from '../locale.ts'
import { useDayText } from '../rectification/use-day-text.ts'
import { useWarningWords } from './page-words.ts'

interface GroundText {
  /** The figure that decided first. */
  readonly figures: readonly string[]
  readonly people: string
  readonly interval: string
}

/** The numbers of a ground in words: what decided, how many people, and the interval or why there is none. */
export function useGroundText(ground: Ground): GroundText {
  const words = useWords()
  const w = useWarningWords().number
  const { withWeekday } = useDayText()
  if (ground.kind === 'item') {
    const { gone, given, late, returns, review, dueDay, people } = ground
    const figures = [
      ...(review ? [`${w.review[review]} ${w.returns(returns)}`] : []),
      ...(late > 0 ? [w.late(late)] : []),
      ...(gone !== null && given !== null ? [w.time(gone, given)] : []),
      ...(dueDay ? [w.due(withWeekday(dueDay))] : []),
    ]
    return { figures, people: people === null ? w.noPeople : w.people(people), interval: w.noInterval }
  }
  if (ground.kind === 'theme') {
    const { estimate, floor, lower95: low, upper95: high, people } = ground
    const interval = low === null || high === null ? w.noBounds : w.bounds(points(low), points(high))
    return {
      figures: [w.floor(points(estimate), points(floor))],
      people: people === null ? w.noPeople : w.people(people),
      interval,
    }
  }
  if (ground.kind === 'task') {
    const names = words.indicator.name as Readonly<Record<string, string>>
    const cards = ground.cards.map(({ card, count, wanted }) => w.card(names[card] ?? card, count, wanted))
    return { figures: [w.cards(cards.length), ...cards], people: w.noPeople, interval: w.noInterval }
  }
  if (ground.kind === 'slip') {
    const { subject, achieved, floor } = ground
    const figure = subject === 'rank' ? w.rankSlip(achieved, floor) : w.slip(points(achieved), points(floor))
    return { figures: [figure], people: w.noPeople, interval: w.noInterval }
  }
  const { z, people, before, rate, low, high, exposure } = ground
  const text = exposure === 'respondents' ? w.rateOfWave : w.rate
  return {
    figures: [z === null ? w.noGrade : w.grade(z.toFixed(2)), ...(before === null ? [] : [w.before(before)])],
    people: w.people(people),
    interval: text(rate.toFixed(1), low.toFixed(1), high.toFixed(1)),
  }
}
