/**
 * Refusal 拒绝: a rule says no. Not a broken program and not a badly filled form.
 * Each noun owns a literal union of codes; `words` has a sentence for every one of them.
 */
export class Refusal<Code extends string = string> extends Error {
  override readonly name = 'Refusal'
  readonly code: Code
  readonly details: RefusalDetails

  constructor(code: Code, details: RefusalDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** Plain values that the sentence needs: figures, names, or rows that say where to look. */
export type RefusalDetails = Readonly<Record<string, unknown>>

/** What every `whyNotX` answers: null when the act is allowed, else the reason. */
export type WhyNot<Code extends string = string> = { readonly code: Code; readonly details?: RefusalDetails } | null

/** Turns the answer of a `whyNotX` into a thrown refusal. */
export function refuse<Code extends string>(why: WhyNot<Code>): void {
  if (why) throw new Refusal(why.code, why.details)
}
