import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'

/** Where a source can be read: the clause as it was typed, or the results of the wave that was picked. */
export function SourceReference({ reference }: { reference: string }) {
  const w = useWords().goalPage
  return reference.startsWith('/surveys/') ? (
    <PageLink to={reference}>{w.seeSurvey}</PageLink>
  ) : (
    <span>{reference}</span>
  )
}
