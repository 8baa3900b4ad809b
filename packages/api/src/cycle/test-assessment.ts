import { type CycleId, type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { askedQuarters } from '@ratchet/domain/cycle/gate-assessment'
import { addDays, type Instant, instantOf } from '@ratchet/domain/day'
import type { Role } from '@ratchet/domain/people/role'
import type { createCaller } from '../router.ts'

type Caller = ReturnType<typeof createCaller>
interface Office {
  readonly as: (name: string, role?: Role, now?: Instant) => Caller
  readonly key: () => string
}

const askedOf = async ({ as }: Office, cycleId: CycleId): Promise<Quarter[]> =>
  askedQuarters((await as('owner').cycle.find({ cycleId })).cycle)

/** The six-ones tasks of the half-year: a report for each listed unit and each quarter that the product assesses. */
export async function openReports(office: Office, cycleId: CycleId): Promise<void> {
  for (const quarter of await askedOf(office, cycleId)) {
    await office.as('owner').assessment.openQuarter({ quarter, workingDays: 10, key: office.key() })
  }
}

/** Publishes each quarter once its deadline has passed, whether anything was handed in or not, and issues its circular. */
export async function assess(office: Office, cycleId: CycleId): Promise<void> {
  const { as, key } = office
  for (const quarter of await askedOf(office, cycleId)) {
    const later = instantOf(addDays(spanOf(quarter).before, 40), 9)
    const [owner, leader] = [as('owner', 'owner', later), as('leader', 'leader', later)]
    const proposal = await owner.score.propose({ quarter, reason: '', key: key() })
    await leader.score.confirm({ id: proposal.id, seen: proposal.version, key: key() })
    const { id } = await owner.circular.draft({ template: { from: 'quarter', quarter }, key: key() })
    const seen = async () => (await owner.circular.find({ id })).circular.version
    await leader.circular.approve({ id, seen: await seen(), key: key() })
    await owner.circular.issue({ id, seen: await seen(), key: key() })
  }
}
