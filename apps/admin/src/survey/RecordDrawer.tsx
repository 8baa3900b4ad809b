import { analysisTrustWords } from '@ratchet/words/analysis-trust'
import { placeName } from '@ratchet/words/place-name'
import { surveyCollectWords } from '@ratchet/words/survey-collect'
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useReturnFocus } from '../design/return-focus.ts'
import { useLocale } from '../locale.ts'
import { RecordSigns } from './RecordSigns.tsx'
import type { RecordRow } from './records-state.ts'
import { useItemWords } from './use-item-words.ts'

/** One record whole, as far as the reader may see it. */
export function RecordDrawer({ row, onClose }: { readonly row: RecordRow; readonly onClose: () => void }) {
  useReturnFocus()
  const { locale } = useLocale()
  const w = surveyCollectWords[locale].records
  const items = useItemWords()
  const { whole } = row
  return (
    <Drawer open size={520} title={w.detail.title(row.caseId)} onClose={onClose}>
      <dl className="record-facts">
        <Fact name={w.column.place}>{`${placeName(row.streetName)} ${placeName(row.placeName)}`}</Fact>
        <Fact name={w.column.disposition}>{outcomeText(row, locale)}</Fact>
        <Fact name={w.column.signs}>
          <RecordSigns row={row} />
        </Fact>
        {row.weight !== null && <Fact name={w.column.weight}>{String(row.weight)}</Fact>}
        {whole?.interviewer && <Fact name={w.column.interviewer}>{whole.interviewer}</Fact>}
        {whole?.startedAt && (
          <Fact name={w.column.time}>
            {whole.startedAt.slice(0, 16).replace('T', ' ')}
            {whole.seconds !== null && ` · ${w.minutes(whole.seconds)}`}
          </Fact>
        )}
        {Object.entries(whole?.traits ?? {}).map(([trait, value]) => (
          <Fact key={trait} name={w.detail.traits[trait] ?? trait}>
            {value === null ? '—' : (w.detail.gender[value] ?? String(value))}
          </Fact>
        ))}
        {row.comment && <Fact name={w.column.comment}>{row.comment}</Fact>}
      </dl>
      {Object.keys(row.answers).length > 0 && (
        <>
          <h3>{w.detail.answers}</h3>
          <dl className="record-facts">
            {Object.entries(row.answers)
              .toSorted(([a], [b]) => items.inOrder(a, b))
              .map(([item, answer]) => (
                <Fact key={item} name={items.nameOf(item)}>
                  {items.answerOf(item, answer)}
                </Fact>
              ))}
          </dl>
        </>
      )}
      {whole && (
        <p className="page-note">{w.detail.sourceText(whole.source.fileName, whole.source.sheet, whole.source.row)}</p>
      )}
    </Drawer>
  )
}

/** What the case ended as, in words. */
export function outcomeText(row: Pick<RecordRow, 'disposition'>, locale: 'zh' | 'en'): string {
  const names: Readonly<Record<string, string>> = analysisTrustWords[locale].disposition
  return names[row.disposition] ?? row.disposition
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
