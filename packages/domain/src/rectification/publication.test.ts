import { describe, expect, test } from 'vitest'
import { idOf, now } from '../cycle/example.ts'
import type { Day } from '../day.ts'
import { assigned, owner, today } from './example.ts'
import type { Outcome } from './item.ts'
import {
  type PublicationContext,
  type PublicationDraft,
  publish,
  superseded,
  whyNotPublish,
  withdraw,
} from './publication.ts'

const [before, after] = [idOf(701), idOf(702)]
const closed = (outcome: Outcome = 'solved', round = 1) => assigned({ status: 'closed', outcome, closedAt: now, round })
const context: PublicationContext = {
  live: null,
  photosBefore: [before],
  photosAfter: [after],
  confirmed: false,
  people: 3,
}
const draft: PublicationDraft = {
  quote: 'cars block the gate',
  done: '46 bays',
  outcome: 'solved',
  againDay: null,
  photosBefore: [before],
  photosAfter: [after],
}
const why = (change: Partial<PublicationDraft> = {}, about: Partial<PublicationContext> = {}, item = closed()) =>
  whyNotPublish(item, { ...draft, ...change }, { ...context, ...about }, today)?.code

describe('what residents read', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['with a photo of what was done', undefined, why()],
    ['with a resident’s word alone', undefined, why({ photosAfter: [] }, { confirmed: true })],
    ['with neither', 'photo-missing', why({ photosAfter: [] })],
    ['while the item is open', 'item-not-closed', why({}, {}, assigned({ status: 'result_submitted' }))],
    ['with another outcome than the reviewed one', 'outcome-differs', why({}, {}, closed('explained'))],
    ['with a photo of something else', 'photo-unknown', why({ photosAfter: [idOf(9)] })],
    ['with a number in the quote', 'numbers-left', why({ quote: 'call 13812345678' })],
    ['with somebody’s own number in what was done', 'done-names-somebody', why({ done: 'call 13812345678' })],
    ['with the office’s number in it', undefined, why({ done: 'call 029-83456789' })],
  ])('%s: %s', (_, code, answered) => {
    expect(answered).toBe(code)
  })
  test('what cannot be done says when it is looked at again', () => {
    const cannot: Partial<PublicationDraft> = { outcome: 'cannot', photosAfter: [] }
    expect(why({ ...cannot, againDay: null }, {}, closed('cannot'))).toBe('again-day-missing')
    expect(why({ ...cannot, againDay: today }, {}, closed('cannot'))).toBe('again-day-past')
    expect(why({ ...cannot, againDay: '2027-03-01' as Day }, {}, closed('cannot'))).toBeUndefined()
  })
})

test('is written once in a round; a later round takes the place of the earlier one', () => {
  const { publication, before: none, fact } = publish(closed(), draft, context, idOf(1), owner, now)
  expect(none).toBeNull()
  expect(publication).toMatchObject({ ...draft, round: 1, people: 3, publishedBy: { name: owner.name }, version: 1 })
  expect(fact).toMatchObject({
    act: 'rectification.published',
    payload: { round: 1, outcome: 'solved', publicationId: idOf(1) },
  })
  expect(JSON.stringify(fact)).not.toContain(draft.quote)
  expect(why({}, { live: publication })).toBe('already-published')
  const next = publish(closed('solved', 2), draft, { ...context, live: publication }, idOf(2), owner, now)
  expect(next.publication.round).toBe(2)
  expect(next.before).toMatchObject({ id: idOf(1), withdrawnAt: now, withdrawnReason: superseded, version: 2 })
})

test('is withdrawn once, with a reason that stays', () => {
  const { publication } = publish(closed(), draft, context, idOf(1), owner, now)
  expect(() => withdraw(closed(), publication, ' ', now)).toThrow('reason-missing')
  const gone = withdraw(closed(), publication, ' wrong photo ', now)
  expect(gone.publication).toMatchObject({ withdrawnReason: 'wrong photo', withdrawnAt: now, version: 2 })
  expect(gone.fact).toMatchObject({ act: 'rectification.withdrawn', reason: 'wrong photo' })
  expect(() => withdraw(closed(), gone.publication, 'x', now)).toThrow('already-withdrawn')
})
