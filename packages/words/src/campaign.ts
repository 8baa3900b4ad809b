/** Words about campaigns 集中测评用语: what the rules refuse, and how a campaign stands. What a page says stands in its own file. */
import type { CampaignRefusal, CampaignStanding } from '@ratchet/domain/campaign/campaign'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<CampaignRefusal, (details: RefusalDetails) => string>

const zhStanding: Record<CampaignStanding, string> = { running: '进行中', planned: '未开始', ended: '已结束' }
const enStanding: typeof zhStanding = { running: 'Running', planned: 'Planned', ended: 'Ended' }

const zhRefusal: Sentences = {
  'ends-before-it-begins': (d) =>
    `截止日${String(d.lastDay)}早于开始日${String(d.firstDay)}，集中测评至少一天，请核对。`,
  'begins-in-the-past': (d) => `开始日${String(d.firstDay)}已经过去，最早从今天（${String(d.today)}）开始。`,
  'too-long': (d) => `集中测评最长${String(d.most)}天，请缩短，或分两场安排。`,
  'days-overlap': (d) =>
    `与“${String(d.name)}”（${String(d.firstDay)}至${String(d.lastDay)}）的日期重叠。同一个码同一时间只能答一场，请错开。`,
  'not-a-qr-questionnaire': () => '请选择用途为“扫码评”的问卷。',
  'first-question-open': () => '第一题要点一下就能答（五级题、十级题、是否题或选择题），请换问卷或调整题序。',
  'dont-know-missing': (d) => `第${String(d.at)}题没有“说不清”，扫码答题不能逼人表态，请出新版补上。`,
  'campaign-begun': (d) => `${String(d.firstDay)}已经开始，问卷、日期和公布口径不能再改；确有需要，可以提前结束。`,
  'campaign-not-begun': (d) => `还没有开始（${String(d.firstDay)}开始），不用结束；要改日期请修改安排。`,
  'campaign-ended': (d) => `已于${String(d.lastDay)}结束。`,
}
const enRefusal: Sentences = {
  'ends-before-it-begins': (d) =>
    `The last day ${String(d.lastDay)} is before the first, ${String(d.firstDay)}. It takes one day at least. Check them.`,
  'begins-in-the-past': (d) =>
    `The first day ${String(d.firstDay)} is over. Today, ${String(d.today)}, is the earliest.`,
  'too-long': (d) => `${String(d.most)} days are the most. Shorten it, or plan two.`,
  'days-overlap': (d) =>
    `“${String(d.name)}” runs from ${String(d.firstDay)} to ${String(d.lastDay)}. One code leads to one survey at a time: choose other days.`,
  'not-a-qr-questionnaire': () => 'Choose a questionnaire of the kind “QR survey”.',
  'first-question-open': () =>
    'The first question must be answered by a tap: steps, yes or no, or options. Choose another, or change the order.',
  'dont-know-missing': (d) =>
    `Question ${String(d.at)} has no “don’t know”. Nobody is pressed for an opinion: add it in the next edition.`,
  'campaign-begun': (d) =>
    `It began on ${String(d.firstDay)}: questionnaire, days and rule stay. If need be, end it early.`,
  'campaign-not-begun': (d) => `It begins on ${String(d.firstDay)}. There is nothing to end; change the plan instead.`,
  'campaign-ended': (d) => `It ended on ${String(d.lastDay)}.`,
}

const zh = { standing: zhStanding, refusal: zhRefusal }
const en = { standing: enStanding, refusal: enRefusal } satisfies typeof zh
export const campaignWords = { zh, en }
