/** Texts of the short pages 说明页: help, privacy, accessibility, about, the open record, and what is said when a page fails. */

import { siteHelpWords } from './site-help.ts'
import { sitePrivacyWords } from './site-privacy.ts'

const zh = {
  more: { title: '网站地图', lead: '全部页面都在这里。' },
  help: siteHelpWords.zh,
  privacy: sitePrivacyWords.zh,
  accessibility: {
    title: '无障碍',
    lead: '眼睛、耳朵、手不方便，也应该能用。',
    sections: [
      {
        title: '现在能做到',
        lines: [
          '只用键盘也能走完每一页。',
          '读屏软件能读出每张图，旁边还有数字。',
          '放大到两倍、手机再窄，字都不会丢。',
          '长辈版：字更大，颜色更深，按钮更大，一页一列。',
          '关掉脚本也能看、能反映、能查进度。',
          '不靠颜色分好坏：有箭头、有字、有数。',
          '不用看图认字的验证码。',
        ],
      },
      {
        title: '照什么标准、怎么查的',
        lines: [
          'WCAG 2.2 的 AA 级；长辈版的颜色对比做到 AAA 级。',
          '每次改动，都用 axe 一页一页查，中文、英文、长辈版都查。',
          '在 320 像素宽的屏幕上、关掉脚本，也都查过。',
        ],
      },
      {
        title: '还没做到、没查过的',
        lines: [
          '“听”要手机自带中文朗读。',
          '居民和单位的照片，只写了是哪件事，没有写照片里有什么。',
          '还没有请用读屏软件的居民一页一页试过。',
          '微信、国产浏览器里，还没有在真手机上全试过。',
        ],
      },
      { title: '哪里不好用', lines: ['打 12345，说“网站不好用”和网址。', '也可以点“我要反映”，选“其他”。'] },
    ],
  },
  about: {
    title: '关于本站',
    lead: '把满意度摆在明处：升了守住，退了写明。',
    sections: [
      { title: '给谁看', lines: ['给住在这里的每一个人。'] },
      {
        title: '写什么',
        lines: [
          '大家说了什么，办了什么；办不到的，写明原因。',
          '每半年的满意度、名次、六项分数。',
          '退了的，和升了的一样写。',
          '没有公开的，空着，不猜。',
        ],
      },
      { title: '数字从哪来', lines: ['分数和名次来自市级满意度测评。', '两个人分别核对过，才放上来。'] },
      { title: '多久更新', lines: ['“您说我办”天天更新。', '满意度半年一次：上一个半年结账后更新。'] },
    ],
  },
  trust: {
    title: '账本公开',
    lead: '每一次改动都记一笔账，谁也抹不掉。',
    whatTitle: '这是什么账',
    what: [
      '谁、什么时候、改了什么，都记一笔。',
      '每一笔都带着上一笔的“指纹”。',
      '改掉中间一笔，后面的指纹全都对不上。',
      '账里不写居民的名字和电话。',
    ],
    latestTitle: (count: number) => `现在记到第 ${count} 笔`,
    at: '什么时候盖的章',
    headHash: '最后一笔的指纹',
    root: '全部账的指纹',
    key: '盖章的钥匙',
    signature: '签名',
    seal: '还没有盖过章。第一次盖章后，写在这里。',
    demo: '这是演示的账，每个人的电脑上都不一样。',
    checkTitle: '怎么查',
    check: [
      '把上面的笔数和指纹抄下来，或者拍下来。',
      '过几天再来，把笔数填在下面。',
      '查到的指纹必须和您抄的一模一样。不一样，就是有人动过账。',
    ],
    askLabel: '您抄下的笔数',
    askHint: '只填数字，比如 128。',
    ask: '查这一笔',
    found: (count: number) => `第 ${count} 笔的指纹`,
    notFound: (count: number) => `第 ${count} 笔没有盖过章。请看看抄下来的数字。`,
    notNumber: '请填数字，比如 128。',
    recentTitle: '最近几次盖章',
    count: '笔数',
    fingerprint: '指纹',
    expertTitle: '给会核对的人',
    expert: '审计人员用 ratchet verify，拿当前数据把整本账重算一遍；签名用 Ed25519，钥匙不在数据库里。',
  },
  notFound: {
    title: '没找到这一页',
    lead: '可能是网址少了一个字。',
    ask: '您是来——',
    home: '回首页',
    codeTitle: '有查询码？打在这里',
    codeHint: '12 个字，大写小写都行。',
    codeExample: '比如 7K3M-9PWX-2HTD',
    codeFind: '查',
  },
  broken: {
    title: '这一页没打开',
    lead: ['您说过的都还在，一件没丢。', '是我们这边出了错，不怪您。'],
    away: { title: '网站正在恢复', lead: ['您说过的都还在，一件没丢。', '现在暂时取不到，一般几分钟就好。'] },
    writing: '正在写的，按“返回”回去，先别关那一页。',
    again: '再试一次',
    stillTitle: '还是不行？',
    still: ['过几分钟再来。', '急的事，打 12345。'],
    when: '什么时候',
    code: '出错号',
    tell: '打电话时报“出错号”，查得快。',
  },
}

