import { Refusal } from '@ratchet/domain/refusal'
import { ZodError } from 'zod'
import type { FormError } from '../portals.ts'

/** Where a refusal is said, by the code of its rule. */
const fieldOf: Readonly<Record<string, string>> = {
  'kind-missing': 'kind',
  'place-unknown': 'place',
  'text-empty': 'text',
  'text-too-long': 'text',
  'text-no-words': 'text',
  'phone-wrong': 'phone',
  'consent-missing': 'phone',
}

/** What a procedure refused, at the field where a resident reads it; null when it broke instead. */
export function troubleIn(error: unknown): FormError | null {
  const cause = error instanceof Error ? error.cause : null
  // A form of ours sends what the schema takes: whoever sends something else gets it back as not taken.
  if (cause instanceof ZodError) return { field: 'form', code: 'not-taken', details: {} }
  if (!(cause instanceof Refusal)) return null
  const { code, details } = cause
  return { field: fieldOf[code] ?? (code.startsWith('photo') ? 'photos' : 'form'), code, details }
}
