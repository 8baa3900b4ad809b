import type { OptInAnalysis } from '@ratchet/domain/analysis/analysis'
import { momentText } from '../moment.ts'
import { digestShown } from './told-facts.ts'
import type { AnalysisWords } from './use-analysis-words.ts'

/** Out of which data the counts come. */
export function optInFacts({ wave, provenance }: OptInAnalysis, w: AnalysisWords): [string, string | null][] {
  const { field, questionnaire, version } = w.drawer
  return [
    [field.questionnaire, wave.questionnaire && questionnaire(wave.questionnaire.name, wave.questionnaire.edition)],
    [field.version, version(provenance.statistics)],
    [field.digest, digestShown(provenance)],
    [field.cutOff, momentText(provenance.cutOff).slice(0, 16)],
  ]
}
