/** Words of filing for somebody 代录: the form, the receipt that is read out or printed, and what one's unit filed. */

const zh = {
  title: '替居民记下要反映的事',
  sub: '给不用手机的居民代办，或接电话时代录。记完把查询码念给居民，或打印回执。',
  mode: '怎么收到的',
  modes: { helper: '当面代办', phone: '电话代录' },
  unit: '代录单位',
  kind: '什么事',
  place: '在哪里',
  placeHint: '选到社区、村；说不清可以不选。',
  placeWords: '具体位置（可不写）',
  placeWordsHint: '如“三号楼东门”',
  words: '居民怎么说',
  wordsHint: '照居民的话记，不替居民改意思。电话、证件号会自动隐去。',
  phone: '居民电话（可不留）',
  phoneHint: '加密保存，只有经办人按用途查看，每次留痕；不存在本机草稿里。',
  consent: '居民同意就这件事给他回电',
  save: '记下，出查询码',
  recent: '本单位最近代录',
  seeAll: '全部代录',
  filed: {
    title: (open: number, all: number) =>
      all === 0 ? '本单位还没有代录' : open === 0 ? `代录 ${all} 条，都已答复` : `代录 ${all} 条，${open} 条还没答复`,
    sub: '看办到哪一步，好回居民的话。',
    emptyHint: '替居民记下的事，会列在这里。',
    column: { number: '编号', words: '居民说', place: '地点', by: '代录人', due: '答复期限', stands: '办到哪一步' },
    file: '代录一条',
    receipt: '看回执',
  },
  receipt: {
    title: '已记下，请把查询码交给居民',
    sub: '查询码只在当天、由代录人看得到。',
    code: '查询码',
    number: '编号',
    how: '凭查询码可以看办到哪一步，也可以说“解决了”或“没解决”。',
    where: '打开网站“查进度”，输入这 12 个字；或者打电话来问。',
    scan: '扫码看进度',
    print: '打印回执',
    again: '再代录一条',
    slipTitle: '反映事项回执',
    keep: '请保管好，不要给别人看。',
    none: '这张回执看不到了：只有代录人当天能看。',
  },
}

const en = {
  title: 'Write down what a resident wants to report',
  sub: 'For somebody without a smart phone, or on the phone. Then read out the tracking code or print the slip.',
  mode: 'How it came',
  modes: { helper: 'In person', phone: 'By phone' },
  unit: 'Filed by',
  kind: 'What it is about',
  place: 'Where',
  placeHint: 'Down to the community or village; may stay empty.',
  placeWords: 'Where exactly (optional)',
  placeWordsHint: 'Such as “east gate of block 3”',
  words: 'What the resident says',
  wordsHint: 'In the resident’s own words. Phone and identity numbers are hidden by the system.',
  phone: 'Phone number (optional)',
  phoneHint: 'Kept encrypted, seen only for a purpose and recorded; never in the draft on this device.',
  consent: 'The resident agrees to be called about this',
  save: 'File it and get the code',
  recent: 'Filed lately by my unit',
  seeAll: 'All that was filed',
  filed: {
    title: (open: number, all: number) =>
      all === 0
        ? 'Nothing filed yet'
        : open === 0
          ? `${all} filed, all answered`
          : `${all} filed, ${open} not answered`,
    sub: 'How far each is, so that the resident can be told.',
    emptyHint: 'What you file for residents is listed here.',
    column: {
      number: 'Number',
      words: 'What was said',
      place: 'Place',
      by: 'Filed by',
      due: 'Answer by',
      stands: 'Stands',
    },
    file: 'File for somebody',
    receipt: 'Receipt',
  },
  receipt: {
    title: 'Filed. Give the tracking code to the resident',
    sub: 'The code can be seen on the same day only, by whoever filed it.',
    code: 'Tracking code',
    number: 'Number',
    how: 'The code shows how far the matter is, and lets the resident say whether it is solved.',
    where: 'Type these 12 characters under “Track” on the site, or call.',
    scan: 'Scan to follow it',
    print: 'Print the slip',
    again: 'File another',
    slipTitle: 'Receipt',
    keep: 'Keep it safe and show it to nobody.',
    none: 'This receipt can no longer be seen: only whoever filed it sees it, on the same day.',
  },
} satisfies typeof zh

export const filingPageWords = { zh, en }
