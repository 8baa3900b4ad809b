import type { RegulationContent } from '@ratchet/domain/accountability/regulation'
import { type Day, daySchema } from '@ratchet/domain/day'
import { Input } from 'antd'
import { Field } from '../design/Field.tsx'
import type { FieldIssue } from '../problem.ts'
import { useFindingWords } from './finding-words.ts'

interface Props {
  readonly content: RegulationContent
  readonly issues: readonly FieldIssue[]
  readonly onChange: (patch: Partial<RegulationContent>) => void
}

/** Title, number, issuer and days of the document. */
export function RegulationFacts({ content, issues, onChange }: Props) {
  const r = useFindingWords().regulation
  return (
    <>
      {(['title', 'number', 'issuer'] as const).map((name) => (
        <Field key={name} label={r.field[name]} name={name} issues={issues}>
          {(attrs) => (
            <Input
              {...attrs}
              maxLength={200}
              value={content[name]}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <div className="regulation-pair">
        {(['issuedOn', 'effectiveFrom'] as const).map((name) => (
          <Field
            key={name}
            label={r.field[name]}
            name={name}
            issues={issues}
            error={daySchema.safeParse(content[name]).success ? undefined : r.notDay}
          >
            {(attrs) => (
              <Input
                {...attrs}
                type="date"
                value={content[name]}
                onChange={(event) => onChange({ [name]: event.target.value as Day })}
              />
            )}
          </Field>
        ))}
      </div>
    </>
  )
}
