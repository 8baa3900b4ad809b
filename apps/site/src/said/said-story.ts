import type { Day } from '@ratchet/domain/day'
import { placeName } from '@ratchet/words/place-name'
import type { RenderDeps } from '../render.ts'
import { dayText, type View } from '../view.ts'

export type SaidPage = Awaited<ReturnType<RenderDeps['caller']['site']['saidDone']>>
export type SaidRow = SaidPage['rows'][number]
export type Counts = SaidPage['counts']

export interface CardPhoto {
  readonly href: string
  readonly alt: string
  readonly caption: string
  readonly by: string
}

export interface Card {
  readonly place: string | null
  readonly theme: string | null
  readonly people: string
  /** In quotation marks where a resident said it; what officials call it stands without. */
  readonly title: string
  readonly isQuoted: boolean
  readonly status: SaidRow['status']
  readonly chip: string
  readonly did: string
  readonly done: string | null
  /** The whole of it, where `done` is only how it begins. */
  readonly doneWhole: string | null
  /** What is promised, what was missed, and what an explanation is not. */
  readonly lines: readonly string[]
  readonly unit: string | null
  /** What people said when they were asked again, or somebody saw on site. */
  readonly look: string | null
  readonly photos: readonly CardPhoto[]
  readonly morePhotos: readonly CardPhoto[]
}

/** Letters of a long text that a card shows before it is opened. */
const SHOWN = 140

/** What one card says. Nothing but `solved` is ever worded as solved. */
export function cardOf(view: View, row: SaidRow): Card {
  const words = view.words.said
  const { status } = row
  const isQuoted = status !== 'working' && row.people > 0
  const [before, after] = [photosOf(view, row, 'before'), photosOf(view, row, 'after')]
  const isLong = (row.done?.length ?? 0) > SHOWN + 40
  const pair = [...before.slice(0, 1), ...after.slice(0, 1)]
  return {
    place: row.place === null ? null : placeName(row.place),
    theme: row.theme === null ? null : words.theme[row.theme],
    people: row.people === 0 ? words.ownFinding : words[isQuoted ? 'people' : 'peopleAbout'](row.people),
    title: isQuoted ? words.quote(row.title.replace(/^[“"「]|[”"」]$/gu, '')) : row.title,
    isQuoted,
    status,
    chip: words.status[status],
    did: status === 'reopened' && row.putOff ? words.didPutOff : words.did[status],
    done: isLong ? `${row.done?.slice(0, SHOWN)}…` : row.done,
    doneWhole: isLong ? row.done : null,
    lines: linesOf(view, row),
    unit: row.unit ? words.unit[status](row.unit) : null,
    look: row.asked > 0 ? words.asked(row.asked, row.satisfied) : row.seen ? words.seen[row.seen] : null,
    photos: pair,
    morePhotos: [...before.slice(1), ...after.slice(1)],
  }
}

function linesOf(view: View, { status, putOff, confirmed, againDay, due }: SaidRow): readonly string[] {
  const words = view.words.said
  const promised = (day: Day | null, kept: (day: string) => string, missed: (day: string) => string) =>
    day === null ? [] : [(day < view.today ? missed : kept)(dayText(view, day))]
  switch (status) {
    case 'solved':
      return confirmed ? [words.confirmed] : []
    case 'explained':
      return [words.notSolved]
    case 'cannot':
      return promised(againDay, words.again, words.againLate)
    case 'reopened':
      return [putOff ? words.lookedAgain : words.notEnough, ...promised(due, words.dueAgain, words.late)]
    case 'working':
      return promised(due, words.due, words.late)
  }
}

function photosOf(view: View, row: SaidRow, when: 'before' | 'after'): readonly CardPhoto[] {
  const words = view.words.said.photo
  const told = words[when][row.status]
  return row[when === 'before' ? 'photosBefore' : 'photosAfter'].map((id) => {
    const photo = row.photos.find((each) => each.id === id)
    return {
      href: `/photo/${id}`,
      alt: words.alt(told, row.title),
      caption: photo ? `${told} ${dayText(view, photo.day)}` : told,
      by: photo ? words.by[photo.by] : '',
    }
  })
}

/** 今年1月以来. */
export function sinceText(view: View, since: Day): string {
  const year = since.slice(0, 4) === view.today.slice(0, 4) ? null : Number(since.slice(0, 4))
  return view.words.said.since(year, Number(since.slice(5, 7)))
}
