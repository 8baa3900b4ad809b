import type { AppRouter } from '@ratchet/api/router'
import { type CycleId, cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { idSchema } from '@ratchet/domain/id'
import type { LookbackStatus } from '@ratchet/domain/lookback/lookback'
import { type Rate, type RateGroup, rateGroups, rates } from '@ratchet/domain/lookback/rate'
import { isLateStratum } from '@ratchet/domain/lookback/stratum'
import { lookbackWords } from '@ratchet/words/lookback'
import { lookbackPageWords } from '@ratchet/words/lookback-page'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { api } from '../api.ts'
import type { Tone } from '../design/StatusChip.tsx'
import { useLocale } from '../locale.ts'
import { usePage } from '../shell/page.ts'

type Outputs = inferRouterOutputs<AppRouter>['lookback']
export type Rounds = Outputs['list']
export type RoundRow = Rounds['rounds'][number]
export type Round = Outputs['find']
export type CaseRow = Round['cases'][number]
export type SiteRow = Round['sites'][number]
export type Mine = Outputs['mine']
export type Rates = Outputs['rates']
export type Share = Rounds['share']
export type Tally = Rounds['tally']

export const toneOf: Record<LookbackStatus, Tone> = {
  frozen: 'info',
  published: 'info',
  seeded: 'info',
  drawn: 'warn',
  completed: 'done',
  voided: 'quiet',
}

/** The words of the pages of look-back, loaded with them and not with the portal. */
export function useLookbackWords() {
  const { locale } = useLocale()
  return { ...lookbackPageWords[locale], name: lookbackWords[locale] }
}
type Words = ReturnType<typeof useLookbackWords>

/** A share with its interval in words; none where too few answered. */
export function shareText(
  { name }: Words,
  share: Pick<Share, 'estimate' | 'low' | 'high' | 'reason'> | null,
): string | null {
  if (!share || share.estimate === null) return null
  if (share.reason === 'census') return name.percent(share.estimate)
  return name.share(share.estimate, name.interval(share.low, share.high))
}

/** Of a round those who are looked at in time: how many stand on the list, and how many are drawn. */
export function inTimeOf({ allocation }: Pick<RoundRow, 'allocation'>): { listed: number; drawn: number } {
  const own = allocation.filter((row) => !isLateStratum(row.stratum))
  const sum = (of: 'size' | 'drawn') => own.reduce((total, row) => total + row[of], 0)
  return { listed: sum('size'), drawn: sum('drawn') }
}

/** The finding of the cycle as the title of its page. */
type Told = Pick<Rounds, 'tally' | 'share'> & { readonly ready: Pick<Rounds['ready'], 'rows' | 'visits'> }

export function titleOf(w: Words, { tally, share, ready }: Told): string {
  const asked = tally.satisfied + tally.unsatisfied
  if (tally.drawn === 0) return w.title.none(ready.rows + ready.visits)
  if (asked === 0 || share.estimate === null) return w.title.waiting(tally.drawn)
  const percent = w.name.percent(share.estimate)
  if (share.reason === 'census') return w.title.census(asked, tally.unsatisfied, percent)
  if (tally.unsatisfied === 0) return w.title.atMost(asked, w.name.percent(share.high))
  return w.title.rate(asked, tally.unsatisfied, percent, w.name.interval(share.low, share.high))
}

/** Which number of the rates is open, as the address has it: `all`, `none` or a unit, the rate, the group. */
export interface AskedRows {
  readonly unitId: string | null
  readonly rate: Rate
  readonly group: RateGroup
}
export const rowsText = ({ unitId, rate, group }: AskedRows): string => [unitId ?? 'all', rate, group].join('.')

export function readRows(text: string | undefined): AskedRows | null {
  const [unit = '', wanted, part] = (text ?? '').split('.')
  const unitId = unit === 'all' ? null : unit === 'none' ? unit : idSchema.safeParse(unit).data
  const rate = rates.find((one) => one === wanted)
  const group = rateGroups.find((one) => one === part)
  return unitId === undefined || !rate || !group ? null : { unitId, rate, group }
}

/** The cycle of the address, else the latest. */
export function useCycleId(): CycleId {
  const { search } = usePage()
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const wanted = cycleIdSchema.safeParse(search.c)
  return wanted.success ? wanted.data : (cycles.at(-1)?.id ?? '2026H2')
}
