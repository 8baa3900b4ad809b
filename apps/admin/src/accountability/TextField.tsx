import { Input } from 'antd'
import type { ReactNode } from 'react'
import { Field } from '../design/Field.tsx'
import type { FieldIssue } from '../problem.ts'

interface Props {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly issues: readonly FieldIssue[]
  readonly hint?: ReactNode
  /** Lines of a text area; one line, or a day, where it is left out. */
  readonly rows?: number
  readonly most?: number
  readonly isDay?: boolean
}

/** A line, a text, or a day of a form. */
export function TextField({ label, name, value, onChange, issues, hint, rows, most = 4000, isDay = false }: Props) {
  return (
    <Field label={label} name={name} issues={issues} hint={hint}>
      {(attrs) =>
        rows ? (
          <Input.TextArea
            {...attrs}
            rows={rows}
            maxLength={most}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input
            {...attrs}
            type={isDay ? 'date' : 'text'}
            maxLength={most}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}
