/** The rows of the matrix 权限矩阵 for the grading 正态分布分级. Source: SPEC §10. */
import { zone } from './grantee.ts'
import type { Rule } from './permission.ts'

export const gradeMatrix = {
  'grade.find': zone('owner', 'leader', 'inspector'),
  'grade.area': zone('owner', 'leader', 'inspector'),
  'grade.verify': zone('owner', 'leader', 'inspector'),
  'grade.run': zone('owner'),
  'grade.addScheme': zone('owner'),
  'grade.setPopulation': zone('owner'),
} satisfies Record<string, Rule>
