/** Words of the settings 设置: who runs the site, how long things may take and are kept. */
import type { HouseholdSetting } from '@ratchet/domain/household/household'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { FeedbackField, SettingRefusal, SiteField } from '@ratchet/domain/setting/setting'
import { plural } from './number.ts'
import { siteFooterWords } from './site-footer.ts'

type Sentences = Record<SettingRefusal, (details: RefusalDetails) => string>

const zhSite: Record<SiteField, string> = {
  host: '主办单位',
  operator: '承办单位',
  phone: '联系电话',
  siteCode: '网站标识码',
  icp: 'ICP 备案号',
  police: '公安备案号',
}
const enSite: Record<SiteField, string> = {
  host: 'Host',
  operator: 'Operator',
  phone: 'Phone',
  siteCode: 'Site code',
  icp: 'ICP number',
  police: 'Public security number',
}
const zhFeedback: Record<FeedbackField, string> = {
  assignDays: '交办时限',
  answerDays: '答复时限',
  unmaskPerDay: '查看联系方式',
  contactKeepDays: '联系方式保存',
  opinionKeepDays: '原话保存',
  photoKeepDays: '照片保存',
  recurrenceDays: '反弹期限',
}
const enFeedback: Record<FeedbackField, string> = {
  assignDays: 'Time to hand on',
  answerDays: 'Time to answer',
  unmaskPerDay: 'Looks at numbers',
  contactKeepDays: 'Numbers kept',
  opinionKeepDays: 'Words kept',
  photoKeepDays: 'Photos kept',
  recurrenceDays: 'Time of coming back',
}

const zhHousehold: Record<keyof HouseholdSetting, string> = { target: '每季度入户', restDays: '休访期' }
const enHousehold: Record<keyof HouseholdSetting, string> = { target: 'Households a quarter', restDays: 'Days of rest' }

const zhSiteHint: Record<SiteField, string> = {
  host: '不填时显示开发区名称',
  operator: '例如：组织人事部',
  phone: '办公电话，例如：029-83590000',
  siteCode: '全国政府网站统一编号，10 位',
  icp: '例如：陕ICP备12345678号-1',
  police: '例如：陕公网安备61000000000000号',
}
const zhFeedbackHint: Record<FeedbackField, string> = {
  assignDays: '收到后几个工作日内交办',
  answerDays: '收到后几个工作日内答复',
  unmaskPerDay: '每人每天，填 0 即停用',
  contactKeepDays: '办结后几天自动删除',
  opinionKeepDays: '办结后几天自动删除',
  photoKeepDays: '办结后几天自动删除',
  recurrenceDays: '销号后几天内同地同类再反映，原事项重新打开',
}
const zhUnit: Record<FeedbackField, string> = {
  assignDays: '个工作日',
  answerDays: '个工作日',
  unmaskPerDay: '次',
  contactKeepDays: '天',
  opinionKeepDays: '天',
  photoKeepDays: '天',
  recurrenceDays: '天',
}

const fieldIn = (names: Readonly<Record<string, string>>, { field }: RefusalDetails) =>
  names[String(field)] ?? String(field)

const zhRefusal: Sentences = {
  'nothing-changed': () => '还没有改动。',
  'not-plain-text': (d) => `“${fieldIn(zhSite, d)}”只能写一行文字，请删去换行和看不见的符号。`,
  'personal-phone': (d) => `“${fieldIn(zhSite, d)}”里有手机号。页脚人人可见，请改填办公电话。`,
  'out-of-bounds': (d) =>
    `“${fieldIn({ ...zhFeedback, ...zhHousehold }, d)}”可填 ${String(d.least)}–${String(d.most)}。`,
  'answered-before-assigned': (d) => `答复时限要长于交办时限，交办时限是 ${String(d.assignDays)} 个工作日。`,
  'kept-longer-than-opinion': (d) => `“${fieldIn(zhFeedback, d)}”不能长于原话保存的 ${String(d.opinion)} 天。`,
}
const enRefusal: Sentences = {
  'nothing-changed': () => 'Nothing has been changed yet.',
  'not-plain-text': (d) => `“${fieldIn(enSite, d)}” is one line of text: take out line breaks and unseen characters.`,
  'personal-phone': (d) => `“${fieldIn(enSite, d)}” holds a mobile number. Everybody reads this: give the office’s.`,
  'out-of-bounds': (d) =>
    `“${fieldIn({ ...enFeedback, ...enHousehold }, d)}” may be ${String(d.least)} to ${String(d.most)}.`,
  'answered-before-assigned': (d) => `The time to answer must exceed the ${String(d.assignDays)} days to hand on.`,
  'kept-longer-than-opinion': (d) =>
    `“${fieldIn(enFeedback, d)}” cannot exceed the ${String(d.opinion)} days of words.`,
}

