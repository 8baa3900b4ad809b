import type { AppRouter } from '@ratchet/api/router'
import type { Indicator, IndicatorId, IndicatorRule } from '@ratchet/domain/indicator/indicator'
import { awaitsUnits, type SetChange, whyNotEdit, whyNotPrepare } from '@ratchet/domain/indicator/set'
import { refusalSentence } from '@ratchet/words/catalogue'
import type { inferRouterOutputs } from '@trpc/server'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useLocale } from '../locale.ts'
import { useActor, whyNotMay } from '../session.ts'

export type FoundSet = inferRouterOutputs<AppRouter>['indicator']['find']

/** At which part of the page each refusal is mended; the rest stands beside the button. */
const partOf: Readonly<Record<string, 'weights' | 'rise' | 'bonus' | 'listed'>> = {
  'weights-not-100': 'weights',
  'rank-table-unordered': 'rise',
  'rank-outside-peers': 'rise',
  'bonus-weighed': 'bonus',
  'no-listed-units': 'listed',
  'unit-not-listable': 'listed',
  'unit-listed-twice': 'listed',
}

/** The set being typed: kept on this device with the version it began from, asked its rule at every key. */
export function useSetForm({ set, around }: FoundSet) {
  const { locale } = useLocale()
  const actor = useActor()
  const act = useAct('indicator.edit', client.indicator.edit.mutate)
  const { indicators, listedUnitIds, planNumber } = set
  const kept: SetChange = { indicators, listedUnitIds, planNumber }
  const draft = useDraft<{ content: SetChange; seen: number } | null>(`indicator.${set.cycleId}`, null)
  const isListing = awaitsUnits(set, around)
  const closed = whyNotMay(actor, 'indicator.edit') ?? (isListing ? null : whyNotPrepare(set, around))
  // A draft of a half-year that has opened meanwhile is nobody's any more.
  const content = closed ? kept : (draft.value?.content ?? kept)
  const seen = draft.value?.seen ?? set.version
  const why = closed ?? whyNotEdit(set, content, around)
  const change = (part: Partial<SetChange>) => draft.setValue({ content: { ...content, ...part }, seen })
  const save = async (chosen: SetChange = content, against = seen) => {
    if (!(await act.perform({ cycleId: set.cycleId, seen: against, ...chosen }))) return
    draft.dropDraft()
    act.clear()
  }
  const changeIndicator = (id: IndicatorId, part: Partial<Indicator>) =>
    change({ indicators: content.indicators.map((row) => (row.id === id ? { ...row, ...part } : row)) })
  return {
    content,
    act,
    why,
    save,
    change,
    changeIndicator,
    changeRule: <Rule extends IndicatorRule>(id: IndicatorId, rule: Rule) => changeIndicator(id, { rule }),
    isOpen: closed === null && !isListing,
    /** Only the units are chosen: the half-year opened before there were any. */
    isListing: closed === null && isListing,
    isDraft: closed === null && draft.value !== null,
    discard: draft.dropDraft,
    /** The rule's sentence where it belongs to this part of the page. */
    errorAt: (part: 'weights' | 'rise' | 'bonus' | 'listed') =>
      why && partOf[why.code] === part
        ? refusalSentence(locale, 'indicator.edit', why.code, why.details ?? {})
        : undefined,
  }
}
export type SetForm = ReturnType<typeof useSetForm>
