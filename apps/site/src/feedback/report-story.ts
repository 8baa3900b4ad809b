import { type ReportStep, reportSteps, stepOf } from '@ratchet/domain/feedback/report-form'
import { MOST_PHOTOS } from '@ratchet/domain/feedback/say'
import { type OpinionKind, opinionKinds } from '@ratchet/domain/opinion/opinion'
import { siteRefusal } from '@ratchet/words/feedback-site-refusal'
import { placeName } from '@ratchet/words/place-name'
import type { FormState, RenderDeps } from '../render.ts'
import type { View } from '../view.ts'

type Feedback = RenderDeps['caller']['feedback']
export type Places = Awaited<ReturnType<Feedback['form']>>
export type Similar = Awaited<ReturnType<Feedback['similar']>>[number]

/** The form as it stands for this request: what it offers, what was typed, what is wrong. */
export interface Report {
  readonly key: string
  readonly step: ReportStep
  readonly places: Places
  readonly similar: readonly Similar[]
  readonly state: FormState
  /** Nothing was sent yet: what the phone kept may be put back. */
  readonly isFresh: boolean
}

const nothing: FormState = { values: {}, step: null, errors: [], receipt: null, found: null }
const noPlaces: Places = { streets: [], places: [], assignDays: 0, answerDays: 0, phoneDesk: '' }

/** Loads what the form needs. A form that was sent is answered with what was typed even while the database is away. */
export async function loadReport({ caller, form, key }: RenderDeps): Promise<Report> {
  const state = form ?? nothing
  const step = stepOf(state.step)
  const orNothing = <V>(asked: Promise<V>, without: V) => (state.errors.length > 0 ? asked.catch(() => without) : asked)
  const places = await orNothing(caller.feedback.form({}), noPlaces)
  const kind = opinionKinds.find((id) => id === typedIn(state, 'kind'))
  const placeId = placeIdOf(state, places)
  const similar =
    step === 'words' && kind && placeId ? await caller.feedback.similar({ kind, placeId }).catch(() => []) : []
  const kept = typedIn(state, 'key')
  // A form that was received under this key goes on under another one.
  const isUsed = kept === '' || state.errors.some(({ code }) => code === 'key-reused')
  return {
    key: isUsed ? key : kept,
    step,
    places,
    similar,
    state,
    isFresh: state.step === null && state.errors.length === 0,
  }
}

/** The first value under the name; empty when there is none. */
export function typedIn({ values }: Pick<FormState, 'values'>, name: string): string {
  return values[name]?.[0] ?? ''
}

/** The village that was picked, if it lies in the picked street; else the street; else nothing. */
export function placeIdOf(state: Pick<FormState, 'values'>, { streets, places }: Places): string | null {
  const street = streets.find(({ id }) => id === typedIn(state, 'street'))
  const place = places.find(({ id }) => id === typedIn(state, 'place'))
  if (place && (!street || place.parentId === street.id)) return place.id
  return street?.id ?? null
}

/** 新合街道 水流村; null when nothing was picked. */
export function placeLine(state: Pick<FormState, 'values'>, places: Places): string | null {
  const id = placeIdOf(state, places)
  const village = places.places.find((place) => place.id === id)
  const street = places.streets.find((each) => each.id === (village?.parentId ?? id))
  const line = [street?.name, village ? placeName(village.name) : undefined, typedIn(state, 'where')]
  return line.filter((part) => part).join(' ') || null
}

/** Streets with their villages; what stands under no street comes last, under none. */
export function placeGroups({ streets, places }: Places) {
  const known = new Set(streets.map(({ id }) => id))
  const inside = (id: string) => places.filter((place) => place.parentId === id)
  return {
    streets: streets.map((street) => ({ ...street, places: inside(street.id) })),
    others: places.filter((place) => place.parentId === null || !known.has(place.parentId)),
  }
}

/** Ids of photos that wait on the server. */
export function stagedPhotos({ values }: FormState): readonly string[] {
  return [...new Set(values.photo ?? [])].slice(0, MOST_PHOTOS)
}

export const fieldStep: Readonly<Record<string, ReportStep>> = {
  photos: 'photo',
  kind: 'kind',
  place: 'place',
  where: 'place',
  text: 'words',
  phone: 'check',
}

/** What is said at the field, or null. */
export function errorAt(view: View, { errors }: FormState, field: string): string | null {
  const error = errors.find((each) => each.field === field)
  return error ? siteRefusal(view.locale, error.code, error.details) : null
}

/** Sentences that the phone says by itself, by code; what it counts is left open. */
export function sayings(view: View, codes: readonly string[]): Readonly<Record<string, string>> {
  const open = { count: '{count}', longest: '{longest}' }
  return Object.fromEntries(codes.map((code) => [`data-${code}`, siteRefusal(view.locale, code, open)]))
}

/** Every trouble with its field, for the summary. */
export function errorList(view: View, { errors }: FormState) {
  return errors.map(({ field, code, details }) => ({ field, text: siteRefusal(view.locale, code, details) }))
}

/** 11月26日周四; the year only where it is another one. */
export function weekdayText(view: View, day: string): string {
  const year = day.slice(0, 4) === view.today.slice(0, 4) ? null : Number(day.slice(0, 4))
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return view.talkWords.day(year, Number(day.slice(5, 7)), Number(day.slice(8, 10)), weekday)
}

export const kindIds: readonly OpinionKind[] = opinionKinds

/** The tab of the step, so that a list of tabs or a screen reader tells them apart. */
export function reportTab(view: View, { state, step }: Report): string {
  const words = view.talkWords
  if (state.receipt) return words.done.tab
  return `${words.at(reportSteps.indexOf(step) + 1, reportSteps.length)} · ${words.tab}`
}
