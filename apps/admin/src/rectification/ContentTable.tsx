import type { Submission } from '@ratchet/domain/rectification/submission'
import type { ReactNode } from 'react'
import { useWords } from '../locale.ts'
import { fieldOf } from './item-found.ts'
import { fields, planFields, rowFields } from './submission-form.ts'
import { useContentText } from './use-content-text.ts'

interface Props {
  readonly submission: Pick<Submission, 'review' | 'content'>
  /** What a reviewer looks for, beside the field. */
  readonly ruleOf?: (name: string) => ReactNode
  /** Beside the name of each part of a plan: the mark it gets. */
  readonly markOf?: (part: 'row' | 'plan') => ReactNode
}

/** What was handed in, field by field, read only; a plan in its two parts. */
export function ContentTable({ submission, ruleOf, markOf }: Props) {
  const words = useWords()
  const w = words.itemForm
  const { review, content } = submission
  const part = (names: readonly string[]) => <Rows names={names} submission={submission} ruleOf={ruleOf} />
  const head = (name: 'row' | 'plan') => (
    <tr className="content-part">
      <th scope="rowgroup" colSpan={ruleOf ? 3 : 2}>
        <span className="content-part-line">
          {w.group[name]}
          {markOf?.(name)}
        </span>
      </th>
    </tr>
  )
  const filled = (names: readonly string[]) => names.filter((name) => (fieldOf(content, name) ?? '') !== '')
  return (
    <table className="content-table">
      <colgroup>
        <col className="content-name" />
        <col />
        {ruleOf && <col className="content-looked-for" />}
      </colgroup>
      <thead className={ruleOf ? undefined : 'sr-only'}>
        <tr>
          <td />
          <th scope="col">{w.handedIn}</th>
          {ruleOf && <th scope="col">{w.rule}</th>}
        </tr>
      </thead>
      {review === 'plan' ? (
        <>
          <tbody>
            {head('row')}
            {part(filled(rowFields))}
          </tbody>
          <tbody>
            {head('plan')}
            {part(filled(planFields))}
          </tbody>
        </>
      ) : (
        <tbody>{part(filled(fields[review]))}</tbody>
      )}
    </table>
  )
}

function Rows({ names, submission, ruleOf }: Omit<Props, 'markOf'> & { names: readonly string[] }) {
  const words = useWords()
  const textOf = useContentText()
  const { review, content } = submission
  const labels: Readonly<Record<string, string>> = words.review[review]
  return names.map((name) => (
    <tr key={name}>
      <th scope="row">{labels[name]}</th>
      <td className="content-value">{textOf(name, fieldOf(content, name))}</td>
      {ruleOf && <td className="content-rule">{ruleOf(name)}</td>}
    </tr>
  ))
}
