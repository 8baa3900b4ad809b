import { Input } from 'antd'
import type { ReactNode } from 'react'
import { Field } from '../design/Field.tsx'
import type { FieldIssue } from '../problem.ts'

interface DayFieldProps {
  readonly label: string
  readonly name: string
  readonly hint?: ReactNode
  readonly value: string
  readonly max?: string
  readonly issues?: readonly FieldIssue[]
  readonly onChange: (day: string) => void
}

export function DayField({ label, name, hint, value, max, issues, onChange }: DayFieldProps) {
  return (
    <Field label={label} name={name} hint={hint} issues={issues}>
      {(attrs) => (
        <Input {...attrs} type="date" max={max} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}
