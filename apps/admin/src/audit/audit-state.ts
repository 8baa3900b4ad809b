import type { AppRouter } from '@ratchet/api/router'
import { daySchema } from '@ratchet/domain/day'
import type { inferRouterOutputs } from '@trpc/server'
import { z } from 'zod'
import { useSearchState } from '../shell/page.ts'

type Outputs = inferRouterOutputs<AppRouter>
export type FactRow = Outputs['audit']['list']['facts'][number]
export type FactFilters = Outputs['audit']['filters']

const auditStateSchema = z.object({
  act: z.string().max(80).optional().catch(undefined),
  actor: z.uuid().optional().catch(undefined),
  kind: z.string().max(40).optional().catch(undefined),
  id: z.string().max(80).optional().catch(undefined),
  from: daySchema.optional().catch(undefined),
  to: daySchema.optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  fact: z.uuid().optional().catch(undefined),
})
export type AuditState = z.infer<typeof auditStateSchema>

export const noFilter = { act: null, actor: null, kind: null, id: null, from: null, to: null, q: null }

export function useAuditState() {
  return useSearchState(auditStateSchema)
}

/** The filters as the server takes them; what is empty is left out. */
export function factFilter({ act, actor, kind, id, from, to, q }: AuditState) {
  return {
    ...(act && { act }),
    ...(actor && { actorId: actor }),
    ...(kind && { subjectKind: kind }),
    ...(id && { subjectId: id }),
    ...(from && { from }),
    ...(to && { to }),
    ...(q && { text: q }),
  }
}
