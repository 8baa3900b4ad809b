/**
 * Roles 角色 and which may not meet in one person (三员分立; surveyor against everything). Source: SPEC §2.
 */
import { z } from 'zod'

export const roles = [
  'owner',
  'leader',
  'lead_unit',
  'unit',
  'surveyor',
  'inspector',
  'editor',
  'auditor',
  'admin',
] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>
