import type { SchemeContent } from '@ratchet/domain/grade/scheme'
import { App, Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { methodOf, type Run } from './grades.ts'
import { useGradeWords } from './page-words.ts'

/** 怎么算的, in words; what was left out; and recomputing the run out of what it was made of. */
export function MethodCard({ run, scheme }: { run: Run; scheme: SchemeContent }) {
  const words = useWords()
  const w = useGradeWords()
  const { message } = App.useApp()
  const [told, setTold] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const verify = async () => {
    setBusy(true)
    try {
      const { same, digest, changed, gone } = await client.grade.verify.query({ id: run.id })
      setTold([same ? w.same(digest) : w.different, w.since(changed, gone)])
    } catch {
      message.error(words.shell.state.notSent)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card
      title={w.m.method}
      extra={
        <Button loading={busy} onClick={verify}>
          {w.verify}
        </Button>
      }
    >
      <div role="status">
        {told.map((line) => (
          <p key={line}>
            <strong>{line}</strong>
          </p>
        ))}
      </div>
      <ul className="grade-method">
        {w.m.methodLines(methodOf(run, scheme)).map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{w.m.leftOut(w.m.left(run.left))}</li>
      </ul>
    </Card>
  )
}
