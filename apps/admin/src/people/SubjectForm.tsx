import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { StaleChoice } from './StaleChoice.tsx'
import type { AccountRow } from './users-state.ts'

/** The identity provider's subject of the account; empty unlinks. */
export function SubjectForm({ account, close }: { account: AccountRow; close: () => void }) {
  const words = useWords()
  const w = words.usersPage
  const link = useAct('account.linkOidcSubject', client.account.linkOidcSubject.mutate)
  const [subject, setSubject] = useState(account.subject ?? '')
  const typed = subject.trim() || null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await link.perform({ id: account.id, version: account.version, subject: typed })) close()
  }
  return (
    <form className="unit-form" onSubmit={submit}>
      <Field label={w.subject} name="subject" hint={w.subjectHint} issues={link.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            autoComplete="off"
            spellCheck={false}
            maxLength={255}
            value={subject}
            onChange={(event) => setSubject(event.target.value)}
          />
        )}
      </Field>
      <ActProblem sentence={link.sentence} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={link.busy} disabled={typed === (account.subject ?? null)}>
          {w.link}
        </Button>
        <button type="button" className="link" onClick={close}>
          {words.shell.form.cancel}
        </button>
      </div>
      <StaleChoice
        act={link}
        done={close}
        fields={[
          { name: 'username', label: w.username },
          { name: 'name', label: w.name },
        ]}
      />
    </form>
  )
}
