/**
 * 隐私 for residents: what is kept, why, how long, who may look, and how to have it erased; true to the settings and to what
 * the rules do. Source: SPEC §13; 个人信息保护法 §17, §44–47.
 */
import { CONSENT_VERSION } from '@ratchet/domain/contact/consent'
import { feedbackSiteWords } from './feedback-site.ts'
import { feedbackSiteTrackWords } from './feedback-site-track.ts'
import type { SiteTerms, TextPage } from './site-text.ts'

const call = (phone: string) => (phone === '' ? '12345' : phone)
const zhForget = feedbackSiteTrackWords.zh.phoneForget
const enForget = feedbackSiteTrackWords.en.phoneForget
const zhClear = feedbackSiteTrackWords.zh.forgetAll
const enClear = feedbackSiteTrackWords.en.forgetAll
const zhCheck = feedbackSiteWords.zh.check
const enCheck = feedbackSiteWords.en.check

const zh = (terms: SiteTerms): TextPage => ({
  title: '隐私',
  lead: '不用登录，不用写名字。电话留不留，您定。',
  sections: [
    {
      id: 'kept',
      title: '您说一件事，我们收下什么',
      lines: [
        '您写的话、选的类别和地方、放的照片，用来办这件事。',
        '照片里的位置、时间这些信息，一收到就去掉。',
        '话里的电话、身份证号、车牌号，先遮住，再给人看。',
        '公开之前，有人再看一遍。不公开名字和电话。',
      ],
    },
    {
      id: 'scan',
      title: '您扫码评一评，我们收下什么',
      lines: [
        '您点的答案、扫的哪张码、几点几分。',
        '不问名字和电话，不记是哪部手机。',
        '为了防刷票，只数同一个网络一天评了几份，用当天的钥匙打乱了记；钥匙过后就扔，倒不回去。',
        '您写的一句话，当作一件反映来办，和答案分开存。',
        '凭回执，只查得到在不在总数里，查不到您点了什么。',
      ],
    },
    {
      id: 'phone',
      title: '您的手机号',
      lines: [
        '可以不留。留了，加密存着，平时只看得到前三位和后四位。',
        '只有组织人事部和督查的人，能看全号码。',
        `看之前要写明为什么。每看一次都记账，每人每天最多 ${terms.unmaskPerDay} 次。`,
        '您没同意，就不打给您；救急的事除外。',
        '测评公司和别的单位看不到。',
      ],
    },
    {
      id: 'days',
      title: '存多久',
      lines: [
        '从办完那天算起，到日子自己删：',
        `手机号 ${terms.contactKeepDays} 天。`,
        `照片 ${terms.photoKeepDays} 天。`,
        `您写的话 ${terms.opinionKeepDays} 天。`,
        '“您说我办”里公开的，是遮过的，留着。',
      ],
    },
    {
      id: 'erase',
      title: '怎么删、怎么改',
      lines: [
        `删手机号：在“查进度”输查询码，点“${zhForget}”。马上删。`,
        `全都删：打 ${call(terms.phone)}，或到村里、社区说，报查询码。`,
        '写错了、要补，在“查进度”里补一句。',
        '要撤下公开的，也打这个电话。',
      ],
    },
    {
      id: 'code',
      title: '查询码要收好',
      lines: ['谁有码，谁就能看这件事、替您点“已解决”。', '别发给不认识的人。'],
    },
    {
      id: 'consent',
      title: '您同意的是什么',
      lines: [
        `同意打电话的说明，现在是第 ${CONSENT_VERSION} 版：`,
        `“${zhCheck.mayCall}${zhCheck.consent(CONSENT_VERSION)}”`,
        '您勾的是哪一版，和您的号码一起记着。说明改了，出新的一版，旧的还算数。',
      ],
    },
    {
      id: 'here',
      title: '您手机里存什么',
      lines: [
        '语言、字的大小：点了才记，记一年。',
        '没发出去的话、照片、扫码点的答案：存在您手机里，发出去就删。',
        '照片先传上来、后来没发的，一天后我们删掉。',
        '发过的查询码：方便您再查。',
        `不想留：在“查进度”点“${zhClear}”。`,
      ],
    },
    {
      id: 'log',
      title: '服务器记什么',
      lines: [
        '为了查故障、防攻击，会记出错的时间、网址和上网地址（IP）。',
        '有人乱试查询码、手机号，记下他上网地址的前一段，两天后删。',
      ],
    },
    { id: 'never', title: '我们不做什么', lines: ['不要您登录。', '不装统计工具，不连别的网站。', '不看您的位置。'] },
    {
      id: 'who',
      title: '谁负责',
      lines: [
        terms.host === '' ? '本站主办单位，名字写在页面最下面。' : `${terms.host}。`,
        `有意见，打 ${call(terms.phone)}。`,
      ],
    },
  ],
})

