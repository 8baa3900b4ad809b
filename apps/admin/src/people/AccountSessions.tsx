import { Button } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import type { AccountFound } from './users-state.ts'

/** Where the account is signed in now, and out everywhere by one button. */
export function AccountSessions({ found, mayEdit }: { found: AccountFound; mayEdit: boolean }) {
  const w = useWords().usersPage
  const end = useAct('account.revokeSessions', client.account.revokeSessions.mutate)
  const { sessions } = found
  return (
    <section className="account-part">
      <h2>{w.sessions(sessions.length)}</h2>
      <ul className="people-past-list">
        {sessions.map((session) => (
          <li key={session.id}>
            {w.sessionSince(momentText(session.createdAt))}{' '}
            <span className="field-hint">
              {session.ipAddress} {session.userAgent}
            </span>
          </li>
        ))}
      </ul>
      <ActProblem sentence={end.sentence} />
      {mayEdit && sessions.length > 0 && (
        <Button loading={end.busy} onClick={() => end.perform({ id: found.account.id })}>
          {w.endSessions}
        </Button>
      )}
    </section>
  )
}
