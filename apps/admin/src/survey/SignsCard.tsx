import { durationHistogram, durationTable } from '@ratchet/design/duration-histogram'
import { qualityFlags } from '@ratchet/domain/survey/quality'
import { fieldworkPictureWords } from '@ratchet/words/fieldwork-picture'
import { surveyQualityWords } from '@ratchet/words/survey-quality'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { SurveyOutputs } from './use-wave.ts'

interface Props {
  readonly quality: SurveyOutputs['quality']
  readonly waveId: string
}

/** How long interviews took, where the line of doubt lies and why there. */
export function SignsCard({ quality, waveId }: Props) {
  const { locale } = useLocale()
  const w = surveyQualityWords[locale].signs
  const counts = { straight_line: quality.straight, speeding: quality.speeding }
  const input = { title: w.title, bins: quality.bins, threshold: quality.shortest }
  const words = { ...fieldworkPictureWords[locale].duration, ...w.bin }
  return (
    <Card title={w.text(quality.interviews, quality.straight, quality.speeding)}>
      <Picture
        draw={(layout) => durationHistogram(input, layout, words)}
        twin={durationTable(input, words)}
        foot={
          <span className="row">
            {qualityFlags
              .filter((flag) => counts[flag] > 0)
              .map((flag) => (
                <PageLink key={flag} to={`/surveys/${waveId}/collect?disposition=interview&flag=${flag}`}>
                  {w.see[flag]}
                </PageLink>
              ))}
          </span>
        }
      />
      <p className="page-note">
        {w.how(quality.shortest, quality.median)} {quality.untimed > 0 && w.untimed(quality.untimed)} {w.source}
      </p>
    </Card>
  )
}