const en = (terms: SiteTerms): TextPage => ({
  title: 'Privacy',
  lead: 'No login, no name. Whether you leave a number is up to you.',
  sections: [
    {
      id: 'kept',
      title: 'What we take when you report',
      lines: [
        'Your words, the kind and place you chose, your photos: to get it done.',
        'Place and time inside a photo are removed as it arrives.',
        'Phone numbers, identity numbers and plates in your words are hidden before anybody reads them.',
        'Before anything is published somebody looks again. Names and numbers are not published.',
      ],
    },
    {
      id: 'scan',
      title: 'What we keep when you scan a code and rate',
      lines: [
        'Your answers, which code you scanned, and when.',
        'No name, no phone number, nothing that tells one phone from another.',
        'Against stuffing we only count how many forms came from one network in a day, scrambled with a key of that day which is then thrown away.',
        'A line that you write is dealt with as a report and kept apart from your answers.',
        'A receipt shows that your form is in the total, never what you tapped.',
      ],
    },
    {
      id: 'phone',
      title: 'Your phone number',
      lines: [
        'You need not leave one. If you do, it is encrypted; usually only the first three and last four digits are seen.',
        'Only the Organisation and Personnel Department and the inspectors can see all of it.',
        `They must write why. Every look is recorded; at most ${terms.unmaskPerDay} a day for each of them.`,
        'Without your consent nobody calls you, except to save somebody.',
        'Survey firms and other units cannot see it.',
      ],
    },
    {
      id: 'days',
      title: 'How long we keep it',
      lines: [
        'Counted from the day it was settled, then erased by itself:',
        `your number ${terms.contactKeepDays} days,`,
        `photos ${terms.photoKeepDays} days,`,
        `your words ${terms.opinionKeepDays} days.`,
        'What stands under “You said, we did” has nothing personal in it, and stays.',
      ],
    },
    {
      id: 'erase',
      title: 'To have it erased or put right',
      lines: [
        `Your number: open “Track”, enter the code, choose “${enForget}”. It goes at once.`,
        `Everything: call ${call(terms.phone)} or ask in your community, with the code.`,
        'Something wrong or missing: add it in “Track”.',
        'To have something taken off this site, call the same number.',
      ],
    },
    {
      id: 'code',
      title: 'Keep your code',
      lines: ['Whoever has it can read the matter and answer for you.', 'Do not send it to strangers.'],
    },
    {
      id: 'consent',
      title: 'What you agree to',
      lines: [
        `The text about being called is now version ${CONSENT_VERSION}:`,
        `“${enCheck.mayCall} ${enCheck.consent(CONSENT_VERSION)}”`,
        'The version you agreed to is kept with your number. A changed text is a new version; the old one still holds.',
      ],
    },
    {
      id: 'here',
      title: 'What is on your phone',
      lines: [
        'Language and text size: once you choose them, for a year.',
        'Words, photos and scanned answers not sent yet: on your phone, gone once sent.',
        'A photo that reached us but was never sent with a report is erased after a day.',
        'Codes of what you sent, so that you can look again.',
        `To clear them: “${enClear}” in “Track”.`,
      ],
    },
    {
      id: 'log',
      title: 'What the server notes',
      lines: [
        'To find faults and stop attacks: time, address of the page and network address (IP) when something fails.',
        'When somebody guesses codes or numbers: the first part of their network address, for two days.',
      ],
    },
    {
      id: 'never',
      title: 'What we do not do',
      lines: ['No login.', 'No tracking tools, no other websites.', 'We do not ask where you are.'],
    },
    {
      id: 'who',
      title: 'Who answers for it',
      lines: [
        terms.host === '' ? 'Whoever runs this site; the name is at the foot of the page.' : `${terms.host}.`,
        `Complaints: call ${call(terms.phone)}.`,
      ],
    },
  ],
})

export const sitePrivacyWords = { zh, en }
