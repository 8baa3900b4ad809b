import type { ProcedureName } from '@ratchet/domain/people/matrix'
import { Refusal } from '@ratchet/domain/refusal'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Complaint } from '../complaint.ts'

/** A rule that says no is one sentence on the command line too. */
export async function complainAboutRefusal<T>(procedure: ProcedureName, act: Promise<T>): Promise<T> {
  try {
    return await act
  } catch (error) {
    const refusal = error instanceof Refusal ? error : (error as Error).cause
    if (refusal instanceof Refusal) throw new Complaint(refusalSentence('en', procedure, refusal.code, refusal.details))
    throw error
  }
}
