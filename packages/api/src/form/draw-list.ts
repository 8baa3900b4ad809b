/** 短期可整改问题清单 and 反馈问题整改任务分解表, out of the items and their plans. Source: DOMAIN S-200, S-201. */
import { type Calendar, workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { dayOf } from '@ratchet/domain/day'
import type { Part } from '@ratchet/domain/form/part'
import { isOpen } from '@ratchet/domain/rectification/item'
import type { PlanRow } from '@ratchet/domain/rectification/submission'
import { formDraftWords as w } from '@ratchet/words/form-draft'
import { themeWords } from '@ratchet/words/theme'
import type { ItemFacts } from './item-fact.queries.ts'
import { cell, columnsOf, table, text } from './table.ts'

/** Working days within which a problem counts as one that can be put right at once. */
const SHORT_DAYS = 30

const units = (facts: readonly ItemFacts[]) => new Set(facts.map(({ item }) => item.leadUnitId)).size

/** Items that are open and were found to be short-term, with who said it and until when. */
export function shortListParts(all: readonly ItemFacts[], calendar: Calendar): Part[] {
  const facts = all.filter(({ item }) => isOpen(item) && item.kind === 'short')
  const rows = facts.map(({ item, voices, place, lead, co, plan, band }) => {
    // Of the present round: one that was opened again has as many days as its round, not as its whole life.
    const days = item.dueDay && workingDaysBetween(calendar, item.clockStart ?? dayOf(item.openedAt), item.dueDay)
    return [
      item.number,
      cell(item.title, 80),
      voices ? w.source(voices.opinions.length, voices.opinions[0] ?? voices.number) : '',
      item.theme ? themeWords.zh[item.theme] : '',
      place ?? '',
      voices ? w.people(voices.people) : '',
      [...(voices?.urgent ? [w.urgentGrade] : []), ...(band ? [w.band[band]] : [])].join('、'),
      days === null ? '' : w.days(days),
      lead,
      cell(co.join('、'), 40),
      cell(plan?.measures, 100),
      item.dueDay ? w.shortDay(item.dueDay) : '',
      '',
    ]
  })
  return [
    table({
      key: 'list',
      title: '',
      columns: columnsOf(w.listColumns, [28, 34, 24, 13, 17, 9, 11, 15, 17, 16, 33, 29, 12], 'cllccrcccllc'),
      rows,
      typed: [12],
      note: w.listNote(SHORT_DAYS),
    }),
    text('demand', w.demand, facts.length === 0 ? w.listNothing : w.listDemand(facts.length, units(facts))),
  ]
}

/** Whose it is, what shows that it is done, from when, until when, by what. */
const piece = (row: Pick<PlanRow, 'responsibleLeader' | 'handler' | 'standard' | 'start' | 'end' | 'evidenceKind'>) => [
  cell(row.responsibleLeader, 20),
  cell(row.handler, 20),
  cell(row.standard, 100),
  w.shortDay(row.start),
  w.shortDay(row.end),
  cell(row.evidenceKind, 60),
]

/** Every open item with its task, its people, its standard of completion and its dates, as the plan has them. */
export function breakdownParts(all: readonly ItemFacts[]): Part[] {
  const facts = all.filter(({ item }) => isOpen(item))
  const rows = facts.flatMap(({ item, lead, co, plan, planRows }) => [
    [
      item.number,
      cell(plan?.task ?? item.title, 100),
      lead,
      cell(co.join('、'), 40),
      ...(plan ? piece(plan) : ['', '', '', '', item.dueDay ? w.shortDay(item.dueDay) : '', '']),
      '',
    ],
    // Each further row of the plan is a task of its own, and known by its figure.
    ...planRows.map((row) => [w.planRow(item.number, row.no), cell(row.task, 100), row.unit, '', ...piece(row), '']),
  ])
  const planned = facts.filter(({ plan }) => plan !== null).length
  return [
    table({
      key: 'breakdown',
      title: '',
      columns: columnsOf(w.breakdownColumns, [28, 34, 18, 20, 16, 15, 34, 28, 28, 22, 14], 'clcccclccll'),
      rows,
      typed: [10],
      note: w.breakdownNote,
    }),
    text('demand', w.demand, w.breakdownDemand(facts.length, planned)),
  ]
}
