import type { ResidentInput } from '@ratchet/design/resident-ratchet'
import { aspectOf } from '@ratchet/domain/cycle/aspect'
import type { RenderDeps } from '../render.ts'
import { periodOf, type View } from '../view.ts'

export type Home = Awaited<ReturnType<RenderDeps['caller']['site']['home']>>
/** What is told of floors, on the first page and beside the trends. */
export type Floors = Omit<Home, 'said'>
type Story = Home['overall'][number]
type Aspect = Home['aspects'][number]

function latestSentence(view: View, { cycleId, score, standing, fell }: Story): string {
  const words = view.words.home
  const period = periodOf(view, cycleId)
  if (score === null || standing === 'unknown') return words.unknown(period)
  return standing === 'fell' ? words.fellNow(period, score, fell ?? 0) : words[standing](period, score)
}

/** What happened, the newest first, every fall told, then what to hold next. */
export function sentences(view: View, home: Floors): readonly string[] {
  const words = view.words.home
  const latest = home.overall.at(-1)
  if (!latest) return [words.empty]
  const falls = home.overall.slice(0, -1).filter((story) => story.standing === 'fell')
  const isUnbroken =
    home.overall.length > 1 && home.overall.every(({ standing }) => standing === 'held' || standing === 'first')
  const { next } = home
  return [
    latestSentence(view, latest),
    ...falls.toReversed().map((story) => words.fellBefore(periodOf(view, story.cycleId), story.fell ?? 0)),
    ...(isUnbroken ? [words.neverFell(home.overall.length)] : []),
    ...(next?.floor == null
      ? []
      : [words[next.isProvisional ? 'nextProvisional' : 'next'](periodOf(view, next.cycleId), next.floor)]),
  ]
}

/** Floors that were lowered by decision, with the reason and the minutes: nothing of it is left out. */
export function rebaseSentences(
  view: View,
  home: Floors,
  isWanted: (subject: Home['rebases'][number]['subject']) => boolean,
): readonly string[] {
  return home.rebases
    .filter((row) => isWanted(row.subject))
    .map((row) => {
      const aspect = aspectOf(row.subject)
      const name = aspect === null ? null : view.words.aspects[aspect]
      return view.words.home.rebase(periodOf(view, row.cycleId), name, row.from, row.to, row.reason, row.minutes)
    })
}

/** Where the figures come from: half-years that the city did not score are named. */
export function sources(view: View, home: Floors): readonly string[] {
  const words = view.words.home
  const estimated = home.overall.filter((story) => story.score !== null && story.basis !== 'examination')
  return [
    ...(home.overall.length > 0 ? [words.sourceCity] : []),
    ...(estimated.length > 0
      ? [words.sourceSurvey(estimated.map((story) => periodOf(view, story.cycleId)).join(words.joined))]
      : []),
  ]
}

/** The picture's input: closed half-years, and the open one as what is still to come. */
export function pictureOf(view: View, home: Floors): ResidentInput {
  const label = view.pictureWords.periodPlain
  return {
    title: view.words.home.chart,
    periods: [
      ...home.overall.map(({ cycleId, score, floor, fell }) => ({ label: label(cycleId), score, floor, fell })),
      ...(home.next ? [{ label: label(home.next.cycleId), score: null, floor: home.next.floor, fell: null }] : []),
    ],
  }
}

/** How many aspects held, fell, or have nothing published. */
export function aspectsTitle(view: View, aspects: readonly Aspect[]): string {
  const count = (...standings: readonly Story['standing'][]) =>
    aspects.filter(({ now }) => standings.includes(now.standing)).length
  return view.words.home.aspectsTitle(count('held', 'first', 'unclear'), count('fell'), count('unknown'))
}

/** Up or down against the half-year before, in points of two decimals; null where either was not published. */
export function changeOf({ now, before }: Aspect): number | null {
  if (now.score === null || before?.score == null) return null
  return Math.round((now.score - before.score) * 100) / 100
}

/** Arrow, word and number: colour alone never says it (UX §0.9). */
export function changeText(view: View, change: number): string {
  const words = view.words.home
  return change > 0 ? words.up(change) : change < 0 ? words.down(-change) : words.same
}
