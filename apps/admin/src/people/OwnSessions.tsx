import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { browserName } from './browser-name.ts'

/** Where one is signed in; whatever is not known is ended with one button. */
export function OwnSessions() {
  const w = useWords().mePage
  const { data: sessions } = useSuspenseQuery(api.me.sessions.queryOptions({}))
  const end = useAct('me.endOtherSessions', client.me.endOtherSessions.mutate)
  return (
    <Card title={w.sessions(sessions.length)}>
      <ul className="people-rows">
        {sessions.map((session) => (
          <li key={session.id} className="people-row">
            <div className="people-row-head">
              <strong>{browserName(session.userAgent)}</strong>
              {session.current && <StatusChip tone="info">{w.thisOne}</StatusChip>}
            </div>
            <p className="people-facts">
              <span>
                {w.session.since} {momentText(session.createdAt)}
              </span>
              <span>
                {w.session.until} {momentText(session.expiresAt)}
              </span>
              {session.ipAddress && (
                <span>
                  {w.session.from} {session.ipAddress}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <ActProblem sentence={end.sentence} />
      {sessions.length > 1 ? (
        <Button loading={end.busy} onClick={() => end.perform({})}>
          {w.endOthers}
        </Button>
      ) : (
        <p className="field-hint">{w.noOthers}</p>
      )}
    </Card>
  )
}
