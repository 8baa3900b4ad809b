import { expect, test } from 'vitest'
import type { Dossier } from './case.ts'
import { correct, whyNotCorrect } from './correction.ts'
import { decide } from './decision.ts'
import { serveDecision } from './decision-served.ts'
import { isInForce } from './effect.ts'
import { receiveNotice, serveNotice } from './notice.ts'
import { decideRemedy, fileRemedy, type RemedyAnswer, whyNotDecideRemedy, whyNotFileRemedy } from './remedy.ts'
import { clocksOf, openRemedies, remediesFor } from './remedy-clock.ts'
import { waive } from './statement.ts'
import * as office from './test-case.ts'

const { acting, after, calendar, clerk, day, decision, leader, opened, owner, headAccount, stranger } = office
const meeting = { meeting: '主任办公会', minutesNumber: '〔2026〕20号' }

function served(): Dossier {
  let d = opened()
  d = after(d, serveNotice(d, '告知', acting(owner, '2026-01-06')))
  d = after(d, receiveNotice(d, { basis: '', day: day('2026-01-07') }, acting(clerk, '2026-01-07'), calendar))
  d = after(d, waive(d, '', acting(clerk, '2026-01-08')))
  const ids = [office.nextId(), office.nextId(), office.nextId()]
  d = after(d, decide(d, decision({ meetingDay: day('2026-01-09') }), ids, acting(leader, '2026-01-10')))
  for (const personId of [office.head, office.deputy]) {
    const serving = { personId, method: 'in_person' as const, day: day('2026-01-12'), note: '' }
    d = after(d, serveDecision(d, serving, acting(owner, '2026-01-12')))
  }
  return d
}
const file = (d: Dossier, remedy: 'review' | 'objection' | 'appeal', when: string, by = headAccount) =>
  after(d, fileRemedy(d, { personId: office.head, remedy, text: '请求复核', basis: '' }, acting(by, when)))
const answer = (d: Dossier, given: Partial<RemedyAnswer> = {}): RemedyAnswer => ({
  filedStepId: openRemedies(d)[0]?.id ?? '',
  outcome: 'upheld',
  reasons: '事实清楚',
  ...meeting,
  meetingDay: day('2026-02-20'),
  undone: [],
  reduced: [],
  ...given,
})
const answered = (d: Dossier, given: Partial<RemedyAnswer> = {}, by = leader, when = '2026-02-21') =>
  after(d, decideRemedy(d, answer(d, given), [office.nextId()], acting(by, when)))
const inForce = (d: Dossier) => d.effects.filter(isInForce).map((effect) => [effect.kind, effect.amount])
const code = (
  d: Dossier,
  personId: string | null,
  remedy: 'review' | 'objection' | 'appeal',
  by = headAccount,
  when = '2026-01-20',
  basis = '',
) => whyNotFileRemedy(d, { personId, remedy, basis }, by, day(when))?.code

test('a cut in pay is reviewed and appealed against; what the law does not list is objected to', () => {
  const d = served()
  expect(remediesFor(d, office.head)).toEqual(['review', 'objection', 'appeal'])
  expect(remediesFor(d, office.deputy)).toEqual(['objection'])
  expect(code(d, office.deputy, 'review', owner, '2026-01-20', '来函')).toBe('remedy-unfit')
})

test('thirty days for a review, fifteen for an objection, and fifteen after the review for an appeal', () => {
  const d = served()
  const dues = (from: Dossier) =>
    Object.fromEntries(
      clocksOf(from)
        .filter((clock) => clock.personId === office.head)
        .map((clock) => [clock.remedy, clock.due]),
    )
  expect(dues(d)).toEqual({ review: '2026-02-11', objection: '2026-01-27', appeal: '2026-02-11' })
  expect(code(d, office.head, 'objection', headAccount, '2026-01-27')).toBeUndefined()
  expect(code(d, office.head, 'objection', headAccount, '2026-01-28')).toBe('remedy-late')
  const reviewed = answered(file(d, 'review', '2026-02-11'))
  expect(dues(reviewed).appeal).toBe('2026-03-07')
  expect(code(reviewed, office.head, 'appeal', headAccount, '2026-03-07')).toBeUndefined()
  expect(code(reviewed, office.head, 'appeal', headAccount, '2026-03-08')).toBe('remedy-late')
})

