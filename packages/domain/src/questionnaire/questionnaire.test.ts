import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { themeIds } from '../cycle/aspect.ts'
import type { Day } from '../day.ts'
import type { Wave } from '../survey/wave.ts'
import { bankGroups, bankIds, bankItem } from './bank.ts'
import { approval, askedAgain, comment, exampleDraft, exampleItems, heardFrom, knows, sanitation } from './example.ts'
import { type Item, isScored, itemSchema } from './item.ts'
import { itemFaults } from './item-fault.ts'
import {
  draft,
  draftNext,
  edit,
  issue,
  type Questionnaire,
  questionnaireSchema,
  retire,
  standingOf,
  whyNotIssue,
  whyNotRetire,
  whyNotUse,
} from './questionnaire.ts'
import { useForWave, whyNotUseForWave } from './use-for-wave.ts'

const today = '2026-11-23' as Day
const issued = issue(exampleDraft, today).questionnaire
const retired = retire(issued).questionnaire
const all: Record<string, Questionnaire> = { draft: exampleDraft, issued, retired }
const content = { ...exampleDraft, title: { zh: '新', en: 'new' } }

describe('editions', () => {
  test('a draft is edited, issued, retired, in this order and in no other', () => {
    const acts = {
      edit: (it: Questionnaire) => edit(it, content).fact.act,
      issue: (it: Questionnaire) => issue(it, today).fact.act,
      retire: (it: Questionnaire) => retire(it).fact.act,
    }
    const may = Object.entries(acts).flatMap(([name, act]) =>
      Object.entries(all).flatMap(([status, it]) => {
        try {
          return [`${name} ${status}: ${act(it)}`]
        } catch {
          return []
        }
      }),
    )
    expect(may).toEqual([
      'edit draft: questionnaire.edited',
      'issue draft: questionnaire.issued',
      'retire issued: questionnaire.retired',
    ])
    expect([whyNotRetire(exampleDraft)?.code, whyNotRetire(retired)?.code]).toEqual([
      'not-issued',
      'questionnaire-retired',
    ])
  })
  test('an issued one keeps every word, and has its day', () => {
    const { status, issuedOn, version, ...kept } = issued
    expect({ status, issuedOn, version }).toEqual({ status: 'issued', issuedOn: today, version: 2 })
    expect(exampleDraft).toMatchObject(kept)
    expect(questionnaireSchema.parse(issued)).toEqual(issued)
  })
  test('the next edition is a copy without the approval, one at a time', () => {
    const old = { ...issued, approval }
    const { questionnaire: next, fact } = draftNext(old, exampleDraft.id.replace('51', '52'), [old])
    expect(next).toMatchObject({ edition: 2, status: 'draft', approval: null, issuedOn: null, version: 1 })
    expect(next.items).toEqual(old.items)
    expect(fact.act).toBe('questionnaire.drafted')
    expect(() => draftNext(old, exampleDraft.id, [old, next])).toThrow('draft-exists')
    expect(() => draft({ ...exampleDraft, name: ' quarterly ' }, [old])).toThrow('name-taken')
    expect(draft({ ...exampleDraft, name: ' other ' }, [old]).questionnaire).toMatchObject({ name: 'other', items: [] })
  })
})

describe('issuing', () => {
  test.each<[string, Partial<Questionnaire>]>([
    ['title-missing', { title: { zh: '题', en: ' ' } }],
    ['no-items', { items: [] }],
    ['nothing-scored', { items: [knows, comment] }],
    ['items-faulty', { items: [sanitation, { ...sanitation }] }],
    ['approval-expired', { approval: { ...approval, validUntil: '2026-11-22' as Day } }],
  ])('is refused: %s', (code, part) => {
    expect(whyNotIssue({ ...exampleDraft, ...part }, today)?.code).toBe(code)
  })
  test('needs no approval, and takes one to its last day', () => {
    expect(whyNotIssue(exampleDraft, today)).toBeNull()
    expect(whyNotIssue({ ...exampleDraft, approval: { ...approval, validUntil: today } }, today)).toBeNull()
  })
})

