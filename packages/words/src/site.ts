/** Words of the residents' site 居民网站用语, at primary-school level. `*…*` is set bold. Source: SPEC §3, §8; UX §5 "Words". */
import { zhHalf } from './half-year.ts'
import { counted, one, plural, points } from './number.ts'
import { siteFooterWords } from './site-footer.ts'
import { saidWords } from './site-said.ts'
import { trendsWords } from './site-trends.ts'

const english: Record<string, string> = { 西安国际港务区: 'ITL Park', 国际港务区: 'ITL Park' }

/** Year of the half-year against the year of today. */
const zhPeriod = (id: string, year: number) => {
  const ago = year - Number(id.slice(0, 4))
  return `${['今年', '去年', '前年'][ago] ?? `${id.slice(0, 4)}年`}${zhHalf(id)}`
}
const enPeriod = (id: string) =>
  `${id.endsWith('H1') ? 'the first half of ' : id.endsWith('H2') ? 'the second half of ' : ''}${id.slice(0, 4)}`
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const zh = {
  language: 'zh-CN',
  zone: (name: string | null) => name ?? '您说，我们办',
  period: zhPeriod,
  shell: {
    skip: '跳到正文',
    demo: '演示数据，不是真实结果',
    listen: '听',
    stop: '停',
    elder: '长辈版',
    standard: '标准版',
    otherLanguage: 'EN',
    tools: '阅读方式',
    sizes: ['大', '再大', '最大'],
    sizesLabel: '字的大小',
    nav: '栏目',
    elsewhere: '还可以看',
    pages: {
      '/': '首页',
      '/report': '我要反映',
      '/track': '查进度',
      '/said-done': '您说我办',
      '/trends': '满意度',
      '/more': '更多',
      '/scan-results': '码上评结果',
      '/q': '码上评',
      '/receipt': '查回执',
      '/lookback': '抽查公开',
      '/help': '帮助',
      '/about': '关于本站',
      '/privacy': '隐私',
      '/accessibility': '无障碍',
      '/trust': '账本公开',
    },
    siteMap: '网站地图',
    callTitle: '打电话说',
    callHint: '12345，白天晚上都行',
    helperTitle: '找人帮我',
    helperHint: '村里、社区有人帮您填',
    footer: siteFooterWords.zh,
    head: (count: number, hash: string) => `账本第 ${count} 笔：${hash}`,
  },
  time: (year: number, month: number, day: number, clock: string) => `${year}年${month}月${day}日 ${clock}`,
  /** The year is left out where it is this one. */
  day: (year: number | null, month: number, day: number) => `${year === null ? '' : `${year}年`}${month}月${day}日`,
  aspects: {
    education: '教育教学',
    investment: '招商和项目',
    public_safety: '社会治安',
    environment: '环境和空气',
    cadre_conduct: '干部办事',
    poverty_revitalisation: '乡村振兴',
  },
  home: {
    title: '您说，我们办',
    lead: '不用登录，不用写名字。',
    tasksLabel: '来办的事',
    tasks: {
      '/report': '说一件要改的事',
      '/track': '看办到哪一步',
      '/said-done': '看办了什么',
      '/trends': '看升了还是降了',
    },
    holdTitle: '守住不退步',
    chart: '每半年的分数和保底线',
    held: (period: string, score: number) => `${period} *${points(score)} 分*，守住了。`,
    first: (period: string, score: number) => `${period} *${points(score)} 分*，第一次定下保底线。`,
    fellNow: (period: string, score: number, by: number) =>
      `${period} *${points(score)} 分*，*没守住*，比保底线低 ${points(by)} 分。`,
    unclear: (period: string, score: number) => `${period} *${one(score)} 分*，和保底线差不多，还分不清退没退。`,
    unknown: (period: string) => `${period}没有公布分数，保底线不动。`,
    fellBefore: (period: string, by: number) => `${period}*退过一次*，比保底线低 ${points(by)} 分。`,
    neverFell: (periods: number) => `这${counted(periods)}个半年，没有退过。`,
    next: (period: string, floor: number) => `${period}要守住 *${points(floor)} 分*。`,
    nextProvisional: (period: string, floor: number) => `${period}先按 *${points(floor)} 分*守，上一期结果出来再定。`,
    rebase: (period: string, name: string | null, from: number, to: number, reason: string, minutes: string) =>
      `${period}，${name === null ? '' : `${name}的`}保底线从 ${points(from)} 改成 ${points(to)}。原因：${reason.replace(/。$/, '')}（${minutes}）。`,
    numbers: '看数字',
    numbersAll: '看数字（全部半年）',
    sourceCity: '分数来自市级满意度测评，半年一次。',
    sourceSurvey: (periods: string) => `${periods}市里没有分数，是从季度测评折算的。`,
    empty: '第一个半年还没有结果。结果出来，就写在这里。',
    joined: '、',
    aspectsTitle: (held: number, fell: number, unknown: number) =>
      fell + unknown === 0
        ? '六项都守住了'
        : [
            `六项里，${counted(held)}项守住`,
            ...(fell > 0 ? [`${counted(fell)}项退了`] : []),
            ...(unknown > 0 ? [`${counted(unknown)}项没有公布`] : []),
          ].join('，'),
    aspectsLead: (period: string) => `${period}的分数，每项有自己的保底线。`,
    aspectsAgainst: (period: string) => `升和降，是和${period}比。`,
    score: (value: number) => `${points(value)} 分`,
    noScore: '没有公布',
    standing: {
      held: '守住',
      first: '第一次',
      fell: (by: number) => `退 ${points(by)}`,
      unclear: '分不清',
      unknown: '没公布',
    },
    up: (by: number) => `▲ 升 ${points(by)}`,
    down: (by: number) => `▼ 降 ${points(by)}`,
    same: '— 没变',
    more: '看六项和名次',
    howTitle: '怎么守住的',
    how: [
      { title: '听大家打分', text: '市里每半年抽样问居民，满意就分高。' },
      { title: '升了，线跟着升', text: '守住了、事办完了，保底线往上抬。' },
      { title: '退了，要补上', text: '分数掉到线下，就查原因、定时间改。线不跟着掉。' },
    ],
    howNote: '要降线，得开会定，写明原因，也写在这一页。',
    trustTitle: '改了数字，藏不住',
    trustText: '每改一次都记一笔账，一笔扣着一笔。偷偷改，一查就露馅。',
    trustLink: '看账本，自己查',
  },
  trends: trendsWords.zh,
  said: saidWords.zh,
}

