import type { AppRouter } from '@ratchet/api/router'
import type { ProcedureName } from '@ratchet/domain/people/matrix'
import type { WhyNot } from '@ratchet/domain/refusal'
import { changedFields } from '@ratchet/domain/setting/setting'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useAct } from '../act.ts'
import { useDraft } from '../draft.ts'
import { whyNotMay } from '../examination/may.ts'
import { useLocale } from '../locale.ts'
import { useActor } from '../session.ts'

export type SettingsFound = inferRouterOutputs<AppRouter>['setting']['find']

/** A field that was emptied is null until something else is typed. */
export type Typed<Content> = { readonly [Field in keyof Content]: Content[Field] | null }

interface Saved<Content> {
  readonly content: Content
  readonly seen: number
  readonly key: string
}

interface Setting<Content> {
  readonly procedure: ProcedureName
  readonly kept: { readonly content: Content; readonly version: number }
  readonly call: (input: Saved<Content>) => Promise<{ version: number }>
  /** The server's own rule, of what is typed. */
  readonly ruleOf: (typed: Typed<Content>) => WhyNot<string>
}

/** A setting being typed: kept on this device with the version it began from, asked its rule at every key. */
export function useSettingForm<Content extends object>({ procedure, kept, call, ruleOf }: Setting<Content>) {
  const { locale } = useLocale()
  const actor = useActor()
  const queries = useQueryClient()
  const act = useAct(procedure, call)
  const draft = useDraft<{ typed: Typed<Content>; seen: number } | null>(procedure, null)
  const typed = draft.value?.typed ?? kept.content
  const seen = draft.value?.seen ?? kept.version
  const why = ruleOf(typed)
  const sentence = why && refusalSentence(locale, procedure, why.code, why.details)
  const place = why?.details?.field
  const finish = async () => {
    act.clear()
    draft.dropDraft()
    await queries.invalidateQueries()
  }
  const save = async (content: Content, against = seen) => {
    const { problem } = act
    // Where the saved version was chosen throughout there is nothing left to save.
    const isTheirs = problem?.kind === 'stale' && changedFields(problem.theirs, content).length === 0
    if (isTheirs || (await act.perform({ content, seen: against }))) await finish()
  }
  return {
    procedure,
    typed,
    why,
    act,
    save,
    isDraft: draft.value !== null,
    discard: draft.dropDraft,
    set: (change: Partial<Typed<Content>>) => draft.setValue({ typed: { ...typed, ...change }, seen }),
    /** Why this person may not save it at all; null when they may. */
    whyNotPerson: whyNotMay(actor, procedure),
    /** The rule's sentence where it belongs to this field. */
    errorAt: (field: string) => (sentence && place === field ? sentence : undefined),
  }
}
export type SettingForm<Content extends object> = ReturnType<typeof useSettingForm<Content>>
