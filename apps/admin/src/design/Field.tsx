import { type ReactNode, useId } from 'react'
import { useWords } from '../locale.ts'
import type { FieldIssue } from '../problem.ts'

interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  /** The issues of the whole form; those under `name` are shown here. */
  readonly name: string
  readonly issues?: readonly FieldIssue[]
  /** The sentence of a refusal that belongs at this field. */
  readonly error?: string | undefined
  readonly children: (attrs: {
    id: string
    'aria-describedby'?: string
    'aria-invalid'?: boolean
    status?: 'error'
  }) => ReactNode
}

/** Label, control, hint and the error in words, at the field where it is to be mended. */
export function Field({ label, hint, name, issues = [], error, children }: FieldProps) {
  const w = useWords().shell.form
  const id = useId()
  const mine = issues.filter((issue) => issue.path.join('.') === name || issue.path[0] === name)
  const sentence =
    error ??
    (mine[0] && (mine[0].code === 'too_small' ? w.required : mine[0].code === 'too_big' ? w.tooLong : w.invalid))
  const describedBy = sentence || hint ? `${id}-note` : undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': describedBy,
        ...(sentence ? { 'aria-invalid': true, status: 'error' } : {}),
      })}
      {describedBy && (
        <div id={describedBy} className={sentence ? 'field-error' : 'field-hint'} role={sentence ? 'alert' : undefined}>
          {sentence ?? hint}
        </div>
      )}
    </div>
  )
}

/** The sentence of a refused act, beside its button. */
export function ActProblem({ sentence }: { sentence: string | null }) {
  return sentence ? (
    <p className="act-problem" role="alert">
      {sentence}
    </p>
  ) : null
}
