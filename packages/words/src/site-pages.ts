/** Texts of the short pages 说明页: help, privacy, accessibility, about, the open record, and what is said when a page fails. */

export interface TextSection {
  readonly title: string
  readonly lines: readonly string[]
}
export interface TextPage {
  readonly title: string
  readonly lead: string
  readonly sections: readonly TextSection[]
}

const zh = {
  more: { title: '网站地图', lead: '全部页面都在这里。' },
  help: {
    title: '帮助',
    lead: '不用登录，打开就能看。',
    sections: [
      { title: '字太小', lines: ['点最上面的“长辈版”。', '字有三种大小，选好了会记住。'] },
      { title: '看不懂图', lines: ['每张图下面都有“看数字”。', '点开就是一张表。'] },
      { title: '想听', lines: ['手机里有中文朗读，最上面就有“听”。', '没有这个字，就是手机不支持。'] },
      { title: '什么是保底线', lines: ['就是不能再低的分数。', '守住了，线往上抬；退了，线不动。'] },
      { title: '有事要反映', lines: ['这个网站现在只能看，不能留言。', '有事打 12345，白天晚上都行。'] },
    ],
  },
  privacy: {
    title: '隐私',
    lead: '看这个网站，不用告诉我们您是谁。',
    sections: [
      { title: '我们记什么', lines: ['只在您手机里记两样：语言、字的大小。', '您点了“EN”或“长辈版”才记，记一年。'] },
      { title: '我们不做什么', lines: ['不要您登录，不要电话。', '不装统计工具，不连别的网站。', '不看您的位置。'] },
      {
        title: '服务器日志',
        lines: ['为了查故障、防攻击，服务器会记访问的时间和网址。', '里面可能有您上网的地址（IP）。'],
      },
      { title: '怎么清掉', lines: ['在浏览器里清除这个网站的数据就行。'] },
    ],
  },
  accessibility: {
    title: '无障碍',
    lead: '眼睛、耳朵、手不方便，也应该能用。',
    sections: [
      {
        title: '现在能做到',
        lines: [
          '只用键盘也能走完每一页。',
          '读屏软件能读出每张图，旁边还有数字表。',
          '放大到两倍，字不会丢。',
          '长辈版：字更大，颜色更深，一页一列。',
          '关掉脚本也能看。',
          '不靠颜色分好坏：有箭头、有字、有数。',
        ],
      },
      { title: '照什么标准', lines: ['WCAG 2.2 的 AA 级。', '长辈版的颜色对比做到 AAA 级。'] },
      { title: '还没做到', lines: ['“听”要手机自带中文朗读。', '还没有请用读屏软件的居民一页一页试过。'] },
      { title: '哪里不好用', lines: ['打 12345，说“网站不好用”和网址。'] },
    ],
  },
  about: {
    title: '关于本站',
    lead: '把满意度摆在明处：升了守住，退了写明。',
    sections: [
      { title: '给谁看', lines: ['给住在这里的每一个人。'] },
      {
        title: '写什么',
        lines: ['每半年的满意度、名次、六项分数。', '退了的，和升了的一样写。', '没有公开的，空着，不猜。'],
      },
      { title: '数字从哪来', lines: ['分数和名次来自市级满意度测评。', '两个人分别核对过，才放上来。'] },
      { title: '多久更新', lines: ['半年一次：上一个半年结账后更新。'] },
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
  notFound: { title: '没找到这一页', lead: '可能是网址少了一个字。', ask: '您是来——' },
  broken: {
    title: '这一页没打开',
    lead: ['是我们这边出了错，不怪您。', '数据都还在。'],
    away: { title: '网站正在恢复', lead: ['数据暂时取不到，一般几分钟就好。', '没有东西丢。'] },
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
  help: {
    title: 'Help',
    lead: 'No login. Just read.',
    sections: [
      {
        title: 'Text too small',
        lines: ['Choose “Large text” at the top.', 'There are three sizes; your choice is kept.'],
      },
      { title: 'A picture is hard to read', lines: ['Under each picture is “See the numbers”.', 'It opens a table.'] },
      {
        title: 'You would rather listen',
        lines: ['If your phone can read aloud, “Listen” is at the top.', 'If not, the word does not appear.'],
      },
      {
        title: 'What is a floor?',
        lines: ['The score we must not go under.', 'When we hold on it rises; when we fall it stays.'],
      },
      { title: 'Something to report', lines: ['This site can only be read for now.', 'Call 12345, day or night.'] },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'You can read this site without telling us who you are.',
    sections: [
      {
        title: 'What we keep',
        lines: ['Two things, on your own phone: language and text size.', 'Only once you choose them, for one year.'],
      },
      {
        title: 'What we do not do',
        lines: ['No login, no phone number.', 'No tracking tools, no other websites.', 'We do not ask where you are.'],
      },
      {
        title: 'Server log',
        lines: [
          'To find faults and stop attacks the server notes time and address of a visit.',
          'Your network address (IP) may be in it.',
        ],
      },
      { title: 'How to clear it', lines: ['Clear the data of this site in your browser.'] },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Whoever sees, hears or moves differently should be able to use this site.',
    sections: [
      {
        title: 'What works',
        lines: [
          'Every page by keyboard alone.',
          'Screen readers read each picture, and a table stands beside it.',
          'At twice the size no text is lost.',
          'Large text: bigger, darker, one column.',
          'Everything works without script.',
          'Nothing depends on colour: there is an arrow, a word and a number.',
        ],
      },
      { title: 'By which standard', lines: ['WCAG 2.2, level AA.', 'Large text has the contrast of level AAA.'] },
      {
        title: 'What does not work yet',
        lines: ['“Listen” needs a voice on your phone.', 'No resident with a screen reader has tried every page yet.'],
      },
      { title: 'Tell us', lines: ['Call 12345, say “website” and give the address of the page.'] },
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
          'Score, rank and six subjects, every half-year.',
          'Falls are written as plainly as gains.',
          'What is not public stays empty. We do not guess.',
        ],
      },
      {
        title: 'Where the numbers come from',
        lines: ['Scores and ranks are those of the city.', 'Two people check them before they appear.'],
      },
      { title: 'How often', lines: ['Twice a year, when a half-year is closed.'] },
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
  },
  broken: {
    title: 'This page did not open',
    lead: ['The fault is ours, not yours.', 'Nothing was lost.'],
    away: {
      title: 'We are coming back',
      lead: ['The data cannot be reached; it mostly takes minutes.', 'Nothing was lost.'],
    },
    again: 'Try again',
    stillTitle: 'Still nothing?',
    still: ['Come back in a few minutes.', 'If it cannot wait, call 12345.'],
    when: 'When',
    code: 'Error number',
    tell: 'Tell us this number on the phone; it helps us find the fault.',
  },
} satisfies typeof zh

export const sitePageWords = { zh, en }
