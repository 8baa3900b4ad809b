/** 帮助 for residents: how to say it, with and without a phone of one's own, and what the statuses mean. Source: SPEC §8, §12. */
import { feedbackSiteTrackWords } from './feedback-site-track.ts'
import type { SiteTerms, TextPage } from './site-text.ts'

const call = (phone: string) => (phone === '' ? '12345' : phone)
const zhStatus = feedbackSiteTrackWords.zh.status
const enStatus = feedbackSiteTrackWords.en.status

const zh = ({ assignDays, answerDays, phone }: SiteTerms): TextPage => ({
  title: '帮助',
  lead: '不用登录，打开就能用。',
  sections: [
    {
      id: 'report',
      title: '怎么反映',
      lines: [
        '点“我要反映”，一步一步往下走。',
        '照片可以放，可以不放。名字不用写。',
        '发完给您一个查询码，12 个字，记下来。',
      ],
    },
    {
      id: 'scan',
      title: '怎么扫码评',
      lines: [
        '扫楼下、村口贴的码，点一个，再点“提交”，就收到了。',
        '扫不了：打开“码上评”，打码下面的 8 个字。',
        '替老人评：点“替别人评”，他怎么说，就怎么点。',
      ],
    },
    {
      id: 'helper',
      title: '没有手机、不会弄',
      lines: [
        '到村里、社区说一声，有人替您填。',
        `也可以打 ${call(phone)}，说清哪里、什么事，有人替您填。`,
        '填完给您查询码，念给您听，或写在纸上。',
        '办完了：同意打电话的，打给您；别的，把回条送到村里、社区。',
      ],
    },
    {
      id: 'code',
      title: '查询码丢了',
      lines: [
        '用发的那部手机打开“查进度”，码就在那里。',
        '留过手机号的，在“查进度”里填手机号，再填您写的最后几个字。',
        `都不行，就打 ${call(phone)}，或到村里、社区问。`,
      ],
    },
    {
      id: 'days',
      title: '多久有回音',
      lines: [
        `${assignDays} 个工作日内，定下谁来办，写出名字。`,
        `${answerDays} 个工作日内，给您答复。`,
        '周末和放假不算。晚了，也写出来。',
      ],
    },
    {
      id: 'status',
      title: '进度上的字是什么意思',
      lines: [
        `${zhStatus.received}：还在看，没定谁办。`,
        `${zhStatus.handed}：定了谁办，还没动手。`,
        `${zhStatus.working}：正在办。`,
        `${zhStatus.answered}：办的人说办完了，您点“已解决”或“没解决”。`,
        `${zhStatus.solved}：有照片，或您自己点了“已解决”。光回话，不算解决。`,
        `${zhStatus.reopened}：您点了“没解决”，再办一遍。`,
        '暂时办不到：写清原因，写清哪天再回话。',
        '已说明：只作了说明，没有动手。您可以点“我不同意”。',
      ],
    },
    { title: '字太小', lines: ['点最上面的“长辈版”。', '字有三种大小，选好了会记住。'] },
    { title: '看不懂图', lines: ['每张图旁边都有数字。', '点开“看数字”，就是一张表。'] },
    { title: '想听', lines: ['手机里有中文朗读，最上面就有“听”。', '没有这个字，就是手机不支持。'] },
    { title: '什么是保底线', lines: ['就是不能再低的分数。', '守住了，线往上抬；退了，线不动。'] },
    { title: '急的事', lines: ['有危险，打 110、119、120。', '别的急事打 12345，白天晚上都行。'] },
  ],
})

const en = ({ assignDays, answerDays, phone }: SiteTerms): TextPage => ({
  title: 'Help',
  lead: 'No login. Just use it.',
  sections: [
    {
      id: 'report',
      title: 'How to report',
      lines: [
        'Choose “Report” and go step by step.',
        'Photos if you like. No name needed.',
        'You get a code of 12 letters and digits. Write it down.',
      ],
    },
    {
      id: 'scan',
      title: 'How to scan and rate',
      lines: [
        'Scan the code on the wall, tap an answer, tap “Submit”: received.',
        'Cannot scan? Open “Scan and rate” and type the 8 characters under the code.',
        'For somebody else: “Rate for somebody else”, and tap what they say.',
      ],
    },
    {
      id: 'helper',
      title: 'Without a phone, or with help',
      lines: [
        'Ask in your village or community: somebody fills it in with you.',
        `Or call ${call(phone)} and say where and what; somebody fills it in for you.`,
        'You get the code, read out or on paper.',
        'When it is done we call you, if you agreed to that; otherwise a slip comes to your community.',
      ],
    },
    {
      id: 'code',
      title: 'The code is lost',
      lines: [
        'Open “Track” on the phone you sent it from: the code is there.',
        'If you left a number: enter it in “Track”, and the last words that you wrote.',
        `Neither? Call ${call(phone)} or ask in your community.`,
      ],
    },
    {
      id: 'days',
      title: 'How long it takes',
      lines: [
        `Within ${assignDays} working days we say who does it, by name.`,
        `Within ${answerDays} working days you have an answer.`,
        'Weekends and holidays do not count. If we are late, that is written too.',
      ],
    },
    {
      id: 'status',
      title: 'What the words mean',
      lines: [
        `${enStatus.received}: being read, nobody has it yet.`,
        `${enStatus.handed}: somebody has it, work has not begun.`,
        `${enStatus.working}: being done.`,
        `${enStatus.answered}: whoever did it says it is done. You say “Solved” or “Not solved”.`,
        `${enStatus.solved}: there is a photo, or you said so. An answer alone does not count.`,
        `${enStatus.reopened}: you said “Not solved”, so it is done again.`,
        'Not possible yet: with the reason, and the day on which you hear again.',
        'Explained: explained only, nothing was changed. You can say “I disagree”.',
      ],
    },
    {
      title: 'Text too small',
      lines: ['Choose “Large text” at the top.', 'There are three sizes; your choice is kept.'],
    },
    {
      title: 'A picture is hard to read',
      lines: ['Beside each picture are its numbers.', '“See the numbers” opens a table.'],
    },
    {
      title: 'You would rather listen',
      lines: ['If your phone can read aloud, “Listen” is at the top.', 'If not, the word does not appear.'],
    },
    {
      title: 'What is a floor?',
      lines: ['The score we must not go under.', 'When we hold on it rises; when we fall it stays.'],
    },
    {
      title: 'If it cannot wait',
      lines: ['Danger: call 110, 119 or 120.', 'Anything else that is urgent: 12345, day or night.'],
    },
  ],
})

export const siteHelpWords = { zh, en }