describe('faults of items', () => {
  const faults = (...items: Item[]) => itemFaults(items).map(({ at, code }) => `${at} ${code}`)
  const options = heardFrom.kind === 'choice' ? heardFrom.options : []
  test('the example has none', () => expect(itemFaults(exampleItems)).toEqual([]))
  test.each<[string, Item[], string[]]>([
    ['words in one language', [{ ...sanitation, words: { zh: '题', en: '' } }], ['0 words-missing']],
    ['an id twice', [sanitation, sanitation], ['1 id-twice']],
    ['one option', [knows, { ...heardFrom, options: options.slice(1, 2) } as Item], ['1 too-few-options']],
    ['options alike', [knows, { ...heardFrom, options: [...options, ...options] } as Item], ['1 option-twice']],
    [
      'an option that means do not know',
      [knows, { ...heardFrom, options: [...options, { id: 'dk', words: { zh: '', en: '' } }] } as Item],
      ['1 option-reserved', '1 option-words-missing'],
    ],
    ['an empty range', [{ ...exampleItems[4], min: 9, max: 9 } as Item], ['0 range-empty']],
    ['a condition on a later item', [heardFrom, knows], ['0 condition-not-earlier']],
    ['a condition on itself', [{ ...knows, showIf: { item: 'aware_work', is: [1] } }], ['0 condition-not-earlier']],
    ['a condition on no item', [heardFrom], ['0 condition-unknown-item']],
    [
      'a condition on free text',
      [comment, { ...knows, showIf: { item: 'comment', is: ['x'] } }],
      ['1 condition-open-item'],
    ],
    [
      'a condition without answers',
      [knows, { ...heardFrom, showIf: { item: 'aware_work', is: [] } }],
      ['1 condition-unknown-answer'],
    ],
    [
      'an answer that is not offered',
      [knows, { ...heardFrom, showIf: { item: 'aware_work', is: [2] } }],
      ['1 condition-unknown-answer'],
    ],
    [
      'do not know where it is not offered',
      [
        { ...knows, dontKnow: false },
        { ...heardFrom, showIf: { item: 'aware_work', is: ['dk'] } },
      ],
      ['1 condition-unknown-answer'],
    ],
  ])('%s', (_, items, expected) => {
    expect(faults(...items)).toEqual(expected)
  })
  test('in any order there is a fault exactly when a condition stands before what it asks about', () => {
    const order = fc.shuffledSubarray([...exampleItems], { minLength: exampleItems.length })
    fc.assert(
      fc.property(order, (items) => {
        const at = (item: Item) => items.indexOf(item)
        const isInOrder = at(knows) < at(heardFrom) && at(heardFrom) < at(askedAgain)
        expect(itemFaults(items).length === 0).toBe(isInOrder)
      }),
    )
  })
  test('ids are small letters, figures and underscores; free text has no answer for not knowing', () => {
    for (const id of ['Teaching', '9th', 'a-b', '教育', '', 'a'.repeat(41)])
      expect(itemSchema.safeParse({ ...sanitation, id }).success).toBe(false)
    expect(itemSchema.safeParse({ ...comment, dontKnow: true }).success).toBe(false)
  })
})

describe('use', () => {
  const day = (validUntil: string) => ({ ...issued, approval: { ...approval, validUntil: validUntil as Day } })
  test('an approval holds to its last day; without one nothing expires', () => {
    expect(standingOf(day('2026-11-22'), today)).toBe('expired')
    expect(standingOf(day('2026-11-23'), today)).toBe('issued')
    expect(standingOf(issued, '2099-01-01' as Day)).toBe('issued')
    expect(standingOf({ ...day('2026-11-22'), status: 'retired' }, today)).toBe('retired')
    expect([exampleDraft, issued, retired, day('2026-11-22')].map((it) => whyNotUse(it, today)?.code ?? null)).toEqual([
      'not-issued',
      null,
      'questionnaire-retired',
      'approval-expired',
    ])
  })
  const wave: Wave = {
    id: '00000000-0000-4000-8000-000000000061',
    quarter: '2026Q4',
    firm: 'firm',
    design: 'probability',
    scheduledFor: '2026-12-08' as Day,
    releasedOn: null,
    releasedByName: null,
    basis: null,
    questionnaireId: null,
    plan: null,
    contract: null,
    fieldwork: null,
    digest: null,
    n: null,
    results: [],
    version: 3,
  }
  test('a wave takes one that holds on its day, before any answer', () => {
    expect(useForWave(wave, issued, false)).toMatchObject({
      wave: { questionnaireId: issued.id, version: 4 },
      fact: { act: 'questionnaire.usedForWave', subject: ['wave', wave.id], payload: { edition: 1 } },
    })
    const code = (part: object, chosen: Questionnaire = issued, hasAnswers = false) =>
      whyNotUseForWave({ ...wave, ...part }, chosen, hasAnswers)?.code ?? null
    expect(code({ releasedOn: today })).toBe('wave-released')
    expect(code({}, issued, true)).toBe('wave-has-answers')
    expect(code({ questionnaireId: issued.id })).toBe('already-used')
    expect(code({}, day('2026-12-07'))).toBe('approval-expired')
    expect(code({}, day('2026-12-08'))).toBeNull()
    expect(code({}, exampleDraft)).toBe('not-issued')
    expect(code({}, { ...issued, kind: 'qr' })).toBe('for-volunteers')
    expect(code({ design: 'opt_in' }, { ...issued, kind: 'qr' })).toBeNull()
  })
})

test('the bank: every item once, the seven themes scored, each as an item can be', () => {
  const words = (text: string) => ({ zh: text, en: text })
  const bank = { question: words, option: words, years: words('years') }
  expect(Object.values(bankGroups).flat()).toEqual([...bankIds])
  const items = bankIds.map((id) => bankItem(id, bank))
  expect(itemFaults(items)).toEqual([])
  for (const item of items) expect(itemSchema.parse(item)).toEqual(item)
  expect(items.filter(isScored).map((item) => item.id)).toEqual([
    ...themeIds,
    'overall',
    'gain',
    'happiness',
    'security',
  ])
  expect(items.filter((item) => item.required)).toEqual([])
})
