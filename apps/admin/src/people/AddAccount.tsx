import { usernameSchema, whyNotPassword } from '@ratchet/domain/people/account'
import { Drawer, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { FirstPassword } from './FirstPassword.tsx'
import { useNarrow } from './use-narrow.ts'

interface AddProps {
  readonly open: (id: string) => void
  readonly close: () => void
}

/** A new account with its first password; roles come afterwards. The password is never kept as a draft. */
export function AddAccount({ open, close }: AddProps) {
  useReturnFocus()
  const words = useWords()
  const w = words.usersPage
  const narrow = useNarrow()
  const add = useAct('account.add', client.account.add.mutate)
  const draft = useDraft('account.add', { username: '', name: '' })
  const { username, name } = draft.value
  const [password, setPassword] = useState('')
  const isName = usernameSchema.safeParse(username).success
  const why = password ? whyNotPassword(password, username || '\n', 'demo') : null
  const isTaken = add.problem?.kind === 'refused' && add.problem.code === 'username-taken'
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await add.perform({ username, name: name.trim(), password })
    if (!done) return
    draft.dropDraft()
    open(done.id)
  }
  return (
    <Drawer open size={narrow ? '100%' : 480} title={w.add} onClose={close} closable={{ 'aria-label': w.close }}>
      <p className="people-note">{w.addHint}</p>
      <form onSubmit={submit}>
        <Field
          label={w.username}
          name="username"
          hint={w.usernameHint}
          issues={add.issues}
          error={isTaken && add.sentence ? add.sentence : undefined}
        >
          {(attrs) => (
            <Input
              {...attrs}
              {...(username === '' || isName ? {} : { status: 'error', 'aria-invalid': true })}
              autoComplete="off"
              autoCapitalize="none"
              maxLength={30}
              value={username}
              onChange={(event) => draft.setValue({ name, username: event.target.value.trim().toLowerCase() })}
            />
          )}
        </Field>
        <Field label={w.name} name="name" issues={add.issues}>
          {(attrs) => (
            <Input
              {...attrs}
              autoComplete="off"
              maxLength={40}
              value={name}
              onChange={(event) => draft.setValue({ username, name: event.target.value })}
            />
          )}
        </Field>
        <FirstPassword
          label={w.password}
          username={username}
          value={password}
          issues={add.issues}
          onChange={setPassword}
        />
        <ActProblem sentence={isTaken ? null : add.sentence} />
        <WhyNotButton
          type="primary"
          htmlType="submit"
          procedure="account.add"
          why={why}
          loading={add.busy}
          disabled={!isName || name.trim().length < 2 || !password}
        >
          {w.add}
        </WhyNotButton>
      </form>
    </Drawer>
  )
}
