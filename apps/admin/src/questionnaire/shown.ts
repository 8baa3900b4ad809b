import type { Questionnaire } from '@ratchet/domain/questionnaire/questionnaire'

/** What of a questionnaire whoever answers gets to see. */
export type Shown = Pick<Questionnaire, 'title' | 'introduction' | 'items' | 'approval'>
