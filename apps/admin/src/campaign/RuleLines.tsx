import type { ViewRule } from '@ratchet/domain/ballot/view-rule'
import { useCampaignWords } from './page-words.ts'

/** 公布口径, in sentences: what is counted in the default view, and that nothing is deleted. */
export function RuleLines({ rule }: { readonly rule: ViewRule }) {
  const w = useCampaignWords()
  return (
    <section className="rule-lines">
      <h3>{w.rule}</h3>
      <ul>
        {w.ruleLines(rule.noProofPerDay, rule.sharedPerDay, rule.fastSeconds).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="page-note">{w.ruleHint}</p>
    </section>
  )
}
