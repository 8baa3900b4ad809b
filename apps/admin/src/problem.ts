import type { RefusalDetails } from '@ratchet/domain/refusal'
import { TRPCClientError } from '@trpc/client'

export interface FieldIssue {
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly message: string
}

/** What went wrong, in the three kinds of the house and the two that are about the way there. */
export type Problem =
  | { readonly kind: 'invalid'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'refused'; readonly procedure: string; readonly code: string; readonly details: RefusalDetails }
  | { readonly kind: 'stale'; readonly mine: unknown; readonly theirs: Record<string, unknown>; readonly seen: number }
  | { readonly kind: 'away' }
  | { readonly kind: 'broken'; readonly requestId: string | null }

interface AnsweredIssue {
  readonly kind: string
  readonly code?: string
  readonly details?: RefusalDetails
  readonly issues?: readonly FieldIssue[]
}

/** A part of the portal that was not loaded yet and cannot be fetched: React keeps that answer, so only a new page helps. */
export function isPartMissing(error: unknown): boolean {
  return (
    error instanceof Error && /dynamically imported module|importing a module script|preload CSS/i.test(error.message)
  )
}

/** Reads an error of a call; anything that never reached the server counts as away, so that trying again is offered. */
export function problemOf(error: unknown): Problem {
  if (isPartMissing(error)) return { kind: 'away' }
  if (!(error instanceof TRPCClientError)) return { kind: 'broken', requestId: null }
  const data = error.data as { issue?: AnsweredIssue; requestId?: string; path?: string; httpStatus?: number } | null
  const issue = data?.issue
  if (!issue) return data?.httpStatus ? { kind: 'broken', requestId: data.requestId ?? null } : { kind: 'away' }
  if (issue.kind === 'invalid') return { kind: 'invalid', issues: issue.issues ?? [] }
  if (issue.kind === 'refused') {
    const details = issue.details ?? {}
    if (issue.code === 'database-away') return { kind: 'away' }
    if (issue.code === 'stale') {
      const { mine, theirs, seen } = details as { mine: unknown; theirs: Record<string, unknown>; seen: number }
      return { kind: 'stale', mine, theirs, seen }
    }
    return { kind: 'refused', procedure: data?.path ?? '', code: issue.code ?? '', details }
  }
  return { kind: 'broken', requestId: data?.requestId ?? null }
}
