import type { Person } from './empty-office.ts'
import type { Staff, Units } from './small-office.ts'

/** What an office does in bulk for one half-year, by the procedures of its pages and the people whose work it is. */
const cycleId = '2026H2'
const quarters = ['2026Q3', '2026Q4'] as const
const aspects = [
  'education',
  'investment',
  'public_safety',
  'environment',
  'cadre_conduct',
  'poverty_revitalisation',
] as const

/** The first cycle, in which one department leads every aspect. */
export async function openCycle({ owner }: Staff, { lead }: Units): Promise<void> {
  const content = aspects.map((id) => ({ id, weight: 1, leadUnitId: lead }))
  await owner.act('catalogue.addEdition', { kind: 'aspects', content, note: '首版' })
  const settings = { id: cycleId, provisional: false, floorPolicy: 'published', planNumber: '国港考〔2026〕3号' }
  await owner.act('cycle.open', settings)
}

/** A target for the zone and each aspect, down to the street. */
export async function setTargets({ owner }: Staff, { lead, street }: Units): Promise<void> {
  const source = { kind: 'superior_plan', title: '全市年度考核安排', reference: '第四条' }
  const empty = { cycleId, id: null, seen: null, unitId: null, rank: null, score: 82, weight: 1, source }
  const set = async (row: object) => (await owner.act('goal.set', { ...empty, ...row })).id
  const zone = await set({ level: 'zone', aspect: null, parentId: null, rank: 4 })
  for (const aspect of aspects) {
    const top = await set({ level: 'aspect', aspect, parentId: zone })
    const led = await set({ level: 'lead', aspect, parentId: top, unitId: lead, source: null })
    await set({ level: 'unit', aspect, parentId: led, unitId: street, source: null })
  }
}

/** An outline with one measure that serves every aspect, and its publication. */
export async function publishOutline({ owner }: Staff, { lead }: Units): Promise<void> {
  const outline = await owner.act('strategy.draftOutline', { cycleId })
  const text = { guidingIdea: '群众的事一件一件办', actionPolicy: '一月一调度', body: '一、目标导向' }
  const edited = await owner.act('strategy.editOutline', { id: outline.id, seen: outline.version, ...text })
  const { targets } = (await owner.ask('strategy.find', { cycleId })) as { targets: { id: string; level: string }[] }
  const targetIds = targets.filter(({ level }) => level === 'aspect').map(({ id }) => id)
  const measure = { title: '背街小巷逐条整治', targetIds, unitId: lead, coUnitIds: [], expectedEffect: '路灯全亮' }
  const when = { start: '2026-10-08', due: '2026-12-20' }
  const fresh = { id: null, seen: null, cycleId, origin: 'new', sourceId: null }
  await owner.act('measure.set', { ...fresh, ...measure, ...when })
  await owner.act('strategy.publishOutline', { id: outline.id, seen: edited.version })
}

async function issueQr(owner: Person): Promise<string> {
  const words = { zh: '您对本社区的环境卫生满意吗？', en: 'How satisfied are you with sanitation here?' }
  const item = { id: 'sanitation', words, required: false, dontKnow: true, kind: 'five' }
  const title = { zh: '码上评', en: 'QR survey' }
  const { id, version } = await owner.act('questionnaire.draft', { name: '2026年码上评', kind: 'qr', title })
  const { questionnaire } = (await owner.ask('questionnaire.find', { id })) as {
    questionnaire: { scalesEdition: number }
  }
  const content = { kind: 'qr', title, introduction: { zh: '', en: '' }, items: [item], approval: null }
  const { scalesEdition } = questionnaire
  const edited = await owner.act('questionnaire.edit', { id, seen: version, ...content, scalesEdition })
  await owner.act('questionnaire.issue', { id, seen: edited.version })
  return id
}

/** Tasks of the measure, both quarters' surveys, the campaign before the examination, and the six-ones tasks. */
export async function organise({ owner }: Staff, { street }: Units): Promise<void> {
  const { measures } = (await owner.ask('strategy.find', { cycleId })) as { measures: { id: string }[] }
  for (const { id: measureId } of measures) {
    const task = { cycleId, id: null, seen: null, measureId, title: '逐街核对路灯', unitId: street, due: '2026-11-20' }
    await owner.act('measure.setTask', task)
  }
  for (const quarter of quarters) {
    const scheduledFor = quarter === '2026Q3' ? '2026-09-29' : '2026-12-07'
    await owner.act('survey.scheduleWave', { quarter, firm: '西安民意测评公司', scheduledFor })
    await owner.act('assessment.openQuarter', { quarter, workingDays: 10 })
  }
  const viewRule = { noProofPerDay: 20, sharedPerDay: 1000, fastSeconds: 2 }
  const days = { firstDay: '2026-12-01', lastDay: '2026-12-14' }
  const questionnaireId = await issueQr(owner)
  await owner.act('campaign.plan', { name: '市考前码上评', questionnaireId, viewRule, ...days })
}

/** The quarter is over: scores proposed by the owner, confirmed by the leader, and told in a circular. */
export async function publishQuarter({ owner, leader }: Staff, quarter: string): Promise<void> {
  const proposal = await owner.act('score.propose', { quarter, reason: '' })
  await leader.act('score.confirm', { id: proposal.id, seen: proposal.version })
  const drafted = await owner.act('circular.draft', { template: { from: 'quarter', quarter } })
  const approved = await leader.act('circular.approve', { id: drafted.id, seen: drafted.version ?? 1 })
  await owner.act('circular.issue', { id: drafted.id, seen: approved.version })
}

/** The city's circular, typed by the owner and compared by the inspector. */
export async function enterResult({ owner, inspector }: Staff): Promise<void> {
  const own = (subject: string, score: number, rank: number | null) => ({ zone: '国际港务区', subject, score, rank })
  const entries = [own('overall', 83.6, 3), ...aspects.map((subject, at) => own(subject, 81 + at, null))]
  const circular = { id: cycleId, publishedOn: '2027-01-20', circularNumber: '市考办〔2027〕1号', scanId: null }
  const { version } = await owner.act('examination.enter', { ...circular, entries })
  await inspector.act('examination.compare', { id: cycleId, seen: version, second: entries })
}
