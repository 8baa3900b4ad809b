import { galleryPaperWords, paperSample } from '@ratchet/words/gallery-paper'
import { OwedReceipts } from '../design/OwedReceipts.tsx'
import { Card } from '../design/PageShell.tsx'
import { FormPaper } from '../form/FormPaper.tsx'
import { useFormWords } from '../form/page-words.ts'
import { useLocale } from '../locale.ts'
import { CountsCard } from '../warning/CountsCard.tsx'
import { type Try, TryList } from '../webhook/TryList.tsx'

const at = '2026-11-27T01:00:00.000Z'
const tries: Try[] = [
  { id: 'a', at, status: null, ms: 8000, took: false, said: 'timeout' },
  { id: 'b', at, status: 500, ms: 41, took: false, said: '' },
  { id: 'c', at, status: 200, ms: 1234, took: true, said: '{"errcode":0}' },
]

/** Papers of forms, what waits for a receipt, warnings by unit, and the tries of a message. */
export function PaperSamples() {
  const { locale } = useLocale()
  const w = galleryPaperWords[locale]
  const words = useFormWords()
  const { title, number, unit } = w.owed
  const owed = { href: '/forms', title, number, unit, issuedOn: '2026-11-27', acknowledge: () => undefined }
  const counts = [
    { unitId: 'a', unitName: unit, warning: 2, urgent: 1, late: 1 },
    { unitId: 'b', unitName: `${unit} 2`, warning: 0, urgent: 0, late: 0 },
  ]
  return (
    <>
      <OwedReceipts rows={[{ ...owed, key: 'one' }]} words={words} busy={false} told={null} />
      <CountsCard counts={counts} />
      <Card title={w.attempts}>
        <TryList tries={tries} />
        <TryList tries={[]} />
      </Card>
      <Card title={w.papers}>
        <FormPaper paper={paperSample} label={w.paper} />
      </Card>
    </>
  )
}
