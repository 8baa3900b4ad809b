import { galleryWords } from '@ratchet/words/gallery'
import { useSuspenseQuery } from '@tanstack/react-query'
import { NotFound } from '../design/NotFound.tsx'
import { PageShell } from '../design/PageShell.tsx'
import { useLocale } from '../locale.ts'
import { findOffers } from '../sign-in/sign-in.ts'
import { BallotSamples } from './BallotSamples.tsx'
import { FieldworkSamples } from './FieldworkSamples.tsx'
import { GradeSamples } from './GradeSamples.tsx'
import { HouseholdSamples } from './HouseholdSamples.tsx'
import { PaperSamples } from './PaperSamples.tsx'
import { PictureSamples } from './PictureSamples.tsx'
import { ReportSamples } from './ReportSamples.tsx'
import { ResultSamples } from './ResultSamples.tsx'
import { StateSamples } from './StateSamples.tsx'

/** Every state of UX §3.6 and every awkward picture on one page, so that axe and people see them all at once. */
export function GalleryPage() {
  const { locale } = useLocale()
  const { data: offers } = useSuspenseQuery({ queryKey: ['sign-in-options'], queryFn: findOffers })
  const w = galleryWords[locale]
  if (offers.profile !== 'demo') return <NotFound />
  return (
    <PageShell title={w.title} sub={w.sub}>
      <StateSamples />
      <PictureSamples />
      <ResultSamples />
      <FieldworkSamples />
      <HouseholdSamples />
      <GradeSamples />
      <ReportSamples />
      <BallotSamples />
      <PaperSamples />
    </PageShell>
  )
}