const en = {
  more: { title: 'Site map', lead: 'Every page of this site.' },
  help: siteHelpWords.en,
  privacy: sitePrivacyWords.en,
  accessibility: {
    title: 'Accessibility',
    lead: 'Whoever sees, hears or moves differently should be able to use this site.',
    sections: [
      {
        title: 'What works',
        lines: [
          'Every page by keyboard alone.',
          'Screen readers read each picture, and its numbers stand beside it.',
          'At twice the size or on a narrow phone no text is lost.',
          'Large text: bigger, darker, larger buttons, one column.',
          'Without script you can read, report and track.',
          'Nothing depends on colour: there is an arrow, a word and a number.',
          'No puzzles to prove that you are human.',
        ],
      },
      {
        title: 'By which standard, and how it was checked',
        lines: [
          'WCAG 2.2, level AA; large text has the contrast of level AAA.',
          'Every change is checked by axe, page by page, in Chinese, English and large text.',
          'Also on a screen of 320 pixels, and without script.',
        ],
      },
      {
        title: 'What does not work or was not checked',
        lines: [
          '“Listen” needs a voice on your phone.',
          'Photos say which matter they show, not what is in the picture.',
          'No resident with a screen reader has tried every page yet.',
          'WeChat and Chinese browsers have not all been tried on real phones.',
        ],
      },
      {
        title: 'Tell us',
        lines: [
          'Call 12345, say “website” and give the address of the page.',
          'Or choose “Report” and then “Something else”.',
        ],
      },
    ],
  },
  about: {
    title: 'About',
    lead: 'Satisfaction in the open: gains are held, falls are shown.',
    sections: [
      { title: 'For whom', lines: ['For everyone who lives here.'] },
      {
        title: 'What is here',
        lines: [
          'What people said and what was done; what cannot be done, with the reason.',
          'Score, rank and six subjects, every half-year.',
          'Falls are written as plainly as gains.',
          'What is not public stays empty. We do not guess.',
        ],
      },
      {
        title: 'Where the numbers come from',
        lines: ['Scores and ranks are those of the city.', 'Two people check them before they appear.'],
      },
      {
        title: 'How often',
        lines: ['“You said, we did” every day.', 'Satisfaction twice a year, when a half-year is closed.'],
      },
    ],
  },
  trust: {
    title: 'The open record',
    lead: 'Every change is written down, and nobody can rub it out.',
    whatTitle: 'What it is',
    what: [
      'Who changed what, and when: one entry each.',
      'Every entry carries the fingerprint of the one before.',
      'Change one in the middle and all later ones stop fitting.',
      'It holds no names and no phone numbers of residents.',
    ],
    latestTitle: (count) => `The record has ${count} ${count === 1 ? 'entry' : 'entries'}`,
    at: 'Sealed at',
    headHash: 'Fingerprint of the last entry',
    root: 'Fingerprint of all entries',
    key: 'Key',
    signature: 'Signature',
    seal: 'Nothing has been sealed yet. The first seal will stand here.',
    demo: 'This is the record of a sample; each computer has another.',
    checkTitle: 'How to check',
    check: [
      'Write down the number and the fingerprint above, or take a photo.',
      'Come back in a few days and enter the number below.',
      'The fingerprint must be the same to the letter. If it is not, somebody changed the record.',
    ],
    askLabel: 'The number you wrote down',
    askHint: 'Digits only, for instance 128.',
    ask: 'Check it',
    found: (count) => `Fingerprint of entry ${count}`,
    notFound: (count) => `Entry ${count} was not sealed. Look at your note again.`,
    notNumber: 'Enter a number, for instance 128.',
    recentTitle: 'Latest seals',
    count: 'Entries',
    fingerprint: 'Fingerprint',
    expertTitle: 'For experts',
    expert:
      'Auditors run “ratchet verify”, which works the whole record out again from the data of today; seals are Ed25519 signatures with a key that is kept outside the database.',
  },
  notFound: {
    title: 'This page does not exist',
    lead: 'A letter may be missing in the address.',
    ask: 'You may be looking for',
    home: 'The first page',
    codeTitle: 'You have a code? Enter it here',
    codeHint: '12 letters and digits, capital or small.',
    codeExample: 'For instance 7K3M-9PWX-2HTD',
    codeFind: 'Find it',
  },
  broken: {
    title: 'This page did not open',
    lead: ['All that you told us is still here, nothing was lost.', 'The fault is ours, not yours.'],
    away: {
      title: 'We are coming back',
      lead: [
        'All that you told us is still here, nothing was lost.',
        'We cannot reach it just now; it mostly takes minutes.',
      ],
    },
    writing: 'What you are writing: go back to it, and do not close that page.',
    again: 'Try again',
    stillTitle: 'Still nothing?',
    still: ['Come back in a few minutes.', 'If it cannot wait, call 12345.'],
    when: 'When',
    code: 'Error number',
    tell: 'Tell us this number on the phone; it helps us find the fault.',
  },
} satisfies typeof zh

export const sitePageWords = { zh, en }
