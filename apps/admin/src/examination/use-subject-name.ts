import type { ExaminationSubject } from '@ratchet/domain/examination/entry'
import { useWords } from '../locale.ts'

/** The name of the whole or of an aspect, in the chosen language. */
export function useSubjectName(): (subject: ExaminationSubject) => string {
  const w = useWords()
  return (subject) => (subject === 'overall' ? w.examination.field.overall : w.cycle.aspect[subject])
}
