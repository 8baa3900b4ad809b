import '../people/people.css'
import { useQueryClient } from '@tanstack/react-query'
import { useWords } from '../locale.ts'
import { SecondFactor } from '../people/SecondFactor.tsx'
import { step } from './sign-in.ts'

/** Before anything else for whoever publishes, reviews or decides: a second factor (SPEC §2). */
export function SecondFactorFirst() {
  const w = useWords().mePage.factor
  const client = useQueryClient()
  const leave = async () => {
    await step('/sign-out', {})
    client.clear()
    location.assign('/admin/sign-in')
  }
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>{w.firstTitle}</h1>
        <p>{w.firstHint}</p>
        <p className="field-hint">{w.offHint}</p>
        <SecondFactor done={() => location.reload()} />
        <button type="button" className="link" onClick={leave}>
          {w.signOut}
        </button>
      </div>
    </main>
  )
}
