import { gradeWords } from '@ratchet/words/grade'
import { gradeAreaWords } from '@ratchet/words/grade-area'
import { gradeMethodWords } from '@ratchet/words/grade-method'
import { gradePageWords } from '@ratchet/words/grade-page'
import { gradePictureWords } from '@ratchet/words/grade-picture'
import { useLocale } from '../locale.ts'

/** The words of the grading, loaded with its page and not with the portal. */
export function useGradeWords() {
  const { locale } = useLocale()
  const { band, rule, reason, exposure } = gradeWords[locale]
  return {
    ...gradePageWords[locale],
    ...{ band, rule, reason, exposure },
    m: gradeMethodWords[locale],
    a: gradeAreaWords[locale],
    picture_: gradePictureWords[locale],
  }
}
