/** What is typed at a door, and the visit that it becomes. */
import { whyNotSubmit } from '@ratchet/domain/feedback/say'
import { examinedKinds } from '@ratchet/domain/household/household'
import { placeAnswers } from '@ratchet/domain/household/place-answer'
import { type AnswerIssue, answerIssues } from '@ratchet/domain/questionnaire/answer'
import type { WhyNot } from '@ratchet/domain/refusal'
import { placeName } from '@ratchet/words/place-name'
import type { Draft, Listed, Mine, Target, Typed, VisitForm, VisitInput, Waiting } from './kept.ts'

export type Questionnaire = VisitForm['questionnaires'][number]

/** Answers of free words are kept for these alone. */
const heard = ['done', 'refused']

/** A household as it is named: its place and its door. */
export const doorText = ({ place, door }: Pick<Target, 'place' | 'door'>) => `${placeName(place)} ${door}`

export const isHeard = (outcome: Typed['outcome']) => outcome !== null && heard.includes(outcome)

/** A form nobody has touched; whoever goes together goes on together. */
export function emptyTyped(target: Target, form: VisitForm, along: readonly string[], now: number): Typed {
  return {
    startedAt: new Date(now).toISOString(),
    outcome: null,
    mode: 'face',
    unitIds: [target.unitId, ...along.filter((id) => id !== target.unitId)],
    questionnaireId: form.questionnaires[0]?.id ?? null,
    answers: {},
    words: '',
    kind: 'other',
    phone: '',
    consent: false,
  }
}

export const questionnaireOf = (form: VisitForm, { questionnaireId }: Pick<Typed, 'questionnaireId'>) =>
  form.questionnaires.find(({ id }) => id === questionnaireId) ?? null

const saidOf = ({ outcome, words, kind, phone, consent }: Typed, consentVersion: number): VisitInput['said'] => {
  if (!isHeard(outcome) || words.trim() === '') return null
  const typed = phone.trim() || null
  return {
    kind,
    text: words.trim(),
    phone: typed,
    consentVersion: typed && consent ? consentVersion : null,
    photoIds: [],
  }
}

export interface Objection {
  readonly field: 'outcome' | 'questionnaire' | 'answers' | 'words' | 'phone'
  readonly why: WhyNot<string>
  /** What is wrong with answers. */
  readonly items: readonly AnswerIssue[]
}

/** Why it cannot be saved yet, and where that is said; null when it can. */
export function whyNotSave(target: Target, typed: Typed, form: VisitForm): Objection | null {
  if (typed.outcome === null) return { field: 'outcome', why: null, items: [] }
  if (typed.outcome === 'done') {
    const questionnaire = questionnaireOf(form, typed)
    if (!questionnaire) return { field: 'questionnaire', why: { code: 'questionnaire-missing' }, items: [] }
    const { items } = questionnaire
    const wrong = answerIssues(items, { ...placeAnswers(items, target.placeId), ...typed.answers })
    if (wrong.length > 0) return { field: 'answers', why: null, items: wrong }
  }
  const said = saidOf(typed, form.consentVersion)
  const why = said && whyNotSubmit(said)
  return why ? { field: why.code === 'phone-wrong' ? 'phone' : 'words', why, items: [] } : null
}

/** A visit that the server did not take, to be mended; it was over when it was saved first. */
export const draftAgain = ({ userId, key, target, typed, input }: Waiting, now: number): Draft => ({
  ...{ userId, key, at: now, endedAt: input.endedAt, target, typed },
})

/** Whoever goes for a street without belonging to it goes as the community that one works for. */
function byUnitOf({ own }: VisitForm, target: Target): string {
  if (own.some(({ id }) => id === target.unitId)) return target.unitId
  const under = own.find(({ parentId }) => parentId === target.unitId) ?? own[0]
  return under?.id ?? target.unitId
}

/** The visit as the server takes it. */
export function inputOf(
  { target, typed, endedAt }: Pick<Draft, 'target' | 'typed' | 'endedAt'>,
  form: VisitForm,
  now: number,
): VisitInput {
  const { outcome, mode, unitIds, startedAt } = typed
  if (outcome === null) throw new Error('a visit without an outcome')
  const questionnaire = outcome === 'done' ? questionnaireOf(form, typed) : null
  const asked = questionnaire ? { ...placeAnswers(questionnaire.items, target.placeId), ...typed.answers } : {}
  return {
    byUnitId: byUnitOf(form, target),
    unitIds: [...unitIds],
    household: target.id ? { id: target.id } : { placeId: target.placeId, door: target.door },
    startedAt,
    endedAt: endedAt ?? new Date(now).toISOString(),
    clock: 'phone',
    mode,
    outcome,
    questionnaireId: questionnaire?.id ?? null,
    answers: asked,
    said: saidOf(typed, form.consentVersion),
  }
}

/** Units that one may go for: one's own, or the street of one's community. */
export function unitsFor({ own, examined }: VisitForm): readonly { readonly id: string; readonly name: string }[] {
  const mine = own.filter(({ kind }) => examinedKinds.includes(kind as never))
  if (mine.length > 0) return mine
  const above = new Set(own.map(({ parentId }) => parentId))
  return examined.filter(({ id }) => above.has(id))
}

/** A household of somebody's list, with the unit for which it is to be visited. */
export interface Listing {
  readonly unitId: string
  readonly row: Listed
}
export const isToVisit = ({ row }: Listing) => (row.stand === 'open' || row.stand === 'tried') && row.door !== null

export const listingsOf = ({ lists }: Mine): readonly Listing[] =>
  lists.flatMap(({ unitId, rows }) => rows.map((row) => ({ unitId, row })))

export function targetOf({ unitId, row }: Listing): Target {
  return { id: row.id, placeId: row.placeId, place: row.place, door: row.door ?? '', unitId }
}

/** The household after this one in the order of the list, then from its beginning; null when nobody is left. */
export function nextListing(
  listings: readonly Listing[],
  after: string | null,
  handled: ReadonlySet<string>,
): Listing | null {
  const at = listings.findIndex(({ row }) => row.id === after)
  const order = [...listings.slice(at + 1), ...listings.slice(0, Math.max(at, 0))]
  return order.find((one) => isToVisit(one) && !handled.has(one.row.id) && one.row.id !== after) ?? null
}