const zh = {
  title: (filled: number, answerDays: number) =>
    `页脚${filled === 0 ? '还没有填' : `已填 ${filled} 项`}，群众意见 ${answerDays} 个工作日内答复`,
  sub: '保存后立即生效；谁改了什么，都记入审计留痕。',
  crumb: '系统 / 设置',
  saved: (at: string) => `${at} 修改`,
  usual: '还没有改过，现为常用值',
  bounds: (hint: string, least: number, most: number) => `${hint}，${least}\u2060–\u2060${most}`,
  usually: (hint: string, usual: number) => `${hint}，常用 ${usual}`,
  site: {
    title: '网站页脚',
    hint: '公众网站每一页底部显示，没有填的不显示。',
    field: zhSite,
    line: siteFooterWords.zh,
    fieldHint: zhSiteHint,
    preview: '居民看到的页脚',
    previewEmpty: '一项也没有填，页脚不显示单位信息。',
  },
  feedback: {
    title: '群众意见',
    hint: '时限只对以后收到的意见生效，已经告诉群众的日期不变。',
    field: zhFeedback,
    fieldHint: zhFeedbackHint,
    unit: zhUnit,
    shorterTitle: '缩短保存期限会删除旧数据',
    shorter: (fields: readonly string[]) =>
      `“${fields.join('”“')}”缩短后，已超过新期限的在下一次清理时删除，不能恢复。`,
    shorterOk: '按新期限保存',
  },
  household: {
    title: '入户调研',
    hint: '户数按单位、按季度计；一户一季度对一个单位只计一次。',
    field: zhHousehold,
    fieldHint: { target: '每个单位每季度要完成的户数', restDays: '访问过的住户几天内不再打扰，各单位通用' },
    unit: { target: '户', restDays: '天' },
  },
  refusal: zhRefusal,
}
const en: typeof zh = {
  title: (filled, answerDays) =>
    `Footer ${filled === 0 ? 'not filled in yet' : `with ${plural(filled, 'line')}`}, opinions answered within ${answerDays} working days`,
  sub: 'What is saved holds at once. Who changed what stands in the trail.',
  crumb: 'System / Settings',
  saved: (at) => `changed ${at}`,
  usual: 'Never changed: these are the usual values',
  bounds: (hint, least, most) => `${hint}, ${least}\u2060–\u2060${most}`,
  usually: (hint, usual) => `${hint}, usually ${usual}`,
  site: {
    title: 'Footer of the site',
    hint: 'At the foot of every page of the site. What is empty is not shown.',
    field: enSite,
    line: siteFooterWords.en,
    fieldHint: {
      host: 'Empty: the name of the zone',
      operator: 'For instance the personnel department',
      phone: 'An office number, for instance 029-83590000',
      siteCode: 'The number of a government site, 10 digits',
      icp: 'For instance 陕ICP备12345678号-1',
      police: 'For instance 陕公网安备61000000000000号',
    },
    preview: 'What residents see',
    previewEmpty: 'Nothing is filled in: the footer says nothing about who runs the site.',
  },
  feedback: {
    title: 'Opinions of residents',
    hint: 'Times hold for opinions that come from now on. Days that residents were told stay as they are.',
    field: enFeedback,
    fieldHint: {
      assignDays: 'Working days until it is handed on',
      answerDays: 'Working days until it is answered',
      unmaskPerDay: 'A day and person; 0 closes it',
      contactKeepDays: 'Days after the matter was settled',
      opinionKeepDays: 'Days after the matter was settled',
      photoKeepDays: 'Days after the matter was settled',
      recurrenceDays: 'Days after closing in which the same problem at the same place opens its item again',
    },
    unit: {
      assignDays: 'working days',
      answerDays: 'working days',
      unmaskPerDay: 'times',
      contactKeepDays: 'days',
      opinionKeepDays: 'days',
      photoKeepDays: 'days',
      recurrenceDays: 'days',
    },
    shorterTitle: 'Kept for a shorter time',
    shorter: (fields) =>
      `${fields.join(', ')}: what is older than that is erased at the next clearing and cannot be brought back.`,
    shorterOk: 'Save the shorter time',
  },
  household: {
    title: 'Household visits',
    hint: 'Counted by unit and quarter; a household counts once for each.',
    field: enHousehold,
    fieldHint: {
      target: 'Households that each unit is to visit in a quarter',
      restDays: 'Days for which no unit asks a household again',
    },
    unit: { target: 'households', restDays: 'days' },
  },
  refusal: enRefusal,
}
export const settingWords = { zh, en }
