import { boundOf } from '@ratchet/domain/ballot/bound'
import { percentOf, toldOf } from '@ratchet/domain/ballot/opt-in'
import { usualViewRule } from '@ratchet/domain/ballot/view-rule'
import type { Day } from '@ratchet/domain/day'
import { scanResultsWords } from '@ratchet/words/scan-results'
import type { ScanResults } from './scan-story.ts'

const viewOf = (counts: Record<string, number>, movable: number | null) => {
  const told = toldOf(counts, [4, 5])
  const percent = percentOf(told.satisfied, told.n)
  const bound = percent === null || movable === null ? null : boundOf(percent, told.n, movable)
  return { ...told, counts, percent, bound }
}
const item = (id: string, standard: Record<string, number>, all = standard): ScanResults['items'][number] => ({
  id,
  words: { zh: `${id}？`, en: `${id}?` },
  standard: viewOf(standard, 7),
  all: viewOf(all, null),
})

/** A campaign that nobody held: one question with enough answers, one with few. */
export const sampleScan: ScanResults = {
  design: 'opt_in',
  campaign: {
    name: scanResultsWords.zh.title,
    firstDay: '2026-06-01' as Day,
    lastDay: '2026-06-14' as Day,
    endReason: null,
    viewRule: usualViewRule,
    illustrative: true,
  },
  forms: 231,
  aside: 11,
  items: [
    item('sanitation', { 1: 10, 2: 20, 3: 40, 4: 80, 5: 50, dk: 12 }, { 1: 12, 2: 20, 3: 40, 4: 80, 5: 59, dk: 12 }),
    item('transport', { 1: 2, 3: 5, 5: 9, dk: 4 }),
  ],
}
