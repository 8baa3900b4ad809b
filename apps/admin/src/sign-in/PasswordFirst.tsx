import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'

/** Before anything else: a password that only its owner knows. */
export function PasswordFirst() {
  const w = useWords().shell.signIn
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>{w.changeTitle}</h1>
        <p>{w.changeHint}</p>
        <PasswordForm />
      </div>
    </main>
  )
}

/** Changes one's own password. */
export function PasswordForm() {
  const w = useWords().shell
  const change = useAct('me.changePassword', client.me.changePassword.mutate)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const differs = again !== '' && next !== again
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (next !== again) return
    const done = await change.perform({ current, next })
    if (done) location.reload()
  }
  const box = (label: string, name: string, value: string, set: (text: string) => void, autoComplete: string) => (
    <Field label={label} name={name} issues={change.issues}>
      {(attrs) => (
        <Input.Password
          {...attrs}
          autoComplete={autoComplete}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  )
  return (
    <form onSubmit={submit} className="narrow-form">
      {box(w.signIn.current, 'current', current, setCurrent, 'current-password')}
      {box(w.signIn.next, 'next', next, setNext, 'new-password')}
      {box(w.signIn.nextAgain, 'again', again, setAgain, 'new-password')}
      <ActProblem sentence={differs ? w.signIn.notSame : change.sentence} />
      <Button type="primary" htmlType="submit" loading={change.busy} disabled={!current || !next || next !== again}>
        {w.form.save}
      </Button>
    </form>
  )
}
