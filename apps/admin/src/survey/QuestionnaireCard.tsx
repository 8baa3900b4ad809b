import { surveyDesignWords } from '@ratchet/words/survey-design'
import { Card } from '../design/PageShell.tsx'
import { useLocale } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { WaveAround } from './use-wave.ts'

/** Which questionnaire the wave asks, and where one is chosen. */
export function QuestionnaireCard({ questionnaire }: Pick<WaveAround, 'questionnaire'>) {
  const w = surveyDesignWords[useLocale().locale].questionnaire
  return (
    <Card title={w.title}>
      {questionnaire ? (
        <PageLink to={`/questionnaires/${questionnaire.id}`}>
          {w.see(questionnaire.name, questionnaire.edition)}
        </PageLink>
      ) : (
        <p className="page-note">
          {w.none} <PageLink to="/questionnaires">{w.go}</PageLink>
        </p>
      )}
    </Card>
  )
}
