/** Why something about a wave's fieldwork may not be done 测评组织的不予办理. Source: SPEC §9; STATISTICS §1. */

export const surveyPlanRefusals = [
  'plan-released',
  'plan-opt-in',
  'other-firm',
  'margin-twice',
  'margin-empty',
  'margin-totals-differ',
  'larger-than-frame',
  'finite-needs-size',
  'quota-place-twice',
  'quota-not-a-place',
  'contract-ends-before-it-begins',
  'contract-signed-after-end',
  'fieldwork-opt-in',
  'fieldwork-empty',
  'fieldwork-no-basis',
  'recheck-opt-in',
  'recheck-no-share',
  'recheck-no-interviews',
  'recheck-all-drawn',
  'recheck-seed-short',
  'recheck-frame-changed',
  'recheck-note-missing',
  'recheck-own-firm',
] as const
export type SurveyPlanRefusal = (typeof surveyPlanRefusals)[number]
