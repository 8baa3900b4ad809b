/** 工作汇报 of a unit: what was done in the period, its figures, what is wrong, what comes next. Source: DOMAIN S-204. */
import { type Day, dayOf } from '@ratchet/domain/day'
import type { Part } from '@ratchet/domain/form/part'
import { timelinessOf } from '@ratchet/domain/rectification/in-time'
import { isOpen } from '@ratchet/domain/rectification/item'
import { paperDay } from '@ratchet/words/circular-paper'
import { formDraftWords as w } from '@ratchet/words/form-draft'
import type { ItemFacts } from './item-fact.queries.ts'
import { type findPeriod, type Share, satisfiedOf, shareOf } from './period-fact.queries.ts'
import { cell, columnsOf, table, text } from './table.ts'

type Period = Awaited<ReturnType<typeof findPeriod>>

const standOf = ({ item, handedIn }: ItemFacts, today: Day) =>
  timelinessOf(item, handedIn, { closedDay: item.closedAt && dayOf(item.closedAt), today })

/** Items done in time, as a share of those that are done or late; what its reviewer has is neither yet. */
export function onTimeOf(facts: readonly ItemFacts[], today: Day): Share {
  const stands = facts.map((row) => standOf(row, today))
  const onTime = stands.filter((stand) => stand === 'in-time').length
  return shareOf(onTime, onTime + stands.filter((stand) => stand === 'late').length)
}

export const isLate = (row: ItemFacts, today: Day): boolean => isOpen(row.item) && standOf(row, today) === 'late'

const shown = ({ rate, low, high, part, all }: Share) =>
  rate === null ? ['', '', w.noRate] : [w.rate(rate), w.interval(low, high), w.ofCount(part, all)]

export function workParts(facts: readonly ItemFacts[], period: Period, today: Day): Part[] {
  const open = facts.filter(({ item }) => isOpen(item))
  const late = facts.filter((row) => isLate(row, today))
  const returned = facts.reduce((sum, row) => sum + row.returned, 0)
  const nextDue = open.flatMap(({ item }) => (item.dueDay && item.dueDay >= today ? [item.dueDay] : [])).toSorted()[0]
  const counted = (name: keyof typeof w.dataRow, value: number, note = '') => [
    w.dataRow[name],
    w.count(value),
    '',
    note,
  ]
  const closed = facts.length - open.length
  const rows = [
    counted('opinions', period.opinions),
    counted('items', facts.length),
    counted('closed', closed),
    counted('late', late.length),
    counted('returned', returned),
    [w.dataRow.tasks, w.tasks(period.ended), '', w.ofTasks(period.ended, period.tasks)],
    [w.dataRow.onTime, ...shown(onTimeOf(facts, today))],
    [w.dataRow.satisfied, ...shown(satisfiedOf(facts.flatMap((row) => row.asked)))],
  ]
  return [
    text('done', w.done, w.doneText(closed, facts.length, period.tasks, period.ended)),
    table({
      key: 'data',
      title: w.data,
      columns: columnsOf(w.dataColumns, [46, 22, 34, 54], 'lccl'),
      rows,
      note: w.wilson,
    }),
    text('problems', w.problems, w.problemText(late.length, returned)),
    text('next', w.next, w.nextText(open.length, nextDue ? paperDay(nextDue) : null)),
    table({
      key: 'items',
      title: w.itemsTitle,
      columns: columnsOf(w.workColumns, [28, 70, 26, 24, 24, 26], 'clcccl'),
      rows: facts.map(({ item }) => [
        item.number,
        cell(item.title, 90),
        w.status[item.status],
        item.dueDay ? w.shortDay(item.dueDay) : '',
        item.closedAt ? w.shortDay(dayOf(item.closedAt)) : '',
        '',
      ]),
      typed: [5],
      annex: true,
    }),
  ]
}
