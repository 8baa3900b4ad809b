import { App, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { Drawing } from '../design/Drawing.tsx'
import { ActProblem, Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { step } from '../sign-in/sign-in.ts'
import { qrPicture } from './qr.ts'

interface Enrolled {
  readonly totpUri: string
  readonly backupCodes: readonly string[]
}

/** Password, then the code to scan, then six digits: only a working authenticator is switched on. */
export function SecondFactor({ done }: { done: () => void }) {
  const words = useWords()
  const w = words.mePage.factor
  const { message } = App.useApp()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null)
  const [busy, setBusy] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const outcome = enrolled
      ? await step('/two-factor/verify-totp', { code: code.trim() })
      : await step('/two-factor/enable', { password })
    setBusy(false)
    if (outcome.kind === 'refused') {
      setSentence(words.signIn.refusal[outcome.code]({ seconds: outcome.seconds }))
      return
    }
    setSentence(null)
    if (outcome.kind === 'enrolled') {
      setPassword('')
      setEnrolled(outcome)
      return
    }
    message.success(w.done)
    done()
  }
  return (
    <form className="narrow-form factor-steps" onSubmit={submit}>
      {enrolled ? (
        <>
          <Scan enrolled={enrolled} />
          <Field label={w.code} name="code">
            {(attrs) => (
              <Input
                {...attrs}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={6}
                value={code}
                onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
              />
            )}
          </Field>
        </>
      ) : (
        <Field label={w.password} name="password">
          {(attrs) => (
            <Input.Password
              {...attrs}
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
      )}
      <ActProblem sentence={sentence} />
      <Button type="primary" htmlType="submit" loading={busy} disabled={enrolled ? code.length !== 6 : !password}>
        {enrolled ? w.verify : w.start}
      </Button>
    </form>
  )
}

function Scan({ enrolled }: { enrolled: Enrolled }) {
  const w = useWords().mePage.factor
  const secret = new URL(enrolled.totpUri).searchParams.get('secret') ?? ''
  return (
    <>
      <h3>{w.scan}</h3>
      <Drawing tree={qrPicture(enrolled.totpUri, w.scanAlt)} />
      <p className="field-hint">{w.secret}</p>
      <code className="factor-secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      <h3>{w.codes}</h3>
      <p className="field-hint">{w.codesHint}</p>
      <ol className="factor-codes">
        {enrolled.backupCodes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ol>
    </>
  )
}
