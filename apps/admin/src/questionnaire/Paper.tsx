import type { Item } from '@ratchet/domain/questionnaire/item'
import { stepsOf } from '@ratchet/domain/questionnaire/scale'
import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { useLocale } from '../locale.ts'
import { ApprovalLines } from './ApprovalLines.tsx'
import { conditionText } from './condition-text.ts'
import { pageWords } from './page-words.ts'
import type { Shown } from './shown.ts'

/** The questionnaire on paper, in the language of the page; only a printer shows it. */
export function Paper({ shown }: { shown: Shown }) {
  const { locale } = useLocale()
  const w = pageWords(locale).paper
  const { title, introduction, items, approval } = shown
  return (
    <article className="q-paper" aria-hidden="true">
      {approval && <ApprovalLines approval={approval} />}
      <p className="q-paper-title">{title[locale]}</p>
      <p className="q-paper-fields">
        {[w.number, w.place, w.interviewer, w.date].map((field) => (
          <span key={field}>{field}</span>
        ))}
      </p>
      {introduction[locale] && <p className="q-paper-intro">{introduction[locale]}</p>}
      <ol>
        {items.map((item) => {
          const only = conditionText(items, item, locale)
          return (
            <li key={item.id}>
              <p className="q-paper-words">
                {item.words[locale]}
                {only && <small>{w.onlyIf(only)}</small>}
              </p>
              <PaperAnswers item={item} />
            </li>
          )
        })}
      </ol>
      <p className="q-paper-end">{w.end}</p>
    </article>
  )
}

function PaperAnswers({ item }: { item: Item }) {
  const { locale } = useLocale()
  const paper = pageWords(locale).paper
  const w = phoneWords[locale]
  const boxes = (labels: readonly string[]) => (
    <p className="q-boxes">
      {[...labels, ...(item.dontKnow ? [w.dontKnow] : [])].map((label) => (
        <span key={label}>
          <i />
          {label}
        </span>
      ))}
    </p>
  )
  switch (item.kind) {
    case 'five':
      return boxes(stepsOf.five.toReversed().map((step) => w.five[step] ?? ''))
    case 'ten':
      return (
        <>
          <p className="q-paper-note">{paper.tenLine}</p>
          <p className="q-boxes q-circles">
            {stepsOf.ten.map((step) => (
              <b key={step}>{step}</b>
            ))}
          </p>
          {item.dontKnow && boxes([])}
        </>
      )
    case 'yesno':
      return boxes([w.yes, w.no])
    case 'choice':
      return (
        <>
          {item.multiple && <p className="q-paper-note">{paper.several}</p>}
          {boxes(item.options.map(({ words }) => words[locale]))}
        </>
      )
    case 'number':
      return (
        <>
          <p className="q-line-to-fill">
            <u /> {item.unit[locale]}
          </p>
          {item.dontKnow && boxes([])}
        </>
      )
    case 'place':
      return (
        <p className="q-line-to-fill">
          <u className="q-wide" />
        </p>
      )
    case 'text':
      return <div className="q-lines" />
  }
}
