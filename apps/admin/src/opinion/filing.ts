import { whyNotSubmit } from '@ratchet/domain/feedback/say'
import type { OpinionKind } from '@ratchet/domain/opinion/opinion'
import { matrix } from '@ratchet/domain/people/matrix'
import type { Actor } from '@ratchet/domain/people/permission'
import { whyNotWithin } from '@ratchet/domain/people/permission'
import { aboveOf, type UnitNode } from '../people/org-tree.ts'

/** What is typed for a resident, as it is kept on the device: the phone number is not among it. */
export interface Filing {
  readonly mode: 'helper' | 'phone'
  readonly unitId: string
  readonly kind: OpinionKind | null
  readonly placeId: string | null
  readonly placeWords: string
  readonly text: string
}

/** Units that one may file for: one's own and those under it. */
export function filingUnits(nodes: readonly UnitNode[], actor: Actor): UnitNode[] {
  return nodes.filter((node) => {
    const path = [...aboveOf(nodes, node.id), node.id]
    return node.kind !== 'survey_firm' && whyNotWithin(matrix['opinion.file'], actor, path) === null
  })
}

/** The unit to begin with: where one works, else the first that one may file for. */
export function firstUnit(units: readonly UnitNode[], home: string | null): string {
  return (units.find(({ id }) => id === home) ?? units[0])?.id ?? ''
}

type Why = ReturnType<typeof whyNotSubmit>

/** Why it cannot be filed, and at which field that is said. */
export function whyNotFile(
  { kind, text }: Pick<Filing, 'kind' | 'text'>,
  phone: string,
  mayCall: boolean,
): { readonly field: 'kind' | 'text' | 'phone'; readonly why: Why } | null {
  if (kind === null) return { field: 'kind', why: null }
  const typed = phone.trim() || null
  const why = whyNotSubmit({ text, phone: typed, consentVersion: typed && mayCall ? 1 : null, photoIds: [] })
  return why && { field: why.code === 'phone-wrong' ? 'phone' : 'text', why }
}

/** The code as it is read out, group by group. */
export function groupsOf(code: string): string[] {
  return code.split('-')
}
