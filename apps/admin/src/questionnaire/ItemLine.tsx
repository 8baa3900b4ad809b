import type { Item } from '@ratchet/domain/questionnaire/item'
import type { ReactNode } from 'react'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale } from '../locale.ts'
import { conditionText } from './condition-text.ts'
import { pageWords } from './page-words.ts'

interface Props {
  readonly items: readonly Item[]
  readonly at: number
  /** What can be done with it, at the end of the line. */
  readonly children?: ReactNode
}

/** One question as a line of the list: number, words in both languages, type, code, and when it is asked. */
export function ItemLine({ items, at, children }: Props) {
  const { locale } = useLocale()
  const w = pageWords(locale)
  const item = items[at]
  if (!item) return null
  const other = locale === 'zh' ? 'en' : 'zh'
  return (
    <div className="q-line">
      <span className="q-number num">{at + 1}</span>
      <div>
        <p className="q-words">{item.words[locale] || w.untitled}</p>
        <p className="q-other" lang={other}>
          {item.words[other] || w.untitled}
        </p>
        <p className="q-facts">
          <StatusChip tone="quiet">{w.kind[item.kind]}</StatusChip>
          <code>{item.id}</code>
          {item.required && <span>{w.required}</span>}
          {item.kind === 'choice' && item.multiple && <span>{w.multiple}</span>}
          {item.showIf && <span className="q-condition">{conditionText(items, item, locale) ?? w.shownUnknown}</span>}
        </p>
      </div>
      {children}
    </div>
  )
}
