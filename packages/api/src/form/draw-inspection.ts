/** 自查报告: each clause of the checklist with what the data say; only a person judges what the data cannot. Source: DOMAIN S-205. */
import { aspectIdSchema } from '@ratchet/domain/cycle/aspect'
import { quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { checkGate, type GateLineId } from '@ratchet/domain/cycle/gate'
import type { GateFacts, Missing } from '@ratchet/domain/cycle/gate-fact'
import { gateStages } from '@ratchet/domain/cycle/stage'
import type { Checklist, ClauseData } from '@ratchet/domain/form/checklist'
import type { Clause, Part } from '@ratchet/domain/form/part'
import { isOpen } from '@ratchet/domain/rectification/item'
import { zhQuarterName } from '@ratchet/words/circular-draft'
import { cycleWords } from '@ratchet/words/cycle'
import { formChecklistWords as c } from '@ratchet/words/form-checklist'
import { formDraftWords as w } from '@ratchet/words/form-draft'
import { gateWords } from '@ratchet/words/gate'
import type { ItemFacts } from './item-fact.queries.ts'
import { isProven } from './said-outcome.ts'
import { cell, text } from './table.ts'

export interface InspectionFacts {
  readonly gate: GateFacts
  readonly items: readonly ItemFacts[]
  readonly answers: { readonly due: number; readonly inTime: number }
  readonly checkpoint: { readonly seq: number; readonly day: string } | null
}
type Judged = Pick<Clause, 'result' | 'basis' | 'gap'>

/** Clauses that the gates check too: the same facts give the same answer. */
const gateOf: Partial<Record<ClauseData, readonly GateLineId[]>> = {
  targets: ['every-aspect-has-target', 'targets-decomposed'],
  measures: ['every-target-served'],
  tasks: ['every-measure-has-tasks'],
  reports: ['lead-units-have-tasks'],
  surveys: ['self-survey-each-quarter'],
  scan: ['qr-survey-before-examination'],
  circulars: ['quarter-circular-issued'],
  items: ['items-closed-or-carried-over'],
}

/** Gates keep codes where the page has words: an aspect, a quarter. */
function nameOf({ label }: Missing): string {
  const [aspect, quarter] = [aspectIdSchema.safeParse(label), quarterSchema.safeParse(label)]
  if (aspect.success) return cycleWords.zh.aspect[aspect.data]
  return quarter.success ? zhQuarterName(quarter.data) : label
}

function byGate(ids: readonly GateLineId[], gate: GateFacts): Judged {
  const lines = gateStages.flatMap((stage) => checkGate(stage, gate)).filter(({ line }) => ids.includes(line))
  const missing = lines.flatMap((line) => line.missing)
  const basis = cell(lines.map(({ line }) => c.met(gateWords.zh.line[line])).join('；'), 280)
  if (lines.every(({ met }) => met)) return { result: 'met', basis, gap: '' }
  const names = [...new Set(missing.map(nameOf).filter((name) => name !== ''))]
  const gap = cell(c.unmet(missing.length, names.slice(0, 5).join('、')), 280)
  return { result: lines.some(({ met }) => met) ? 'partly' : 'unmet', basis, gap }
}

/** Met when nothing is left, else partly, with what is left. */
const counted = (basis: string, left: number, gap: string): Judged => ({
  result: left === 0 ? 'met' : 'partly',
  basis,
  gap: left === 0 ? '' : gap,
})

function byData(data: ClauseData, { gate, items, answers, checkpoint }: InspectionFacts): Judged {
  const ids = gateOf[data]
  if (ids) return byGate(ids, gate)
  const closed = items.filter(({ item }) => !isOpen(item))
  switch (data) {
    case 'evidence': {
      const solved = closed.filter(({ item }) => item.outcome === 'solved')
      const proven = solved.filter(isProven).length
      const left = solved.length - proven
      return counted(c.evidence(proven, solved.length), left, c.evidenceGap(left))
    }
    case 'answers': {
      const left = answers.due - answers.inTime
      return counted(c.answers(answers.inTime, answers.due), left, c.answersGap(left))
    }
    case 'publication': {
      const published = closed.filter(({ publishedAt }) => publishedAt !== null).length
      const left = closed.length - published
      return counted(c.publication(published, closed.length), left, c.publicationGap(left))
    }
    case 'lookback': {
      const looked = items.flatMap((row) => row.looked)
      const asked = looked.filter((outcome) => outcome === 'satisfied' || outcome === 'unsatisfied').length
      const sites = looked.filter((outcome) => outcome === 'fixed' || outcome === 'not_fixed').length
      const satisfied = looked.filter((outcome) => outcome === 'satisfied').length
      if (asked + sites === 0) return { result: 'unmet', basis: '', gap: c.lookbackGap }
      return { result: 'met', basis: c.lookback(asked, satisfied, sites), gap: '' }
    }
    default:
      return checkpoint
        ? { result: 'met', basis: c.trail(checkpoint.seq, checkpoint.day), gap: '' }
        : { result: 'unmet', basis: '', gap: c.trailGap }
  }
}

export function inspectionParts(
  checklist: Pick<Checklist, 'source' | 'clauses'>,
  facts: InspectionFacts,
  cycleId: string,
): Part[] {
  const rows = checklist.clauses.map(({ clause, text: said, data }): Clause => {
    const judged: Judged = data === null ? { result: 'open', basis: '', gap: '' } : byData(data, facts)
    return { clause, text: said, measure: '', ...judged }
  })
  return [
    text('overall', w.overall, w.overallText(cycleId, checklist.source)),
    text('gaps', w.gaps, ''),
    text('measures', w.measures, ''),
    { kind: 'clauses', key: 'clauses', title: c.table, source: checklist.source, rows },
  ]
}
