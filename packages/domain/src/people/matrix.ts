/**
 * The matrix 权限矩阵: role × procedure. A procedure without an entry stops the start; an entry without a procedure
 * fails a test. Source: SPEC §2; RELIABILITY "Authorisation at one choke point".
 */
import type { Rule } from './permission.ts'

const everyone: Rule = { who: 'public', scope: 'none' }
const member: Rule = { who: 'member', scope: 'none' }

export const matrix = {
  'site.shell': everyone,
  'site.home': everyone,
  'site.trends': everyone,
  'site.trust': everyone,
  'cycle.list': member,
  'cycle.find': member,
  'view.save': member,
  'view.drop': member,
} satisfies Record<string, Rule>

export type ProcedureName = keyof typeof matrix
