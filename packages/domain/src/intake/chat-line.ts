/** The lines that a copied chat is made of 群聊行识别: heads with a name and a time, system lines, placeholders, quotations. */

const clock = '(?:(?:上午|下午|凌晨|早上|中午|晚上|AM|PM)\\s?)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s?[AP]M)?'
const date =
  '(?:(?:\\d{2,4}\\s?[-/.年]\\s?)?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?|今天|昨天|前天|(?:星期|周)[一二三四五六日天])'
const moment = `(?:${date}\\s*(?:(?:星期|周)[一二三四五六日天])?\\s*(?:${clock})?|${clock})`
/** Nobody is called by a sentence. */
const who = '[^\\s:：，。！？,!?][^:：，。！？!?\\n]{0,29}?'

const heads: readonly RegExp[] = [
  // 张三 2022/7/1 12:30:15；张三(12345678) 12:30；【群主】张三 7月1日 12:30
  new RegExp(`^(?:【[^】]{1,8}】)?(?<who>${who})(?:[(（<][\\w@.-]{4,40}[)）>])?\\s+(?<at>${moment})$`, 'iu'),
  // 2022-07-01 12:30:15 张三(12345678)
  new RegExp(
    `^[[【(（]?(?<at>${moment})[\\]】)）]?\\s+(?:【[^】]{1,8}】)?(?<who>${who})(?:[(（<][\\w@.-]{4,40}[)）>])?$`,
    'iu',
  ),
  // [2022/7/1 12:30] 张三: 内容
  new RegExp(`^[[【(（]?(?<at>${moment})[\\]】)）]?\\s+(?<who>${who})[:：]\\s*(?<text>.*)$`, 'iu'),
  // 张三 12:30：内容
  new RegExp(`^(?<who>${who})\\s+(?<at>${moment})[:：]\\s*(?<text>.*)$`, 'iu'),
]
/** 张三：内容; a word that people write before a colon themselves is no name. */
const named = /^(?<who>[^\s:：，。！？,!?「“"[【(（0-9][^:：，。！？,!?\s]{0,11})[:：]\s*(?<text>.*)$/u
const notNames =
  /(问题|建议|诉求|意见|反映|地址|地点|时间|电话|如下|请问|比如|例如|包括|另外|还有|一是|二是|三是|注|通知|回复|说|问|答|要求|原因|情况|内容|备注|附|联系人|姓名|住址|小区|社区|代表)$/u

/** A sentence that ends with a time is no head. */
const tells = /^(时间|地点|日期|每天|今天|昨天|前天|明天|早上|晚上|下午|上午|凌晨|到|从|至|约)/u

export interface ChatHead {
  readonly speaker: string
  readonly at: string | null
  readonly text: string
}

/** Who speaks, when and what stands behind it on the line; null for a line that only goes on. */
export function headOf(line: string): ChatHead | null {
  for (const pattern of heads) {
    const found = pattern.exec(line)?.groups
    if (found?.who && found.at && /\d|天/.test(found.at) && !tells.test(found.who))
      return { speaker: found.who.trim(), at: found.at.trim(), text: found.text?.trim() ?? '' }
  }
  const found = named.exec(line)?.groups
  if (!found?.who || notNames.test(found.who) || /^https?$/i.test(found.who)) return null
  return { speaker: found.who, at: null, text: found.text?.trim() ?? '' }
}

const systems: readonly RegExp[] = [
  /撤回了一条(成员)?消息/,
  /^.{0,40}(邀请|通过扫描).{0,60}(加入了?群聊|进群)/,
  /(加入|退出|移出)了?(本)?群(聊)?[。！]?$/,
  /修改群(名|公告)|群公告已|成为新的?群主|开启了群|已添加了?.{0,20}现在可以开始聊天/,
  /拍了拍/,
  /^以(上|下)(是|为)(打招呼|新消息|历史消息)/,
  /^[-—－=\s]*以下为?新消息/,
  /领取了.{0,20}红包|你收到.{0,20}红包/,
  /^(聊天记录|.{1,30}的聊天记录)$/,
]

/** What the program wrote and nobody said. */
export const systemLine = (line: string): boolean => systems.some((pattern) => pattern.test(line))

/** A line of dashes, or a date that stands alone between messages. */
export function isDivider(line: string): boolean {
  const bare = line.replace(/^[-—－=\s]+|[-—－=\s]+$/g, '')
  return bare === '' || new RegExp(`^${moment}$`, 'iu').test(bare)
}

/** What stands where a picture or a file was. */
export const isPlaceholder =
  /[[【](图片|照片|视频|语音|表情|动画表情|文件|位置|链接|小程序|名片|红包|转账|音乐|聊天记录|视频号|接龙|Photo|Image|Video|Voice|Sticker|File|Location|Link)[^\]】]{0,40}[\]】]/giu

/** 「张三：路灯不亮」 with the reply below: what is quoted was said elsewhere. */
export function quoteOf(text: string): { readonly reply: string } | null {
  const found = /^[「“][^」”]{1,2000}[」”]\s*(?:\n?[-—－\s]{5,}\n?)?([\s\S]*)$/u.exec(text)
  return found && /[:：]/.test(text.slice(0, 40)) ? { reply: (found[1] ?? '').trim() } : null
}

/** What is said out of courtesy or to agree: counted as no opinion until somebody ticks it. */
export const saysNothingNew = (text: string): boolean =>
  /^(收到|好的?|好哒|嗯+|哦+|是的?|对的?|谢谢.{0,4}|感谢.{0,4}|辛苦了?|ok|okay|\+?1|顶|赞|同意|支持|在吗?|大家好|早上?好|晚安|哈哈+|呵呵|请.{0,6}接龙|已接龙|1+|不客气|没事|知道了|明白)[\s。！!~～.]*$/iu.test(
    text.trim(),
  )

const listLine = /^\s*(?:(\d{1,3})\s*[.．、)）]\s*|([①-⑳])\s*)(\S.*)$/u

/** A line of a 接龙: its number, who wrote it where that can be told, and what they wrote. */
export function listLineOf(line: string): { readonly speaker: string | null; readonly text: string } | null {
  const found = listLine.exec(line)
  if (!found?.[3]) return null
  const body = found[3].trim()
  // 张三 3号楼 路灯不亮；张三：路灯不亮；张三-路灯不亮
  const apart =
    /^(?<who>[\p{Script=Han}A-Za-z·][\p{Script=Han}\w·~]{0,11})\s*(?:[:：]|[-—－]|\s)\s*(?<text>\S.*)$/u.exec(
      body,
    )?.groups
  if (apart?.who && apart.text && [...apart.who].length <= 5 && !notNames.test(apart.who))
    return { speaker: apart.who, text: apart.text.trim() }
  return { speaker: null, text: body }
}
