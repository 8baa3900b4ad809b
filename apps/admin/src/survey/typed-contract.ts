import type { Day } from '@ratchet/domain/day'
import { type Contract, contractSchema } from '@ratchet/domain/survey/plan'
import { numberOf } from './typed-plan.ts'

/** A contract as it is typed; the share in per cent. */
export interface TypedContract {
  readonly number: string
  readonly signedOn: string
  readonly from: string
  readonly to: string
  readonly interviews: string
  readonly recheckShare: string
  readonly fee: string
  readonly terms: string
}
export type ContractField = keyof TypedContract

export const typedContract = (contract: Contract | null, planned: number | null): TypedContract => ({
  number: contract?.number ?? '',
  signedOn: contract?.signedOn ?? '',
  from: contract?.from ?? '',
  to: contract?.to ?? '',
  interviews: String(contract?.interviews ?? planned ?? ''),
  recheckShare: String(Number(((contract?.recheckShare ?? 0.1) * 100).toFixed(4))),
  fee: contract?.fee === null || contract === null ? '' : String(contract.fee),
  terms: contract?.terms ?? '',
})

/** The contract as it would be sent, null while a field cannot be read; and which fields those are. */
export function readContract(typed: TypedContract): {
  readonly contract: Contract | null
  readonly wrong: ReadonlySet<ContractField>
} {
  const parsed = contractSchema.safeParse({
    number: typed.number,
    signedOn: typed.signedOn as Day,
    from: typed.from as Day,
    to: typed.to as Day,
    interviews: numberOf(typed.interviews),
    recheckShare: (numberOf(typed.recheckShare) ?? Number.NaN) / 100,
    fee: numberOf(typed.fee),
    terms: typed.terms,
  })
  if (parsed.success) return { contract: parsed.data, wrong: new Set() }
  return { contract: null, wrong: new Set(parsed.error.issues.map((issue) => issue.path[0] as ContractField)) }
}
