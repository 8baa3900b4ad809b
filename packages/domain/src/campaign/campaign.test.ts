import { describe, expect, test } from 'vitest'
import { usualViewRule } from '../ballot/view-rule.ts'
import type { Day } from '../day.ts'
import { knows, place, sanitation } from '../questionnaire/example.ts'
import type { Item } from '../questionnaire/item.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import {
  type Around,
  type Campaign,
  edit,
  end,
  lengthOf,
  plan,
  runningOn,
  standingOf,
  whyNotEdit,
  whyNotEnd,
  whyNotPlan,
} from './campaign.ts'

const day = (text: string) => text as Day
const today = day('2026-11-27')
const now = '2026-11-27T04:00:00.000Z' as never
const [a, b] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b']
const questionnaire = {
  kind: 'qr',
  status: 'issued',
  edition: 2,
  approval: null,
  items: [sanitation, knows],
} satisfies Partial<Questionnaire>
const content = {
  name: '年末码上评',
  questionnaireId: a,
  firstDay: day('2026-12-01'),
  lastDay: day('2026-12-14'),
  viewRule: usualViewRule,
}
const around = { campaigns: [], questionnaire, today }
const planned = plan({ ...content, id: a }, around).campaign
const running: Campaign = { ...planned, firstDay: day('2026-11-20'), lastDay: day('2026-12-03') }
const past: Campaign = { ...planned, firstDay: day('2026-06-01'), lastDay: day('2026-06-14') }

test.each<[Campaign, string, string]>([
  [planned, '2026-11-30', 'planned'],
  [planned, '2026-12-01', 'running'],
  [planned, '2026-12-14', 'running'],
  [planned, '2026-12-15', 'ended'],
  [{ ...running, endedAt: now }, '2026-11-27', 'ended'],
])('how it stands %#', (campaign, on, standing) => {
  expect(standingOf(campaign, day(on))).toBe(standing)
  expect(runningOn([campaign], day(on)) === campaign).toBe(standing === 'running')
})

describe('planning', () => {
  const other = { id: b, name: '上一场', firstDay: day('2026-12-14'), lastDay: day('2026-12-20') }
  const open = { ...questionnaire, items: [place, sanitation] }
  const pressing: Around['questionnaire'] = {
    ...questionnaire,
    items: [sanitation, { ...knows, dontKnow: false } as Item],
  }
  const expiring = { basis: 'filed', body: 'b', mark: '', number: '1', validUntil: day('2026-12-13') } as const
  test.each<[string, Partial<typeof content> & { id?: string }, object, string | null]>([
    ['as it should be', {}, {}, null],
    ['from today', { firstDay: today }, {}, null],
    ['for one day', { lastDay: content.firstDay }, {}, null],
    ['for less than a day', { lastDay: day('2026-11-30') }, {}, 'ends-before-it-begins'],
    ['from yesterday', { firstDay: day('2026-11-26') }, {}, 'begins-in-the-past'],
    ['for 62 days', { lastDay: day('2027-01-31') }, {}, null],
    ['for 63 days', { lastDay: day('2027-02-01') }, {}, 'too-long'],
    ['into the first day of another', {}, { campaigns: [other] }, 'days-overlap'],
    ['until the day before another', { lastDay: day('2026-12-13') }, { campaigns: [other] }, null],
    ['on its own days', { id: b }, { campaigns: [other] }, null],
    ['asking what firms ask', {}, { questionnaire: { ...questionnaire, kind: 'quarterly' } }, 'not-a-qr-questionnaire'],
    ['asking a draft', {}, { questionnaire: { ...questionnaire, status: 'draft' } }, 'not-issued'],
    [
      'asking what was retired',
      {},
      { questionnaire: { ...questionnaire, status: 'retired' } },
      'questionnaire-retired',
    ],
    ['beyond the approval', {}, { questionnaire: { ...questionnaire, approval: expiring } }, 'approval-expired'],
    ['where the first answer is typed', {}, { questionnaire: open }, 'first-question-open'],
    ['without "don’t know"', {}, { questionnaire: pressing }, 'dont-know-missing'],
  ])('%s', (_, change, held, code) => {
    const why = whyNotPlan({ ...content, id: null, ...change }, { ...around, ...held })
    expect(why?.code ?? null).toBe(code)
  })

  test('names the other campaign, and the question', () => {
    expect(whyNotPlan({ ...content, id: null }, { ...around, campaigns: [other] })?.details).toMatchObject({
      name: '上一场',
      firstDay: '2026-12-14',
    })
    const why = whyNotPlan({ ...content, id: null }, { ...around, questionnaire: pressing })
    expect(why?.details).toEqual({ at: 2 })
  })

  test('gives it the quarter of its first day; the fact holds what was settled', () => {
    const { campaign, fact } = plan({ ...content, id: a }, around)
    expect(campaign).toMatchObject({ quarter: '2026Q4', endedAt: null, version: 1 })
    expect(lengthOf(campaign)).toBe(14)
    expect(fact).toMatchObject({ act: 'campaign.planned', subject: ['campaign', a] })
    expect(fact.payload).toMatchObject({ firstDay: '2026-12-01', viewRule: usualViewRule })
  })
})

test.each<[Campaign, string | null, string | null]>([
  [planned, null, 'campaign-not-begun'],
  [running, 'campaign-begun', null],
  [past, 'campaign-ended', 'campaign-ended'],
  [{ ...running, endedAt: now }, 'campaign-ended', 'campaign-ended'],
])('who may still be edited and who may end %#', (campaign, noEdit, noEnd) => {
  expect(whyNotEdit(campaign, today)?.code ?? null).toBe(noEdit)
  expect(whyNotEnd(campaign, today)?.code ?? null).toBe(noEnd)
})

test('what was planned changes as a whole until the first day', () => {
  const change = { ...content, name: '改期', firstDay: day('2027-01-04'), lastDay: day('2027-01-17') }
  const { campaign } = edit(planned, change, { ...around, campaigns: [planned] })
  expect(campaign).toMatchObject({ name: '改期', quarter: '2027Q1', version: 2 })
  expect(() => edit(running, change, around)).toThrow('campaign-begun')
  expect(() => edit(planned, { ...change, firstDay: day('2026-11-01') }, around)).toThrow('begins-in-the-past')
})

test('ended early it stops at once, frees the days that are left, and keeps what was planned in its fact', () => {
  const { campaign, fact } = end(running, '设备检修，改期再办。', now)
  expect(campaign).toMatchObject({ lastDay: today, endedAt: now, endReason: '设备检修，改期再办。', version: 2 })
  expect(fact).toMatchObject({ act: 'campaign.ended', reason: '设备检修，改期再办。' })
  expect(fact.payload).toMatchObject({ lastDay: today, plannedLastDay: '2026-12-03' })
  const next = { ...content, id: b, firstDay: day('2026-11-28') }
  expect(whyNotPlan(next, { ...around, campaigns: [campaign] })).toBeNull()
})
