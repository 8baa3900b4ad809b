import type { FormPaper as Paper } from '@ratchet/domain/form/paper'
import { FormPaper } from './FormPaper.tsx'
import { useFormWords } from './page-words.ts'

/** The live paper beside the fields. */
export function PaperColumn({ paper, typed = true }: { paper: Paper; typed?: boolean }) {
  const w = useFormWords()
  return (
    <div className="form-paper-column">
      <FormPaper paper={paper} label={w.paper} />
      <p className="field-hint">{typed ? w.paperNote : w.paperScaled}</p>
    </div>
  )
}

/** The same paper at its own size, which only a printer sees. */
export function PrintedPaper({ paper }: { paper: Paper }) {
  const w = useFormWords()
  return (
    <div className="paper-print">
      <FormPaper paper={paper} label={w.paper} />
    </div>
  )
}
