import type { DecidedEffect } from '@ratchet/domain/accountability/decision'
import type { SuggestedEffect } from '@ratchet/domain/accountability/effect'
import { postsThen } from '@ratchet/domain/accountability/holder-then'
import type { CaseFound } from './case-found.ts'

/** One line that may be ticked: an effect of the notice on somebody who held the post then. */
export interface Choice {
  readonly key: string
  readonly name: string | null
  readonly title: string | null
  readonly suggested: SuggestedEffect
  readonly effect: DecidedEffect
}

/** Every effect that the notice named, on everyone whom it may fall on, and posts that nobody held then. */
export function choicesOf({ case: given, posts }: Pick<CaseFound, 'case' | 'posts'>): {
  readonly choices: readonly Choice[]
  readonly vacant: readonly string[]
} {
  const vacant = new Set<string>()
  const choices = given.suggested.flatMap((suggested): Choice[] => {
    const { target, kind, amount } = suggested
    if (target === 'unit') {
      const effect = { postId: null, personId: null, kind, amount }
      return [{ key: `unit ${kind}`, name: null, title: null, suggested, effect }]
    }
    return postsThen(posts, target, given).flatMap(({ postId, title, holders }) => {
      if (holders.length === 0) vacant.add(title)
      return holders.map(({ personId, name }) => ({
        key: `${postId} ${personId} ${kind}`,
        ...{ name, title, suggested },
        effect: { postId, personId, kind, amount },
      }))
    })
  })
  return { choices, vacant: [...vacant] }
}
