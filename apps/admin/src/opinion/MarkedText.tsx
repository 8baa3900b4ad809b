import type { Span } from '@ratchet/domain/contact/personal-data'
import { piecesOf } from './marked-text.ts'

/** Words with what may name somebody marked, by more than a colour. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <>
      {piecesOf(text, spans).map((piece) =>
        piece.kind ? <mark key={piece.from}>{piece.text}</mark> : <span key={piece.from}>{piece.text}</span>,
      )}
    </>
  )
}
