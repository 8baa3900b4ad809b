/**
 * Adopting an edition 启用办法: a regulation is taken over whole, as the next edition with the document that it comes from;
 * findings keep the edition by which they were made. Source: SPEC §6; DOMAIN S-084, Q-40 (rules editor with citation).
 */
import type { Person } from '../cycle/actor.ts'
import type { Instant } from '../day.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { FindingFact } from './finding.ts'
import { clauseOf, type Regulation, type RegulationContent } from './regulation.ts'

export const regulationRefusals = [
  'note-missing',
  'effective-before-issue',
  'clause-twice',
  'clause-unknown',
  'rule-twice',
  'bounds-inverted',
  'amount-outside-bounds',
  'same-as-before',
] as const
export type RegulationRefusal = (typeof regulationRefusals)[number]

/** Why the content may not become the next edition, or null. Details: `clause` or `rule` at fault. */
export function whyNotAdopt(
  content: RegulationContent,
  last: Pick<Regulation, 'content'> | null,
  note: string,
): WhyNot<RegulationRefusal> {
  // Nobody is judged by what was written after the fact 法不溯及既往.
  if (content.effectiveFrom < content.issuedOn) return { code: 'effective-before-issue' }
  const clauseIds = content.clauses.map((clause) => clause.id)
  const twice = clauseIds.find((id, at) => clauseIds.indexOf(id) < at)
  if (twice) return { code: 'clause-twice', details: { clause: twice } }
  const rules = content.rules.map((rule) => rule.id)
  const ruleTwice = rules.find((id, at) => rules.indexOf(id) < at)
  if (ruleTwice) return { code: 'rule-twice', details: { rule: ruleTwice } }
  const lost = content.rules.find(({ id, clause }) => clause !== null && clauseOf(content, id) === null)
  if (lost) return { code: 'clause-unknown', details: { rule: lost.id, clause: lost.clause } }
  const { bonusLeast, bonusMost } = content.terms
  if (bonusLeast > bonusMost) return { code: 'bounds-inverted', details: { bonusLeast, bonusMost } }
  const outside = content.rules.find(({ suggests }) =>
    suggests.some(({ amount }) => amount !== null && (amount < bonusLeast || amount > bonusMost)),
  )
  if (outside) return { code: 'amount-outside-bounds', details: { rule: outside.id, bonusLeast, bonusMost } }
  if (last && JSON.stringify(last.content) === JSON.stringify(content)) return { code: 'same-as-before' }
  return note.trim() === '' ? { code: 'note-missing' } : null
}

/** The next edition; the years that end while it is in force are judged by it. Throws `Refusal`. */
export function adopt(
  { content, note }: Pick<Regulation, 'content' | 'note'>,
  last: Pick<Regulation, 'content' | 'edition'> | null,
  fresh: { readonly id: string; readonly by: Person; readonly now: Instant; readonly illustrative: boolean },
): { readonly regulation: Regulation; readonly fact: FindingFact } {
  refuse(whyNotAdopt(content, last, note))
  const regulation: Regulation = {
    id: fresh.id,
    edition: (last?.edition ?? 0) + 1,
    content,
    note: note.trim(),
    adoptedBy: fresh.by,
    adoptedAt: fresh.now,
    illustrative: fresh.illustrative,
    version: 1,
  }
  const rules = content.rules.map(({ id, clause }) => ({ id, clause }))
  const payload = { edition: regulation.edition, number: content.number, gate: content.gate, rules }
  return {
    regulation,
    fact: {
      act: 'accountability.regulationAdopted',
      subject: ['accountability_regulation', String(regulation.edition)],
      payload,
      reason: regulation.note,
    },
  }
}
