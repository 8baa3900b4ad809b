import { usernameSchema } from '@ratchet/domain/people/account'
import { Button, Input } from 'antd'
import type { FormEvent } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { StaleChoice } from './StaleChoice.tsx'
import type { AccountRow } from './users-state.ts'

/** Another name or user name, against the version that was seen. */
export function RenameAccount({ account, close }: { account: AccountRow; close: () => void }) {
  const words = useWords()
  const w = words.usersPage
  const rename = useAct('account.rename', client.account.rename.mutate)
  const draft = useDraft(`account.rename.${account.id}`, { username: account.username ?? '', name: account.name })
  const { username, name } = draft.value
  const isName = usernameSchema.safeParse(username).success
  const finish = () => {
    draft.dropDraft()
    close()
  }
  const isTaken = rename.problem?.kind === 'refused' && rename.problem.code === 'username-taken'
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await rename.perform({ id: account.id, version: account.version, username, name: name.trim() })) finish()
  }
  return (
    <form className="unit-form" onSubmit={submit}>
      <Field
        label={w.username}
        name="username"
        hint={w.usernameHint}
        issues={rename.issues}
        error={isTaken && rename.sentence ? rename.sentence : undefined}
      >
        {(attrs) => (
          <Input
            {...attrs}
            {...(isName ? {} : { status: 'error', 'aria-invalid': true })}
            maxLength={30}
            value={username}
            onChange={(event) => draft.setValue({ name, username: event.target.value.trim().toLowerCase() })}
          />
        )}
      </Field>
      <Field label={w.name} name="name" issues={rename.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={40}
            value={name}
            onChange={(event) => draft.setValue({ username, name: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={isTaken ? null : rename.sentence} />
      <div className="form-end">
        <Button
          type="primary"
          htmlType="submit"
          loading={rename.busy}
          disabled={
            !isName || name.trim().length < 2 || (username === account.username && name.trim() === account.name)
          }
        >
          {words.shell.form.save}
        </Button>
        <button type="button" className="link" onClick={finish}>
          {words.shell.form.cancel}
        </button>
      </div>
      <StaleChoice
        act={rename}
        done={finish}
        fields={[
          { name: 'username', label: w.username },
          { name: 'name', label: w.name },
        ]}
      />
    </form>
  )
}
