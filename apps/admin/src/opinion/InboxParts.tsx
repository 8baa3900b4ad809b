import { classificationPageWords } from '@ratchet/words/classification-page'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useLocale, useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { DueText } from './DueText.tsx'
import type { InboxRow } from './inbox-state.ts'
import { categoryName } from './sorting-form.ts'
import { useCategories } from './use-categories.ts'

const toneOf: Record<InboxRow['status'], Tone> = { new: 'warn', classified: 'info', joined: 'quiet', answered: 'done' }

/** The first words, as the link to all of it, with what else stands out. */
export function WordsLink({ row }: { row: InboxRow }) {
  const words = useWords()
  const { locale } = useLocale()
  const w = words.opinionPage
  const text = row.erasedAt ? w.wordsErased : row.echo ? words.opinion.echo : (row.text ?? '')
  return (
    <div className="inbox-words" data-row="">
      <PageLink to={`/opinions/${row.id}`} className="inbox-link">
        {text}
      </PageLink>
      {(row.urgent || row.photos > 0 || row.same > 1) && (
        <span className="row">
          {row.urgent && <StatusChip tone="danger">{words.opinion.urgent}</StatusChip>}
          {row.same > 1 && <StatusChip tone="info">{classificationPageWords[locale].same(row.same)}</StatusChip>}
          {row.photos > 0 && <span className="inbox-photos">{w.photos(row.photos)}</span>}
        </span>
      )}
    </div>
  )
}

/** What it is about: the theme once it is sorted, before that what the resident picked. */
export function AboutText({ row }: { row: Pick<InboxRow, 'theme' | 'kind' | 'category'> }) {
  const words = useWords()
  const { locale } = useLocale()
  const category = categoryName(useCategories(), row.category, locale)
  const theme = row.theme ? words.cycle.theme[row.theme] : words.opinion.kind[row.kind]
  return <>{category ? `${theme} · ${category}` : theme}</>
}

/** Where it came from, with the source's own number and until when the source waits. */
export function SourceChip({ row }: { row: Pick<InboxRow, 'source' | 'ownNumber' | 'ownDue'> }) {
  const words = useWords()
  const w = words.opinionPage
  return (
    <span className="inbox-source">
      <StatusChip tone={row.source === 'feedback' ? 'quiet' : 'outside'}>{words.opinion.source[row.source]}</StatusChip>
      {row.ownNumber && <small className="num">{row.ownNumber}</small>}
      {row.ownDue && <small>{w.ownDue(w.day(row.ownDue))}</small>}
    </span>
  )
}

export function StateChip({ row }: { row: Pick<InboxRow, 'status' | 'erasedAt'> }) {
  const words = useWords()
  if (row.erasedAt) return <StatusChip tone="quiet">{words.opinion.erased}</StatusChip>
  return <StatusChip tone={toneOf[row.status]}>{words.opinion.status[row.status]}</StatusChip>
}

/** Until when somebody must be named or, later, the resident answered; an item's day where one answers for it. */
export function RowDue({ row, waited = null }: { row: InboxRow; waited?: string | null }) {
  const w = useWords().opinionPage
  if (row.erasedAt) return <>—</>
  if (row.isReplied) return <span className="due-left">{w.replied}</span>
  const { due } = row
  return (
    <span className="row-due">
      {waited && <strong>{waited}</strong>}
      {due?.by === 'item' && <span className="due-left">{w.itemBy(w.day(due.day))}</span>}
      {due && due.by !== 'item' && (
        <DueText
          day={due.day}
          left={due.daysLeft}
          late={due.late}
          estimated={row.dueEstimated}
          says={due.by === 'assign' ? w.assignBy : w.replyBy}
        />
      )}
    </span>
  )
}
