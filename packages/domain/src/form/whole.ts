/**
 * What a form needs before it is approved and before it is issued: something said, receivers, a deadline that is not over, and
 * of a self-inspection a judgement on every clause, with a measure for each gap. Source: DOMAIN S-196, S-205.
 */
import type { Day } from '../day.ts'
import type { Form, FormWhyNot } from './form.ts'
import { saysNothing } from './part.ts'

/** What the form lacks, or null: the same is asked before approving and before issuing. */
export function whyNotWhole({ content, dueDay }: Pick<Form, 'content' | 'dueDay'>, today: Day): FormWhyNot {
  if (saysNothing(content.parts)) return { code: 'nothing-said' }
  if (content.receivers.length === 0) return { code: 'no-receivers' }
  if (dueDay === null) return { code: 'no-deadline' }
  if (dueDay < today) return { code: 'deadline-past', details: { day: dueDay } }
  for (const part of content.parts) {
    if (part.kind !== 'clauses') continue
    const open = part.rows.filter((row) => row.result === 'open')
    if (open.length > 0) return { code: 'clause-open', details: { clause: open[0]?.clause, count: open.length } }
    const bare = part.rows.find(
      ({ result, gap, measure }) => (result === 'partly' || result === 'unmet') && (gap === '' || measure === ''),
    )
    if (bare) return { code: 'gap-without-measure', details: { clause: bare.clause } }
  }
  return null
}