const en = {
  language: 'en',
  zone: (name) => (name === null ? 'Tell us. See what we did.' : (english[name] ?? name)),
  period: enPeriod,
  shell: {
    skip: 'Skip to the text',
    demo: 'Sample data, not real results',
    listen: 'Listen',
    stop: 'Stop',
    elder: 'Large text',
    standard: 'Normal text',
    otherLanguage: '中文',
    tools: 'Ways to read',
    sizes: ['Large', 'Larger', 'Largest'],
    sizesLabel: 'Text size',
    nav: 'Pages',
    elsewhere: 'See also',
    pages: {
      '/': 'Home',
      '/report': 'Report',
      '/track': 'Track',
      '/said-done': 'You said, we did',
      '/trends': 'Satisfaction',
      '/more': 'More',
      '/scan-results': 'QR survey results',
      '/q': 'Scan and rate',
      '/receipt': 'Check a receipt',
      '/lookback': 'Open checks',
      '/help': 'Help',
      '/about': 'About',
      '/privacy': 'Privacy',
      '/accessibility': 'Accessibility',
      '/trust': 'Open record',
    },
    siteMap: 'Site map',
    callTitle: 'Call us',
    callHint: '12345, day or night',
    helperTitle: 'Ask for help',
    helperHint: 'Your community fills it in with you',
    footer: { ...siteFooterWords.en, host: (name) => siteFooterWords.en.host(english[name] ?? name) },
    head: (count, hash) => `Record no. ${count}: ${hash}`,
  },
  time: (year, month, day, clock) => `${day} ${months[month - 1]} ${year}, ${clock}`,
  day: (year, month, day) => `${day} ${months[month - 1]}${year === null ? '' : ` ${year}`}`,
  aspects: {
    education: 'Schools',
    investment: 'Investment and projects',
    public_safety: 'Public safety',
    environment: 'Environment and air',
    cadre_conduct: 'How officials work',
    poverty_revitalisation: 'Village life',
  },
  home: {
    title: 'Tell us. See what we did.',
    lead: 'No login. No name needed.',
    tasksLabel: 'What you can do here',
    tasks: {
      '/report': 'Tell us what to fix',
      '/track': 'See how far it is',
      '/said-done': 'See what changed',
      '/trends': 'See gains and falls',
    },
    holdTitle: 'No slipping back',
    chart: 'The score of each half-year and its floor',
    held: (period, score) => `${sentence(period)}: *${points(score)}*. We held on.`,
    first: (period, score) => `${sentence(period)}: *${points(score)}*. The first floor was set.`,
    fellNow: (period, score, by) =>
      `${sentence(period)}: *${points(score)}*. *We fell*, ${points(by)} under the floor.`,
    unclear: (period, score) => `${sentence(period)}: *${one(score)}*, too close to the floor to tell.`,
    unknown: (period) => `${sentence(period)}: no score was made public. The floor stays.`,
    fellBefore: (period, by) => `${sentence(period)}: *we fell*, ${points(by)} under the floor.`,
    neverFell: (periods) => `No fall in ${plural(periods, 'half-year')}.`,
    next: (period, floor) => `${sentence(period)}: we must keep at least *${points(floor)}*.`,
    nextProvisional: (period, floor) =>
      `${sentence(period)}: we keep at least *${points(floor)}* until the last result is out.`,
    rebase: (period, name, from, to, reason, minutes) =>
      `${sentence(period)}: the floor${name === null ? '' : ` of “${name}”`} was changed from ${points(from)} to ${points(to)}. Why: ${reason} (${minutes})`,
    numbers: 'See the numbers',
    numbersAll: 'See the numbers (every half-year)',
    sourceCity: 'Scores come from the city satisfaction survey, twice a year.',
    sourceSurvey: (periods) => `For ${periods} the city gave no score; it is worked out from the quarterly survey.`,
    empty: 'The first half-year has no result yet. It will stand here when it is out.',
    joined: ' and ',
    aspectsTitle: (held, fell, unknown) =>
      fell + unknown === 0
        ? 'All six subjects held'
        : [
            `Of six subjects, ${held} held`,
            ...(fell > 0 ? [`${fell} fell`] : []),
            ...(unknown > 0 ? [`${unknown} not public`] : []),
          ].join(', '),
    aspectsLead: (period) => `Scores of ${period}. Each subject has a floor of its own.`,
    aspectsAgainst: (period) => `Up and down are against ${period}.`,
    score: (value) => `${points(value)} points`,
    noScore: 'Not made public',
    standing: {
      held: 'Held',
      first: 'First',
      fell: (by) => `${points(by)} under`,
      unclear: 'Unclear',
      unknown: 'Not public',
    },
    up: (by) => `▲ up ${points(by)}`,
    down: (by) => `▼ down ${points(by)}`,
    same: '— no change',
    more: 'See the six subjects and ranks',
    howTitle: 'How we hold on',
    how: [
      { title: 'People give the score', text: 'Twice a year the city asks a sample of residents.' },
      { title: 'Up goes the floor', text: 'When we hold on and the work is done, the floor rises.' },
      { title: 'A fall must be mended', text: 'Under the floor? We find out why and set a date. The floor stays.' },
    ],
    howNote: 'To lower a floor takes a meeting and a reason, and both are shown on this page.',
    trustTitle: 'A changed number cannot hide',
    trustText: 'Every change is written down, each entry locked to the one before. A secret change shows at once.',
    trustLink: 'See the record and check it',
  },
  trends: trendsWords.en,
  said: saidWords.en,
} satisfies typeof zh

export const siteWords = { zh, en }
