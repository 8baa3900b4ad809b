import type { NoticeKind } from '@ratchet/domain/notice/notice'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useLocale, useWords } from '../locale.ts'
import { instantText } from '../ratchet/instant-text.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type NoticeFound, placeOf, sentenceOf } from './notices.ts'

const toneOf: Readonly<Record<NoticeKind, Tone>> = {
  'item.assigned': 'info',
  'item.submitted': 'warn',
  'item.returned': 'danger',
  'item.approved': 'done',
  'item.closed': 'done',
  'item.reopened': 'danger',
  'item.contested': 'warn',
  'item.routed': 'info',
  'item.timeAsked': 'warn',
  'item.timeDecided': 'info',
  'item.dueMoved': 'info',
  'item.deadlineSet': 'info',
  'item.lookedAgain': 'info',
  'item.partSet': 'info',
  'item.recurred': 'danger',
  'opinion.unsolved': 'danger',
  'opinion.added': 'info',
  'opinion.urgent': 'danger',
  'concern.merged': 'info',
  'concern.unmerged': 'info',
  'case.noticed': 'warn',
  'case.toDecide': 'warn',
  'case.toServe': 'warn',
  'case.served': 'info',
  'case.remedyFiled': 'warn',
  'case.changed': 'info',
  'circular.issued': 'info',
  'form.issued': 'info',
  'form.withdrawn': 'quiet',
  'form.approved': 'done',
  'form.sentBack': 'danger',
  'score.returned': 'danger',
  'dispatch.given': 'info',
  'dispatch.answered': 'warn',
  'dispatch.returned': 'danger',
  'supervision.found': 'warn',
  'lookback.seedProposed': 'warn',
  'lookback.assigned': 'warn',
  'warning.drafted': 'warn',
  'warning.toSign': 'warn',
  'warning.sentBack': 'danger',
  'warning.issued': 'danger',
  'warning.objected': 'warn',
  'warning.decided': 'info',
  'warning.answered': 'warn',
  'warning.returned': 'danger',
  'warning.withdrawn': 'done',
  'warning.escalated': 'danger',
  'warning.dueMoved': 'info',
  'webhook.off': 'danger',
}

interface RowProps {
  readonly notice: NoticeFound
  readonly mark: () => void
  readonly follow: () => void
}

/** One notice: its kind, the sentence as the link to its subject, which counts as reading it, and unread or read in a word. */
export function NoticeRow({ notice, mark, follow }: RowProps) {
  const words = useWords()
  const w = words.notice
  const { locale } = useLocale()
  const isUnread = notice.readAt === null
  const sentence = sentenceOf(words, notice)
  const place = placeOf(notice)
  const { number, title, reason } = notice.details
  return (
    <li className={isUnread ? 'notice-row notice-unread' : 'notice-row'}>
      <StatusChip tone={toneOf[notice.kind]}>{w.kind[notice.kind]}</StatusChip>
      <div className="notice-said">
        {place ? (
          <PageLink to={place} {...(isUnread && { onFollow: follow })}>
            {sentence}
          </PageLink>
        ) : (
          <span>{sentence}</span>
        )}
        {reason && <p>{w.reason(reason)}</p>}
        <p className="field-hint num">
          {title && `${number} · `}
          {instantText(notice.at, locale)}
        </p>
      </div>
      <div className="notice-state">
        <span>{isUnread ? w.unread : w.read}</span>
        {isUnread && (
          <button type="button" className="link" aria-label={w.markOneOf(sentence)} onClick={mark}>
            {w.markOne}
          </button>
        )}
      </div>
    </li>
  )
}