test('filed by the person, or for one without an account by the office; once each, and no appeal while a review waits', () => {
  const d = served()
  expect(code(d, office.head, 'review', stranger)).toBe('not-affected')
  expect(code(d, office.head, 'review', clerk)).toBe('not-affected')
  expect(code(d, office.head, 'review', owner)).toBe('basis-missing')
  expect(code(d, office.head, 'review', owner, '2026-01-20', '本人来函')).toBeUndefined()
  expect(code(d, null, 'review')).toBe('not-a-target')
  const waiting = file(d, 'review', '2026-01-20')
  expect(waiting.case.status).toBe('in_remedy')
  expect(code(waiting, office.head, 'review')).toBe('remedy-twice')
  expect(code(waiting, office.head, 'appeal')).toBe('review-open')
  // Filing suspends nothing.
  expect(inForce(waiting)).toEqual(inForce(d))
})

test('an answer never makes it heavier, touches only what is theirs, and comes from a meeting after the filing', () => {
  const d = file(served(), 'review', '2026-01-20')
  const why = (given: Partial<RemedyAnswer>, by = leader) =>
    whyNotDecideRemedy(d, answer(d, given), by, day('2026-02-21'))?.code
  const cut = d.effects.find((effect) => effect.kind === 'bonus_cut')?.id ?? ''
  const other = d.effects.find((effect) => effect.personId === office.deputy)?.id ?? ''
  expect(why({ meetingDay: day('2026-01-19') })).toBe('meeting-too-early')
  expect(why({ meetingDay: day('2026-02-22') })).toBe('meeting-ahead')
  expect(why({ outcome: 'changed' })).toBe('change-missing')
  expect(why({ undone: [cut] })).toBe('change-beside-upheld')
  expect(why({ outcome: 'changed', undone: [other] })).toBe('effect-not-theirs')
  expect(why({ outcome: 'changed', reduced: [{ effectId: cut, amount: 5 }] })).toBe('heavier')
  expect(why({ outcome: 'changed', reduced: [{ effectId: cut, amount: 8 }] })).toBe('heavier')
  expect(why({ outcome: 'changed', undone: [cut], reduced: [{ effectId: cut, amount: 2 }] })).toBe('effect-twice')
  expect(why({}, owner)).toBe('not-the-decider')
  expect(why({}, office.formerHeadLeader)).toBe('interest-own-unit')
  const less = answered(d, { outcome: 'changed', reduced: [{ effectId: cut, amount: 2 }] })
  expect(inForce(less)).toEqual([
    ['not_excellent', null],
    ['not_excellent', null],
    ['bonus_cut', 2],
  ])
  expect(less.case.status).toBe('served')
})

test('the body above decides an appeal: the owner records it, and it undoes what it revokes', () => {
  const reviewed = answered(file(served(), 'review', '2026-01-20'))
  const d = file(reviewed, 'appeal', '2026-03-01')
  const document = { meetingDay: day('2026-03-20'), outcome: 'revoked' as const }
  expect(whyNotDecideRemedy(d, answer(d, document), leader, day('2026-03-21'))?.code).toBe('not-the-decider')
  const undone = answered(d, document, owner, '2026-03-21')
  expect(inForce(undone)).toEqual([['not_excellent', null]])
  expect(
    undone.effects.filter((effect) => effect.personId === office.head).map((effect) => effect.undoneByStep),
  ).toEqual([undone.steps.at(-1)?.id, undone.steps.at(-1)?.id])
})

test('an error is corrected of the office’s own accord, also after the end, and only by taking away', () => {
  const d = served()
  const all = d.effects.map((effect) => effect.id)
  const said = { reasons: '市考结果更正', ...meeting, meetingDay: day('2026-02-20') }
  expect(whyNotCorrect(d, { effectIds: all, ...said }, office.formerHeadLeader, day('2026-02-21'))?.code).toBe(
    'interest-own-unit',
  )
  const corrected = after(d, correct(d, { effectIds: all, ...said }, acting(leader, '2026-02-21')))
  expect([inForce(corrected), corrected.case.status]).toEqual([[], 'final'])
  expect(whyNotCorrect(corrected, { effectIds: all, ...said }, leader, day('2026-02-21'))?.code).toBe('undo-missing')
  const later = office.withStatus(d, 'final')
  expect(whyNotCorrect(later, { effectIds: all, ...said }, leader, day('2027-02-21'))).toBeNull()
})
