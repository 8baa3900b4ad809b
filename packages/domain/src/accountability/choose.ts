/**
 * What a person does with a finding 人工处理: chooses where the rule could not, with reasons; records that nothing follows,
 * because …; or opens a case, which is the only way on. Nobody does so about their own unit. Source: SPEC §6; DOMAIN Q-08.
 */
import type { Person } from '../cycle/actor.ts'
import type { AspectId } from '../cycle/aspect.ts'
import type { Instant } from '../day.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { CandidatePick, Finding, FindingFact, FindingRefusal } from './finding.ts'

export interface Chooser {
  readonly by: Person
  /** Units that the person works for or holds a post of. */
  readonly unitIds: readonly string[]
}

/** The aspects with their lead units for which a case may be opened; none until a person chose where one must. */
export function duePicks({ outcome, candidates, chosen, status }: Finding): readonly CandidatePick[] {
  if (status === 'no_finding' || outcome === 'none') return []
  if (chosen) return chosen.picks
  if (outcome === 'choose') return []
  return candidates.flatMap(({ mayPropose, aspect, unitId }) => (mayPropose && unitId ? [{ aspect, unitId }] : []))
}

function whyNotTouch(finding: Finding, { unitIds }: Chooser): WhyNot<FindingRefusal> {
  if (finding.status !== 'open') return { code: 'finding-settled' }
  const own = finding.candidates.find(({ leads }) => leads.some(({ unitId }) => unitId && unitIds.includes(unitId)))
  const name = own?.leads.find(({ unitId }) => unitId && unitIds.includes(unitId))?.unitName
  return own ? { code: 'own-interest', details: { unit: name ?? '' } } : null
}

/** Why the choice may not be made like this, or null. Details: `aspect` at fault. */
export function whyNotChoose(
  finding: Finding,
  picks: readonly CandidatePick[],
  reason: string,
  chooser: Chooser,
): WhyNot<FindingRefusal> {
  const why = whyNotTouch(finding, chooser)
  if (why) return why
  if (finding.opened.length > 0) return { code: 'finding-settled' }
  if (finding.outcome !== 'choose') return { code: 'choice-not-asked' }
  if (picks.length === 0) return { code: 'choice-missing' }
  for (const { aspect, unitId } of picks) {
    const candidate = finding.candidates.find((each) => each.aspect === aspect)
    if (!candidate) return { code: 'pick-unknown', details: { aspect } }
    if (!candidate.mayPropose) return { code: 'pick-within-chance', details: { aspect, verdict: candidate.verdict } }
    const leads = candidate.leads.map((lead) => lead.unitId).filter((id) => id !== null)
    // Where nobody was ever named as lead, whoever chooses says who it was.
    if (leads.length > 0 && !leads.includes(unitId)) return { code: 'unit-not-lead', details: { aspect } }
  }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** The finding with the choice and its reasons; nothing follows from it yet. Throws `Refusal`. */
export function choose(
  finding: Finding,
  picks: readonly CandidatePick[],
  reason: string,
  chooser: Chooser,
  now: Instant,
): { readonly finding: Finding; readonly fact: FindingFact } {
  refuse(whyNotChoose(finding, picks, reason, chooser))
  const chosen = { picks: [...picks], reason: reason.trim(), by: chooser.by, at: now }
  const payload = { year: finding.year, rule: finding.rule, picks: chosen.picks }
  return {
    finding: { ...finding, chosen, version: finding.version + 1 },
    fact: {
      act: 'accountability.chosen',
      subject: ['accountability_finding', finding.id],
      payload,
      reason: chosen.reason,
    },
  }
}

/** Why it may not be put on record that nothing follows, or null. A rule that found nothing has said why itself. */
export function whyNotConclude(finding: Finding, reason: string, chooser: Chooser): WhyNot<FindingRefusal> {
  const why = whyNotTouch(finding, chooser)
  if (why) return why
  return finding.outcome !== 'none' && reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** “No finding, because …” 不成立，因为…, put on record by a person; what has a case already keeps it. Throws `Refusal`. */
export function conclude(
  finding: Finding,
  reason: string,
  chooser: Chooser,
  now: Instant,
): { readonly finding: Finding; readonly fact: FindingFact } {
  refuse(whyNotConclude(finding, reason, chooser))
  const { year, rule, outcome, because, opened } = finding
  const text = reason.trim() || null
  const next: Finding = {
    ...finding,
    status: opened.length > 0 ? 'case_opened' : 'no_finding',
    decidedBy: chooser.by,
    decidedAt: now,
    reason: text,
    version: finding.version + 1,
  }
  const payload = { year, rule, outcome, because: because.map(({ code }) => code), opened }
  return {
    finding: next,
    fact: {
      act: 'accountability.foundNothing',
      subject: ['accountability_finding', finding.id],
      payload,
      reason: text,
    },
  }
}

/** Why no case may be opened for the aspect out of the finding, or null. */
export function whyNotOpenFrom(finding: Finding, aspect: AspectId): WhyNot<FindingRefusal> {
  if (finding.opened.includes(aspect)) return { code: 'case-exists', details: { aspect } }
  if (finding.status !== 'open') return { code: 'finding-settled' }
  if (finding.rule === 'P1' || finding.outcome === 'none') return { code: 'nothing-proposed' }
  if (finding.outcome === 'choose' && !finding.chosen) return { code: 'choice-missing' }
  return duePicks(finding).some((pick) => pick.aspect === aspect) ? null : { code: 'pick-unknown', details: { aspect } }
}

/** The finding with the case that was opened out of it; settled once every aspect has one. Throws `Refusal`. */
export function caseOpened(finding: Finding, aspect: AspectId, by: Person, now: Instant): Finding {
  refuse(whyNotOpenFrom(finding, aspect))
  const opened = [...finding.opened, aspect]
  const done = duePicks(finding).every((pick) => opened.includes(pick.aspect))
  return {
    ...finding,
    opened,
    status: done ? 'case_opened' : 'open',
    decidedBy: done ? by : null,
    decidedAt: done ? now : null,
    version: finding.version + 1,
  }
}

/** A recognition finding is settled when its record was written. Throws `Refusal`. */
export function recognised(finding: Finding, by: Person, now: Instant): Finding {
  if (finding.status !== 'open') refuse({ code: 'finding-settled' })
  if (finding.outcome === 'none') refuse({ code: 'nothing-proposed' })
  if (finding.outcome === 'choose' && !finding.chosen) refuse({ code: 'choice-missing' })
  return { ...finding, status: 'case_opened', decidedBy: by, decidedAt: now, version: finding.version + 1 }
}
