import { recordPath } from '../assessment/report-found.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useScoreWords } from './score-words.ts'
import type { QueueCard, Score } from './scores.ts'

type Piece = Score['row']['parts'][number]['evidence'][number]

interface Props {
  readonly pieces: readonly Piece[]
  readonly where: { readonly unitId: string; readonly quarter: string }
  readonly reuse?: QueueCard['reuse']
}

/** What a card rests on, each opened where it is: a file, a record of the product, a page elsewhere. */
export function EvidenceList({ pieces, where, reuse = [] }: Props) {
  const w = useScoreWords()
  return (
    <ul className="score-pieces">
      {pieces.map((piece) => {
        const used = reuse.find((row) => row.evidenceId === piece.id)
        return (
          <li key={piece.id}>
            <PieceLink piece={piece} where={where} />
            {piece.sha256 && (
              <span className="page-note" title={piece.sha256}>
                {' '}
                {w.score.shaOf(piece.sha256)}
              </span>
            )}
            {used && (
              <span className="score-used">
                {used.itemNumber
                  ? w.scoring.usedItem(used.itemNumber)
                  : w.scoring.usedIn(
                      used.unitName,
                      w.quarterName(used.quarter ?? ''),
                      w.indicator.name[(used.indicator ?? 'deed') as keyof typeof w.indicator.name],
                    )}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function PieceLink({ piece, where }: { readonly piece: Piece; readonly where: Props['where'] }) {
  const w = useScoreWords()
  if (piece.kind === 'file') {
    return (
      <a href={`/api/${piece.isPhoto ? 'photo' : 'blob'}/${piece.blobId}`} target="_blank" rel="noreferrer">
        {piece.title}
      </a>
    )
  }
  if (piece.kind === 'link' && piece.url) {
    return (
      <a href={piece.url} target="_blank" rel="noreferrer noopener">
        {piece.title}
      </a>
    )
  }
  const path =
    piece.kind === 'record'
      ? recordPath(piece.recordKind as never, piece.recordId, { ...where, search: piece.search })
      : null
  const title = piece.recordKind === 'household_quarter' ? w.indicator.name.household : piece.title
  return path ? <PageLink to={path}>{title}</PageLink> : <span>{title}</span>
}
