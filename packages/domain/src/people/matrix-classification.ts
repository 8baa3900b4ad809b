/** The rows of the matrix 权限矩阵 for suggestions and sorting in bulk 分类建议与批量分类. Source: SPEC §10. */
import { zone } from './grantee.ts'
import type { Rule } from './permission.ts'

export const classificationMatrix = {
  'classification.suggest': zone('owner'),
  'classification.similar': zone('owner', 'leader', 'inspector'),
  'classification.same': zone('owner'),
  'classification.categories': zone('owner', 'leader', 'inspector'),
  'classification.accuracy': zone('owner', 'leader', 'inspector'),
  'classification.sortMany': zone('owner'),
  'classification.joinMany': zone('owner'),
  'classification.undo': zone('owner'),
} satisfies Record<string, Rule>
