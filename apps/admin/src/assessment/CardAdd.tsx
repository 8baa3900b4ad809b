import type { CardId } from '@ratchet/domain/assessment/report'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { useDrop } from '../design/use-drop.ts'
import { useWords } from '../locale.ts'
import { DataModal } from './DataModal.tsx'
import { LinkModal } from './LinkModal.tsx'
import { useReportWords } from './page-words.ts'
import type { Found } from './report-found.ts'
import { useReportFiles } from './use-report-files.ts'

const ACCEPT = 'image/*,.pdf,.ofd,.docx,.xlsx'

interface Props {
  readonly card: CardId
  readonly found: Found
}

/** Where evidence is put to a card: files dropped or chosen, an address, or the data that an analysis rests on. */
export function CardAdd({ card, found }: Props) {
  const w = useReportWords()
  const words = useWords()
  const files = useReportFiles(found.report.id, card)
  const { over, attrs } = useDrop(files.take)
  const [open, setOpen] = useState<'link' | 'data' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="report-add">
      <label className={over ? 'report-drop over' : 'report-drop'} {...attrs} title={w.dropHint}>
        <Upload size={16} aria-hidden />
        <span>{w.drop}</span>
        <input
          type="file"
          multiple
          accept={ACCEPT}
          className="sr-only"
          aria-label={`${w.card[card]} · ${w.drop}`}
          onChange={(event) => {
            files.take([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </label>
      {card === 'analysis' ? (
        <button type="button" className="link" onClick={() => setOpen('data')}>
          {w.addData}
        </button>
      ) : (
        <button type="button" className="link" onClick={() => setOpen('link')}>
          {w.addLink}
        </button>
      )}
      <ul className="report-sending" aria-live="polite">
        {files.list.map((sent) => (
          <li key={sent.key} className={sent.sentence ? 'fell' : undefined}>
            {sent.sentence === null ? (
              words.itemForm.sending(sent.file.name)
            ) : (
              <>
                {words.itemForm.failed(sent.file.name, sent.sentence)}{' '}
                <button type="button" className="link" onClick={() => files.again(sent)}>
                  {words.itemForm.again}
                </button>{' '}
                <button type="button" className="link" onClick={() => files.forget(sent)}>
                  {words.shell.form.remove}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {open === 'link' && <LinkModal card={card} reportId={found.report.id} onClose={close} />}
      {open === 'data' && <DataModal found={found} onClose={close} />}
    </div>
  )
}
