/** 整改报告: problem → cause → measure → result → evidence → public reply → effect check, for the half-year. Source: DOMAIN S-206. */
import { dayOf, type Instant } from '@ratchet/domain/day'
import type { Part } from '@ratchet/domain/form/part'
import { isCarriedOver, isOpen } from '@ratchet/domain/rectification/item'
import { causes } from '@ratchet/domain/rectification/submission'
import { formDraftWords as w } from '@ratchet/words/form-draft'
import type { ItemFacts } from './item-fact.queries.ts'
import { isProven, saidEffect, saidOutcome } from './said-outcome.ts'
import { cell, columnsOf, table, text } from './table.ts'

export function reportParts(facts: readonly ItemFacts[], cycleId: string): Part[] {
  const closed = facts.filter(({ item }) => !isOpen(item))
  const open = facts.filter(({ item }) => isOpen(item))
  const count = (rows: readonly ItemFacts[], is: (row: ItemFacts) => boolean) => rows.filter(is).length
  const caused = causes
    .map((cause) => [w.cause[cause], count(facts, ({ plan }) => plan?.cause === cause)] as const)
    .filter(([, number]) => number > 0)
    .toSorted((one, other) => other[1] - one[1])
  const solved = closed.filter(({ item }) => item.outcome === 'solved')
  const rows = facts.map((row) => [
    row.item.number,
    cell(row.item.title, 80),
    row.plan ? w.cause[row.plan.cause] : '',
    cell(row.plan?.measures, 110),
    cell(`${saidOutcome(row)}${row.result?.measured ? `。${row.result.measured}` : ''}`, 110),
    w.evidence(row.files, row.photos),
    row.publishedAt ? w.shortDay(dayOf(row.publishedAt as Instant)) : '',
    saidEffect(row),
  ])
  return [
    text(
      'overall',
      w.overall,
      w.reportOverall(
        cycleId,
        facts.length,
        closed.length,
        count(closed, ({ item }) => item.status === 'verified'),
        open.length,
        count(open, ({ item }) => isCarriedOver(item)),
      ),
    ),
    text('causes', w.reportCauses, w.causesText(caused)),
    text(
      'results',
      w.reportMeasures,
      w.resultsText(
        solved.length,
        count(solved, isProven),
        count(closed, ({ item }) => item.outcome === 'explained'),
        count(closed, ({ item }) => item.outcome === 'cannot'),
      ),
    ),
    text(
      'reply',
      w.reportReply,
      w.replyText(
        count(facts, ({ publishedAt }) => publishedAt !== null),
        count(facts, ({ voices }) => voices?.confirmed === true),
        count(facts, ({ item }) => item.round > 1),
      ),
    ),
    text('next', w.reportNext, ''),
    table({
      key: 'items',
      title: w.reportTable,
      columns: columnsOf(w.reportColumns, [28, 38, 20, 44, 40, 20, 24, 24], 'clcllccc'),
      rows,
      annex: true,
    }),
  ]
}
