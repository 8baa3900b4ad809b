import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale, useWords } from '../locale.ts'
import { instantText } from '../ratchet/instant-text.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type NoticeFound, placeOf, sentenceOf } from './notices.ts'

interface RowProps {
  readonly notice: NoticeFound
  readonly mark: () => void
  readonly follow: () => void
}

/** One notice: unread or read in a word, the sentence as the link to its subject, which counts as reading it. */
export function NoticeRow({ notice, mark, follow }: RowProps) {
  const words = useWords()
  const w = words.notice
  const { locale } = useLocale()
  const isUnread = notice.readAt === null
  const sentence = sentenceOf(words, notice)
  const place = placeOf(notice)
  const { number, reason } = notice.details
  return (
    <li className={isUnread ? 'notice-row notice-unread' : 'notice-row'}>
      <StatusChip tone={isUnread ? 'info' : 'quiet'}>{isUnread ? w.unread : w.read}</StatusChip>
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
          {number} · {instantText(notice.at, locale)}
        </p>
      </div>
      {isUnread && (
        <button type="button" className="link" aria-label={w.markOneOf(sentence)} onClick={mark}>
          {w.markOne}
        </button>
      )}
    </li>
  )
}
