/** The rows of the matrix 权限矩阵 for what comes from other channels 意见来源. Source: SPEC §10, §12. */
import { within, zone } from './grantee.ts'
import type { Rule } from './permission.ts'

export const intakeMatrix = {
  'intake.previewHotline': zone('owner'),
  'intake.hotlineBadRows': zone('owner'),
  'intake.importHotline': zone('owner'),
  'intake.undoHotline': zone('owner'),
  'intake.imports': zone('owner'),
  'intake.findImport': zone('owner'),
  'intake.file': within('owner', 'lead_unit', 'unit'),
  'intake.fileChat': within('owner', 'lead_unit', 'unit'),
  'intake.origin': zone('owner', 'leader', 'inspector'),
  'intake.register': zone('owner'),
  'intake.extend': zone('owner'),
  'intake.reply': zone('owner', 'inspector'),
  'intake.replySheet': zone('owner', 'leader', 'inspector'),
  'intake.replyFile': zone('owner', 'inspector'),
  'intake.rules': { who: ['owner', 'leader', 'inspector', 'lead_unit', 'unit'], scope: 'none' },
  'intake.setRule': zone('owner'),
  'intake.surveyTexts': zone('owner'),
  'intake.surveyWaves': zone('owner'),
  'intake.takeSurveyTexts': zone('owner'),
} satisfies Record<string, Rule>
