import type { Evidence } from '@ratchet/domain/assessment/evidence'
import { whyNotWithdraw } from '@ratchet/domain/assessment/evidence'
import type { CardId } from '@ratchet/domain/assessment/report'
import { X } from 'lucide-react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { useDayText } from '../rectification/use-day-text.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type ReportWords, useReportWords } from './page-words.ts'
import { type Found, recordPath } from './report-found.ts'

interface Props {
  readonly card: CardId
  readonly found: Found
}

/** What a card rests on: records that came in by themselves, what was put there, and where a file was used before. */
export function CardPieces({ card, found }: Props) {
  const w = useReportWords()
  const { report } = found
  const own = found.evidence.filter((row) => row.indicator === card && row.withdrawnAt === null)
  const fresh = found.records.filter(
    (record) =>
      record.indicator === card &&
      !own.some((row) => row.recordKind === record.recordKind && row.recordId === record.recordId),
  )
  const act = useAct('assessment.withdrawEvidence', client.assessment.withdrawEvidence.mutate)
  const where = { unitId: report.unitId, quarter: report.quarter }
  return (
    <>
      <ul className="report-pieces">
        {fresh.map((record) => (
          <li key={`${record.recordKind}/${record.recordId}`}>
            <span>{pieceText(w, record)}</span>
            <PieceOpen
              path={recordPath(record.recordKind, record.recordId, { ...where, search: record.detail.search })}
            />
          </li>
        ))}
        {own.map((row) => (
          <li key={row.id}>
            <PieceName row={row as Evidence} />
            <span className="report-piece-acts">
              <PieceOpen path={recordPath(row.recordKind, row.recordId, { ...where, search: row.detail.search })} />
              {!row.detail.auto && whyNotWithdraw(report, row as Evidence, found.filling) === null && (
                <button
                  type="button"
                  className="link"
                  aria-label={w.takeBackOf(row.title)}
                  title={w.takeBack}
                  disabled={act.busy}
                  onClick={() => act.perform({ reportId: report.id, evidenceId: row.id })}
                >
                  <X size={16} aria-hidden />
                </button>
              )}
            </span>
            <Reused row={row as Evidence} found={found} />
          </li>
        ))}
      </ul>
      <ActProblem sentence={act.told} />
    </>
  )
}

type Shown = Pick<Evidence, 'title' | 'recordKind' | 'detail'>

/** A record in words: its kind, what it is called, and the figures that count. */
function pieceText(w: ReportWords, { title, recordKind, detail }: Shown): string {
  const parts = [
    recordKind === 'household_quarter' ? w.vain(detail.vain ?? 0) : title,
    detail.residents !== undefined ? w.residents(detail.residents) : '',
    detail.photos ? w.photos(detail.photos) : '',
    recordKind === 'ledger_query' ? w.found(detail.count ?? 0) : '',
    detail.counts === false ? w.countsNot : '',
  ]
  const text = parts.filter((part) => part !== '').join(' · ')
  return recordKind && recordKind !== 'household_quarter' ? `${w.record[recordKind]}：${text}` : text
}

function PieceName({ row }: { row: Evidence }) {
  const w = useReportWords()
  const { dayAt } = useDayText()
  if (row.kind === 'record') return <span>{pieceText(w, row)}</span>
  if (row.kind === 'link' && row.detail.url) {
    return (
      <a href={row.detail.url} target="_blank" rel="noreferrer noopener">
        {row.title}
      </a>
    )
  }
  if (row.kind === 'text') return <span title={row.detail.text}>{row.title}</span>
  return (
    <a href={row.detail.isPhoto ? `/api/photo/${row.blobId}` : `/api/blob/${row.blobId}`} download={row.title}>
      {row.title}
      <span className="page-note"> {dayAt(row.addedAt)}</span>
    </a>
  )
}

function PieceOpen({ path }: { path: string | null }) {
  const w = useReportWords()
  return path ? <PageLink to={path}>{w.see}</PageLink> : null
}

/** Where the same file was used before: pointed out, and the unit decides. */
function Reused({ row, found }: { row: Evidence; found: Found }) {
  const w = useReportWords()
  if (row.kind !== 'file') return null
  const used = found.reuse.filter((one) => one.evidenceId === row.id)
  if (used.length === 0) return null
  const [first] = used
  const place =
    first?.itemNumber != null
      ? w.usedItem(first.itemNumber)
      : w.usedIn(
          first?.unitName ?? '',
          w.quarterName(first?.quarter ?? ''),
          w.card[(first?.indicator ?? 'meeting') as CardId],
        )
  return <span className="report-reused">{w.usedBefore(place)}</span>
}
