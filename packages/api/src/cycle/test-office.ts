import { randomUUID } from 'node:crypto'
import { type AspectId, aspectIds } from '@ratchet/domain/cycle/aspect'
import { firstCrosswalk } from '@ratchet/domain/cycle/crosswalk'
import { type CycleId, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Instant, instantOf } from '@ratchet/domain/day'
import type { Role } from '@ratchet/domain/people/role'
import { planCampaign } from '../campaign/test-campaign.ts'
import type { Db } from '../database/connect.ts'
import { issueReports } from '../form/test-report.ts'
import { createFirstAdmin } from '../people/first-admin.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'
import { assess, openReports } from './test-assessment.ts'

export const key = () => randomUUID()
const themes = ['overall', 'teaching', 'poverty_employment', 'cadre_style', 'sanitation'] as const

/** The smallest office that can turn a cycle: a zone, one department, one street, the first editions, and its people. */
export async function openOffice(db: Db, { catalogues = true } = {}) {
  const account = { username: 'first', name: '陈默', password: 'long-enough-for-a-test', zoneName: '西安国际港务区' }
  const { zoneId } = await createFirstAdmin(contextOf(db, null, instantOf('2025-01-01' as never)), account)
  const people = new Map<string, ReturnType<typeof actorOf>>()
  const person = (name: string, role: Role = name as Role) => {
    const known = people.get(name) ?? actorOf(role, [zoneId])
    people.set(name, known)
    return known
  }
  const as = (name: string, role?: Role, now: Instant = testNow) => createCaller(contextOf(db, person(name, role), now))
  const owner = as('owner')
  const unit = async (kind: 'department' | 'street', name: string) =>
    (await as('admin').unit.add({ kind, name, parentId: zoneId, sort: 0, sinceDay: '2025-01-01' as never, key: key() }))
      .id
  const [lead, street] = [await unit('department', '综合局'), await unit('street', '新筑街道')]
  const aspects = aspectIds.map((id) => ({ id, weight: 1, leadUnitId: lead }))
  const editions = [
    { kind: 'aspects', content: aspects },
    { kind: 'crosswalk', content: firstCrosswalk },
    { kind: 'peers', content: ['高新区', '国际港务区'] },
  ] as const
  for (const edition of catalogues ? editions : []) {
    await owner.catalogue.addEdition({ ...edition, content: [...edition.content] as never, note: '首版', key: key() })
  }

  const open = (id: CycleId, provisional = false) =>
    owner.cycle.open({ id, provisional, floorPolicy: 'published', key: key() })
  const find = (cycleId: CycleId) => owner.cycle.find({ cycleId })
  const pass = async (cycleId: CycleId) =>
    owner.cycle.passGate({ cycleId, seen: (await find(cycleId)).cycle.version, key: key() })

  /** Targets for every aspect down to the street, all at the same score. */
  async function setGoals(cycleId: CycleId, score: number): Promise<string[]> {
    const source = { kind: 'superior_plan', title: '年度安排', reference: '第一条' } as const
    const empty = { cycleId, id: null, seen: null, unitId: null, rank: null, score, weight: 1, source }
    const set = async (row: object) => (await owner.goal.set({ ...empty, ...row, key: key() } as never)).id
    const zone = await set({ level: 'zone', aspect: null, parentId: null })
    const targets: string[] = []
    for (const aspect of aspectIds) {
      const top = await set({ level: 'aspect', aspect, parentId: zone })
      const led = await set({ level: 'lead', aspect, parentId: top, unitId: lead, source: null })
      await set({ level: 'unit', aspect, parentId: led, unitId: street, source: null })
      targets.push(top)
    }
    return targets
  }

  /** A published outline whose one measure serves every target and has a task. Answers the measure's id. */
  async function writeStrategy(cycleId: CycleId, targetIds: readonly string[]): Promise<string> {
    const outline = await owner.strategy.draftOutline({ cycleId, key: key() })
    const text = { guidingIdea: '群众满意', actionPolicy: '一月一调度', body: '一、目标导向' }
    await owner.strategy.editOutline({ id: outline.id, seen: outline.version, ...text, key: key() })
    const empty = { id: null, seen: null, cycleId, coUnitIds: [], origin: 'new' as const, sourceId: null }
    const { from, before } = spanOf(cycleId)
    const when = { start: from, due: addDays(before, -1) }
    const what = { title: '首问负责', targetIds: [...targetIds], unitId: lead, expectedEffect: '' }
    const measure = await owner.measure.set({ ...empty, ...what, ...when, key: key() })
    const task = { cycleId, id: null, seen: null, measureId: measure.id, title: '公示', unitId: street }
    await owner.measure.setTask({ ...task, due: when.due, key: key() })
    // Measures that the cycle before handed over get a task too.
    for (const row of (await owner.strategy.find({ cycleId })).measures.filter((it) => it.id !== measure.id)) {
      await owner.measure.setTask({ ...task, measureId: row.id, due: when.due, key: key() })
    }
    await owner.strategy.publishOutline({ id: outline.id, seen: outline.version + 1, key: key() })
    return measure.id
  }

  /** Both quarterly waves, the first of them reported with their estimates, and the campaign before the examination. */
  async function holdWaves(cycleId: CycleId, estimates: readonly number[]): Promise<void> {
    const { from, before } = spanOf(cycleId)
    await planCampaign(as('owner', 'owner', instantOf(from)), addDays(before, -30), addDays(before, -17))
    for (const [at, quarter] of quartersOf(cycleId).entries()) {
      const scheduledFor = addDays(spanOf(quarter).from, 40)
      const wave = await owner.survey.scheduleWave({ quarter, firm: '测评公司', scheduledFor, key: key() })
      const estimate = estimates[at]
      if (estimate === undefined) continue
      const results = themes.map((theme) => ({ theme, estimate, se: 1, margin: null, n: 400 }))
      const table = { releasedOn: scheduledFor, n: 1200, results }
      await owner.survey.reportWave({ id: wave.id, seen: wave.version, ...table, key: key() })
    }
  }

  /** The city's circular, typed by the owner: our overall score and rank, and a score per aspect. Answers how to compare it. */
  async function enter(id: CycleId, overall: number, rank: number, scores: Partial<Record<AspectId, number>> = {}) {
    const own = { zone: '国际港务区', rank: null }
    const entries = [
      { ...own, subject: 'overall' as const, score: overall, rank },
      ...aspectIds.map((subject) => ({ ...own, subject, score: scores[subject] ?? overall })),
    ]
    const circular = { publishedOn: addDays(spanOf(id).before, 19), circularNumber: '通报〔2026〕1号', scanId: null }
    const round = await owner.examination.enter({ id, ...circular, entries, key: key() })
    return () => as('inspector').examination.compare({ id, seen: round.version, second: entries, key: key() })
  }
  const publish = async (...given: Parameters<typeof enter>) => (await enter(...given))()

  const confirm = (id: string, who = 'leader', seen = 1) => as(who, 'leader').cycle.confirm({ id, seen, key: key() })

  /** From the opened cycle to the gate of rectification. */
  async function work(cycleId: CycleId, score: number, estimates: readonly number[]): Promise<string> {
    const targets = await setGoals(cycleId, score)
    await pass(cycleId)
    const measure = await writeStrategy(cycleId, targets)
    await pass(cycleId)
    await holdWaves(cycleId, estimates)
    await openReports({ as, key }, cycleId)
    await pass(cycleId)
    return measure
  }
  const report = (cycleId: CycleId) => issueReports({ as, key }, cycleId)
  const closeNow = async (cycleId: CycleId) => {
    await report(cycleId)
    return confirm((await owner.cycle.proposeClose({ cycleId, reason: null, key: key() })).id)
  }

  return {
    db,
    zoneId,
    lead,
    street,
    as,
    person,
    owner,
    open,
    find,
    pass,
    setGoals,
    writeStrategy,
    holdWaves,
    enter,
    publish,
    confirm,
    work,
    assess: (cycleId: CycleId) => assess({ as, key }, cycleId),
    closeNow,
    report,
  }
}

/** The acts in the trail about the subject, oldest first. */
export async function actsOf(db: Db, subjectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('fact')
    .innerJoin('unsealed', 'unsealed.factId', 'fact.id')
    .select('act')
    .where('subjectId', '=', subjectId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.act)
}
