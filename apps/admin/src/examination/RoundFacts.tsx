import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { fileContent, mediaTypeOf } from '../import/file-content.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { whyNotMay } from './may.ts'
import type { ListedRound } from './rounds.ts'

/** Where the figures come from: day, number and scan of the circular, who entered and who compared. */
export function RoundFacts({ round, people }: { round: ListedRound; people: Readonly<Record<string, string>> }) {
  const w = useWords()
  const c = w.cityResults
  const actor = useActor()
  const act = useAct('examination.attachScan', client.examination.attachScan.mutate)
  const [name, setName] = useState<string | null>(null)
  const attach = async (file: File) => {
    setName(file.name)
    const given = { name: file.name, mediaType: mediaTypeOf(file), content: await fileContent(file) }
    await act.perform({ id: round.id, seen: round.version, file: given })
    setName(null)
  }
  const mayAttach = !round.reference && whyNotMay(actor, 'examination.attachScan') === null
  const facts: readonly (readonly [string, string])[] = [
    [c.column.publishedOn, round.publishedOn ?? '—'],
    [c.column.circular, round.circularNumber || '—'],
    ...(round.reference
      ? []
      : ([
          [c.column.enteredBy, people[round.enteredBy] ?? '—'],
          [c.column.comparedBy, round.comparedBy ? (people[round.comparedBy] ?? '—') : '—'],
        ] as const)),
  ]
  return (
    <div className="round-facts">
      <dl>
        {facts.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
        {!round.reference && (
          <div>
            <dt>{c.column.scan}</dt>
            <dd>
              {round.scanId ? (
                <a href={`/api/blob/${round.scanId}`} download>
                  {c.download}
                </a>
              ) : (
                <span className="why-not-reason">{c.scanMissing}</span>
              )}
            </dd>
          </div>
        )}
      </dl>
      {mayAttach && (
        <details className="round-scan" open={!round.scanId && round.status === 'entered'}>
          <summary>{round.scanId ? c.replaceScan : c.attach}</summary>
          <FileDrop accept=".pdf,.ofd,.png,.jpg,.jpeg" hint={name ?? c.scanHint} onFile={attach} />
          <ActProblem sentence={act.sentence} />
        </details>
      )}
    </div>
  )
}
