import { NotFound } from '../design/NotFound.tsx'
import { LedgerImport } from '../ledger/LedgerImport.tsx'
import { usePage } from '../shell/page.ts'
import { CircularImport } from './CircularImport.tsx'
import { DivisionImport } from './DivisionImport.tsx'
import { HotlineImport } from './HotlineImport.tsx'
import { SurveyImport } from './SurveyImport.tsx'
import './import.css'

/** 导入: one page a kind, each in five steps from the file to the receipt. */
export function ImportPage() {
  const { params } = usePage()
  if (params.kind === 'wave') return <SurveyImport />
  if (params.kind === 'hotline') return <HotlineImport />
  if (params.kind === 'ledger') return <LedgerImport />
  if (params.kind === 'examination') return <CircularImport />
  return params.kind === 'divisions' ? <DivisionImport /> : <NotFound />
}
