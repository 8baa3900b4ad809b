import type { Submission } from '@ratchet/domain/rectification/submission'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { fieldOf } from './item-found.ts'
import { fields } from './submission-form.ts'
import { useContentText } from './use-content-text.ts'
import { useDayText } from './use-day-text.ts'
import { type DiffRun, diffWords } from './word-diff.ts'

type Version = Pick<Submission, 'review' | 'content'> & { readonly evidence: readonly string[] }

/** What this version changed against the one before, word by word or side by side. */
export function ChangesCard({ before, after }: { before: Submission; after: Version }) {
  const words = useWords()
  const w = words.itemForm
  const { dayAt } = useDayText()
  const textOf = useContentText()
  const [beside, setBeside] = useState(false)
  const same = before.review === after.review
  const labels: Readonly<Record<string, string>> = words.review[after.review]
  const rows = fields[after.review]
    .filter((name) => same || fieldOf(before.content, name) !== undefined)
    .map((name) => ({
      name,
      texts: [textOf(name, fieldOf(before.content, name)), textOf(name, fieldOf(after.content, name))] as const,
    }))
    .filter(({ texts: [old, now] }) => old !== now)
  const more = after.evidence.filter((id) => !before.evidence.includes(id)).length
  const fewer = before.evidence.filter((id) => !after.evidence.includes(id)).length
  const files = same ? [more > 0 && w.filesAdded(more), fewer > 0 && w.filesDropped(fewer)].filter(Boolean) : []
  const count = rows.length + files.length
  const what = same ? words.review.edition(before.edition) : words.review.handed[before.review]
  return (
    <Card
      className="changes-card"
      title={w.changes(w.versionOf(dayAt(before.at), what), count)}
      extra={
        rows.length > 0 && (
          <Button type="link" size="small" aria-pressed={beside} onClick={() => setBeside(!beside)}>
            {beside ? w.inLine : w.sideBySide}
          </Button>
        )
      }
    >
      {count > 0 && (
        <table className={beside ? 'changes beside' : 'changes'}>
          {beside && (
            <thead>
              <tr>
                <td />
                <th scope="col">{w.earlier}</th>
                <th scope="col">{w.later}</th>
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map(({ name, texts: [old, now] }) => (
              <tr key={name}>
                <th scope="row">{labels[name]}</th>
                <Changed old={old} now={now} beside={beside} />
              </tr>
            ))}
            {files.length > 0 && (
              <tr>
                <th scope="row">{words.review.evidence}</th>
                <td colSpan={beside ? 2 : 1}>{files.join(' · ')}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </Card>
  )
}

function Changed({ old, now, beside }: { old: string; now: string; beside: boolean }) {
  const runs = useMemo(() => diffWords(old, now), [old, now])
  if (!beside) {
    return (
      <td>
        <Runs runs={runs} />
      </td>
    )
  }
  return (
    <>
      <td>
        <Runs runs={runs.filter((run) => run.kind !== 'added')} />
      </td>
      <td>
        <Runs runs={runs.filter((run) => run.kind !== 'dropped')} />
      </td>
    </>
  )
}

function Runs({ runs }: { runs: readonly DiffRun[] }) {
  const w = useWords().itemForm
  return runs.map((run, at) => {
    const key = `${at}${run.kind}`
    if (run.kind === 'same') return <span key={key}>{run.text}</span>
    const Tag = run.kind === 'added' ? 'ins' : 'del'
    return (
      <Tag key={key}>
        <span className="sr-only">{run.kind === 'added' ? w.added : w.dropped}</span>
        {run.text}
      </Tag>
    )
  })
}
