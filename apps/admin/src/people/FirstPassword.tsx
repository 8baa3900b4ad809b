import { whyNotPassword } from '@ratchet/domain/people/account'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button, Input } from 'antd'
import { Field } from '../design/Field.tsx'
import { useLocale, useWords } from '../locale.ts'
import type { FieldIssue } from '../problem.ts'
import { makeFirstPassword } from './first-password.ts'

interface FirstPasswordProps {
  readonly label: string
  readonly username: string
  readonly value: string
  readonly issues: readonly FieldIssue[]
  readonly onChange: (password: string) => void
}

/** A first password in plain sight, since it is told to somebody; whether it is good enough is said while typing. */
export function FirstPassword({ label, username, value, issues, onChange }: FirstPasswordProps) {
  const words = useWords()
  const { locale } = useLocale()
  const why = value ? whyNotPassword(value, username || '\n', 'demo') : null
  return (
    <Field
      label={label}
      name="password"
      issues={issues}
      hint={
        why ? (
          refusalSentence(locale, 'account.add', why.code, why.details)
        ) : (
          <>
            {words.people.account.rule}
            <br />
            {words.people.account.firstPassword}
          </>
        )
      }
    >
      {(attrs) => (
        <span className="row">
          <Input
            {...attrs}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button onClick={() => onChange(makeFirstPassword())}>{words.usersPage.make}</Button>
        </span>
      )}
    </Field>
  )
}
