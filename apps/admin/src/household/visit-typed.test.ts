import type { Item } from '@ratchet/domain/questionnaire/item'
import { expect, test } from 'vitest'
import type { Target, Typed, VisitForm } from './kept.ts'
import { draftAgain, emptyTyped, inputOf, type Listing, nextListing, unitsFor, whyNotSave } from './visit-typed.ts'

const words = { zh: '题', en: 'q' }
const items: readonly Item[] = [
  { id: 'overall', kind: 'five', words, required: true, dontKnow: true },
  { id: 'home', kind: 'place', words, required: true, dontKnow: false },
]
const unit = (id: string, kind: string, parentId = 'zone') => ({ id, name: id, kind, parentId })
const form = {
  own: [unit('street', 'street'), unit('village', 'village', 'street')],
  examined: [unit('street', 'street'), unit('education', 'department')],
  questionnaires: [{ id: 'q1', items }],
  consentVersion: 1,
} as unknown as VisitForm
const target: Target = { id: 'h1', placeId: 'village', place: '骞村', door: '3-1-101', unitId: 'street' }
const typed = (part: Partial<Typed> = {}): Typed => ({ ...emptyTyped(target, form, [], 0), ...part })
const at = 60_000
const input = (now: Typed, asked: VisitForm, about = target) =>
  inputOf({ target: about, typed: now, endedAt: null }, asked, at)

test('nothing is chosen beforehand but one’s own unit; whoever came along comes along again', () => {
  expect(typed()).toMatchObject({ outcome: null, answers: {}, words: '', unitIds: ['street'] })
  expect(emptyTyped(target, form, ['street', 'education'], 0).unitIds).toEqual(['street', 'education'])
})

test.each<[string, Partial<Typed>, string | null]>([
  ['no outcome', {}, 'outcome'],
  ['nobody home is all there is to say', { outcome: 'nobody_home' }, null],
  ['a question that must be answered', { outcome: 'done' }, 'answers'],
  ['no questionnaire', { outcome: 'done', questionnaireId: null }, 'questionnaire'],
  ['answered', { outcome: 'done', answers: { overall: 5 } }, null],
  ['who cannot say has answered', { outcome: 'done', answers: { overall: 'dk' } }, null],
  ['words that say nothing', { outcome: 'refused', words: '！' }, 'words'],
  ['a number that is none', { outcome: 'refused', words: '灯坏了', phone: '12' }, 'phone'],
  ['words nobody heard are not looked at', { outcome: 'vacant', words: '！' }, null],
])('whether it can be saved: %s', (_, part, field) => {
  expect(whyNotSave(target, typed(part), form)?.field ?? null).toBe(field)
})

test('a visit takes its place along as an answer, and words only where somebody was heard', () => {
  const said = { words: ' 灯坏了 ', phone: '13800001234', consent: true }
  expect(input(typed({ outcome: 'done', answers: { overall: 5 }, ...said }), form)).toMatchObject({
    household: { id: 'h1' },
    byUnitId: 'street',
    startedAt: '1970-01-01T00:00:00.000Z',
    endedAt: '1970-01-01T00:01:00.000Z',
    questionnaireId: 'q1',
    answers: { overall: 5, home: 'village' },
    said: { text: '灯坏了', phone: '13800001234', consentVersion: 1, kind: 'other' },
  })
  expect(input(typed({ outcome: 'nobody_home', answers: { overall: 5 }, ...said }), form)).toMatchObject({
    questionnaireId: null,
    answers: {},
    said: null,
  })
  const walkIn = { ...target, id: null }
  expect(input(typed({ outcome: 'moved' }), form, walkIn).household).toEqual({
    placeId: 'village',
    door: '3-1-101',
  })
})

test('whoever works for a community goes for its street, as the community', () => {
  const own = { ...form, own: [unit('village', 'village', 'street')] } as VisitForm
  expect(unitsFor(own).map(({ id }) => id)).toEqual(['street'])
  expect(unitsFor(form).map(({ id }) => id)).toEqual(['street'])
  expect(input(typed({ outcome: 'moved' }), own).byUnitId).toBe('village')
})

test('who works in two streets goes as the community of the street that the visit is for', () => {
  const own = [unit('elsewhere', 'community', 'other'), unit('village', 'village', 'street')]
  expect(input(typed({ outcome: 'moved' }), { ...form, own } as VisitForm).byUnitId).toBe('village')
})

test('a visit that is mended the next day was over when it was saved first: no clock jumped', () => {
  const first = input(typed({ outcome: 'done', answers: { overall: 5 } }), form)
  const waiting = {
    userId: 'u',
    key: 'k',
    at,
    target,
    typed: typed({ outcome: 'refused' }),
    input: first,
    refused: null,
  }
  const nextDay = at + 86_400_000
  const again = inputOf(draftAgain(waiting, nextDay), form, nextDay)
  expect(again).toMatchObject({ outcome: 'refused', startedAt: first.startedAt, endedAt: first.endedAt })
})

test('the next household is the next one down the list that is still to be visited, then from the top', () => {
  const row = (id: string, stand = 'open') => ({ unitId: 'street', row: { id, stand, door: id } }) as unknown as Listing
  const list = [row('a'), row('b', 'done'), row('c'), row('d', 'tried'), row('e', 'resting')]
  const next = (after: string | null, ...handled: string[]) => nextListing(list, after, new Set(handled))?.row.id
  expect([next('a'), next('c'), next('d'), next('d', 'a')]).toEqual(['c', 'd', 'a', 'c'])
  expect(next('a', 'a', 'c', 'd')).toBeUndefined()
})
