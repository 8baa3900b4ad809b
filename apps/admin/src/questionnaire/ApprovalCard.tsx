import { Input, Radio } from 'antd'
import { Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { usePageWords } from './page-words.ts'
import type { TypedApproval } from './questionnaire-form.ts'

interface Props {
  readonly approval: TypedApproval | null
  readonly today: string
  readonly set: (approval: TypedApproval | null) => void
}

const blank: TypedApproval = { basis: 'approved', body: '', mark: '', number: '', validUntil: '' }

/** The statistics office's approval, typed as it will be printed; that there is none is said. */
export function ApprovalCard({ approval, today, set }: Props) {
  const w = usePageWords()
  const text = (name: 'body' | 'number' | 'mark', most: number, hint?: string) => (
    <Field label={w[name]} name={name} hint={hint}>
      {(attrs) => (
        <Input
          {...attrs}
          maxLength={most}
          value={approval?.[name]}
          onChange={(event) => approval && set({ ...approval, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Card title={w.approval}>
      <p className="page-note">{w.approvalHint}</p>
      <Radio.Group
        aria-label={w.approval}
        value={approval ? 'has' : 'none'}
        options={[
          { value: 'none', label: w.approvalHasNot },
          { value: 'has', label: w.approvalHas },
        ]}
        onChange={(event) => set(event.target.value === 'has' ? blank : null)}
      />
      {approval ? (
        <div className="q-approval">
          <Radio.Group
            aria-label={w.basisLabel}
            value={approval.basis}
            options={(['approved', 'filed'] as const).map((value) => ({ value, label: w.basis[value] }))}
            onChange={(event) => set({ ...approval, basis: event.target.value })}
          />
          <div className="form-row">
            {text('body', 100, w.mustFill)}
            {text('number', 80, w.numberHint)}
            {text('mark', 40, w.markHint)}
            <Field
              label={w.validUntil}
              name="validUntil"
              hint={w.mustFill}
              error={approval.validUntil !== '' && approval.validUntil < today ? w.alreadyOver : undefined}
            >
              {(attrs) => (
                <Input
                  {...attrs}
                  type="date"
                  value={approval.validUntil}
                  onChange={(event) => set({ ...approval, validUntil: event.target.value })}
                />
              )}
            </Field>
          </div>
        </div>
      ) : (
        <p className="q-absent">{w.approvalNone}</p>
      )}
    </Card>
  )
}
