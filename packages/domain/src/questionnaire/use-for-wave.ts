/**
 * The questionnaire of a wave 批次所用问卷: chosen before the first answers are stored, since answers belong to the words they
 * were given to. Source: SPEC §9; DOMAIN D-09, D-39.
 */
import { refuse, type WhyNot } from '../refusal.ts'
import type { Wave } from '../survey/wave.ts'
import { type Questionnaire, type QuestionnaireFact, type QuestionnaireRefusal, whyNotUse } from './questionnaire.ts'

type Chosen = Pick<Questionnaire, 'id' | 'status' | 'edition' | 'approval' | 'kind'>

/**
 * Why the wave may not have the questionnaire, or null. The approval must hold on the day for which the wave is
 * scheduled; `hasAnswers` is true once an import is stored or on its way.
 */
export function whyNotUseForWave(
  wave: Pick<Wave, 'design' | 'releasedOn' | 'scheduledFor' | 'questionnaireId'>,
  chosen: Chosen,
  hasAnswers: boolean,
): WhyNot<QuestionnaireRefusal> {
  if (wave.releasedOn !== null) return { code: 'wave-released', details: { releasedOn: wave.releasedOn } }
  if (hasAnswers) return { code: 'wave-has-answers' }
  if (wave.questionnaireId === chosen.id) return { code: 'already-used' }
  // Whoever scans a code chose to answer: such a questionnaire belongs to a wave of volunteers.
  if (chosen.kind === 'qr' && wave.design === 'probability') return { code: 'for-volunteers' }
  return whyNotUse(chosen, wave.scheduledFor)
}

/** Gives the wave its questionnaire; throws Refusal. */
export function useForWave(
  wave: Wave,
  chosen: Questionnaire,
  hasAnswers: boolean,
): { readonly wave: Wave; readonly fact: QuestionnaireFact } {
  refuse(whyNotUseForWave(wave, chosen, hasAnswers))
  const { id, name, edition } = chosen
  const payload = { quarter: wave.quarter, firm: wave.firm, questionnaireId: id, name, edition }
  return {
    wave: { ...wave, questionnaireId: id, version: wave.version + 1 },
    fact: { act: 'questionnaire.usedForWave', subject: ['wave', wave.id], payload },
  }
}
