import { useConnection } from '../connection.ts'
import { useWords } from '../locale.ts'
import './connection-notice.css'

/**
 * The session ended or the server is away while a page is open: said once for the whole portal, and nothing that was
 * typed is taken away. Signing in happens in a window of its own.
 */
export function ConnectionNotice() {
  const w = useWords().shell.state
  const connection = useConnection()
  if (connection === 'fine') return null
  return (
    <div className="connection-notice" role="status">
      {connection === 'away' ? (
        w.offline
      ) : (
        <>
          {w.ended}{' '}
          <a href="/admin/sign-in?back=/me" target="_blank" rel="noreferrer">
            {w.signInAgain}
          </a>{' '}
          {w.endedHint}
        </>
      )}
    </div>
  )
}
