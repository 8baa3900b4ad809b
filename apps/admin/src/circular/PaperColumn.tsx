import type { OfficialPaper } from '@ratchet/domain/circular/paper'
import { useMemo } from 'react'
import { missingFonts } from './fonts.ts'
import { Paper } from './Paper.tsx'
import { useCircularWords } from './page-words.ts'

/** The live paper, and which of the prescribed fonts this machine lacks. */
export function PaperColumn({ paper }: { paper: OfficialPaper }) {
  const w = useCircularWords()
  const missing = useMemo(() => missingFonts(), [])
  return (
    <div className="circular-paper">
      <p className={missing.length > 0 ? 'paper-about page-note' : 'paper-about field-hint'}>
        {missing.length > 0 ? w.fontsMissing(w.names(missing.map((name) => w.font[name]))) : w.fontsThere}
      </p>
      <Paper paper={paper} label={w.paper} />
      <p className="paper-about field-hint">
        {w.paperNote} {w.seal}
      </p>
    </div>
  )
}
