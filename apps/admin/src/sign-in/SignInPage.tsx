import { productMark } from '@ratchet/design/mark'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { Drawing } from '../design/Drawing.tsx'
import { ActProblem, Field } from '../design/Field.tsx'
import { useLocale, useWords } from '../locale.ts'
import { useGo } from '../shell/page.ts'
import { findOffers, type Outcome, step } from './sign-in.ts'

const mark = productMark({ size: 40 })
const DEMO_PASSWORD = 'ratchet-demo-2022'

/** User name and password, then the second factor; in the demonstration its accounts by one click. */
export function SignInPage() {
  const w = useWords()
  const { locale, setLocale } = useLocale()
  const { data: offers } = useQuery({ queryKey: ['sign-in-options'], queryFn: findOffers })
  const search = new URLSearchParams(useLocation().searchStr)
  const go = useGo()
  const client = useQueryClient()
  const [phase, setPhase] = useState<'password' | 'second-factor'>('password')
  const [busy, setBusy] = useState(false)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const refused = search.get('error')
  const [sentence, setSentence] = useState<string | null>(refused ? sentenceOf(refused, 0) : null)

  function sentenceOf(reason: string, seconds: number): string {
    const refusals: Readonly<Record<string, (details: Record<string, unknown>) => string>> = w.signIn.refusal
    return refusals[reason]?.({ seconds }) ?? reason
  }
  const arrive = (outcome: Outcome) => {
    setBusy(false)
    if (outcome.kind === 'refused') return setSentence(sentenceOf(outcome.code, outcome.seconds))
    setSentence(null)
    if (outcome.kind === 'second-factor') return setPhase('second-factor')
    if (outcome.kind === 'provider') return location.assign(outcome.url)
    client.clear()
    const back = search.get('back')
    go(back?.startsWith('/') && !back.startsWith('//') ? back : '/', { replace: true })
  }
  const run = async (act: Promise<Outcome>) => {
    setBusy(true)
    arrive(await act)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (phase === 'second-factor') return run(step('/two-factor/verify-totp', { code: code.trim() }))
    return run(step('/sign-in/username', { username: username.trim(), password }))
  }
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <div className="sign-in-head">
          <Drawing tree={mark} />
          <h1>{w.shell.product}</h1>
          <Button size="small" onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}>
            {w.shell.language}
          </Button>
        </div>
        <form onSubmit={submit}>
          {phase === 'password' ? (
            <>
              <Field label={w.shell.signIn.username} name="username">
                {(attrs) => (
                  <Input
                    {...attrs}
                    autoComplete="username"
                    autoFocus
                    value={username}
                    onChange={(event) => setUsername(event.target.value)}
                  />
                )}
              </Field>
              <Field label={w.shell.signIn.password} name="password">
                {(attrs) => (
                  <Input.Password
                    {...attrs}
                    autoComplete="current-password"
                    value={password}
                    onChange={(event) => setPassword(event.target.value)}
                  />
                )}
              </Field>
            </>
          ) : (
            <Field label={w.shell.signIn.code} hint={w.shell.signIn.codeHint} name="code">
              {(attrs) => (
                <Input
                  {...attrs}
                  autoFocus
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  maxLength={12}
                  value={code}
                  onChange={(event) => setCode(event.target.value)}
                />
              )}
            </Field>
          )}
          <ActProblem sentence={sentence} />
          <Button type="primary" htmlType="submit" block loading={busy}>
            {busy ? w.shell.signIn.busy : w.shell.signIn.submit}
          </Button>
          {offers?.provider && (
            <Button
              block
              disabled={!offers.provider.available}
              onClick={() => run(step('/sign-in/social', { provider: 'oidc' }))}
            >
              {w.shell.signIn.oidc}
            </Button>
          )}
        </form>
        {offers && offers.demoAccounts.length > 0 && phase === 'password' && (
          <section className="sign-in-demo">
            <h2>{w.shell.signIn.demoTitle}</h2>
            <p>{w.shell.signIn.demoHint}</p>
            <ul>
              {offers.demoAccounts.map((account) => (
                <li key={`${account.username} ${account.role}`}>
                  <button
                    type="button"
                    onClick={() =>
                      run(step('/sign-in/username', { username: account.username, password: DEMO_PASSWORD }))
                    }
                  >
                    <strong>{account.username}</strong>
                    <span>
                      {account.unitName} · {w.people.role[account.role as keyof typeof w.people.role]} {account.name}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  )
}
