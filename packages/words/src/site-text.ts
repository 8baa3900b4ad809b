/** Shapes of the short pages 说明页, and what they are told of the settings: no figure that is set is written twice. */

export interface TextSection {
  /** Where other pages lead to this part. */
  readonly id?: string
  readonly title: string
  readonly lines: readonly string[]
}

export interface TextPage {
  readonly title: string
  readonly lead: string
  readonly sections: readonly TextSection[]
}

/** What is promised to residents, as the office has set it. */
export interface SiteTerms {
  readonly assignDays: number
  readonly answerDays: number
  readonly unmaskPerDay: number
  readonly contactKeepDays: number
  readonly opinionKeepDays: number
  readonly photoKeepDays: number
  /** Of the office; empty until it is set. */
  readonly phone: string
  readonly host: string
}
