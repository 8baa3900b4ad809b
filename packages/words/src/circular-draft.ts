/**
 * What a document says before somebody edits it 公文初稿: sentences around the figures of the data. Official documents are Chinese in
 * whatever language the portal is read. No sentence decides anything: it reports, praises and asks. Source: SPEC §6, §12.
 */
import type { CircularKind } from '@ratchet/domain/circular/circular'
import { paperDay } from './circular-paper.ts'
import { zhHalfYear } from './half-year.ts'

const quarterNames = ['一', '二', '三', '四']
export const zhQuarterName = (quarter: string) =>
  `${quarter.slice(0, 4)}年第${quarterNames[Number(quarter.at(-1)) - 1]}季度`

/** 机关代字 and the end of the title, by kind. */
const ends: Record<CircularKind, string> = { circular: '通报', notice: '通知', report: '报告', letter: '函' }
const agencies: Record<CircularKind, string> = { circular: '通', notice: '发', report: '报', letter: '函' }

export const circularDraftWords = {
  office: (zone: string) => `${zone}管理委员会`,
  mark: (zone: string, kind: CircularKind) => `${zone}管理委员会${kind === 'letter' ? '' : '文件'}`,
  /** The last two characters of the zone's name that are not 区: 西安国际港务区 is 港务. */
  agency: (zone: string, kind: CircularKind) => `${zone.replace(/区$/u, '').slice(-2)}管${agencies[kind]}`,
  title: (zone: string, about: string, kind: CircularKind) => `${zone}管理委员会关于${about}的${ends[kind]}`,
  blankAbout: '（请填写事由）',
  printer: '组织人事部',
  addressees: '各部门，各街道办事处',
  copies: '党工委、管委会领导',
  cityOffice: '市目标责任考核领导小组办公室',
  quarterAbout: (quarter: string, isCorrection: boolean) =>
    `${isCorrection ? '更正' : ''}${zhQuarterName(quarter)}群众满意度考核情况`,
  opening: (quarter: string, plan: string | null) =>
    `${plan ? `按照年度考核计划（${plan}），` : ''}现将${zhQuarterName(quarter)}群众满意度考核情况通报如下。`,
  correctedOpening: (quarter: string, day: string, reason: string) =>
    `${zhQuarterName(quarter)}考核得分已于${day}更正，更正原因：${reason}。更正前后的数值一并公布如下，更正前的通报同时保留备查。`,
  general: '总体情况',
  generalText: (units: number, handedIn: number, late: number, mean: string) =>
    `本季度列入考核的单位${units}个，提交季度报告${handedIn}个，其中迟报${late}个。各单位平均${mean}分。`,
  record: '整改实绩',
  recordText: (due: number, onTime: number) =>
    due === 0 ? '本季度没有到期的整改事项。' : `本季度到期整改事项${due}件，按时销号${onTime}件。各单位整改实绩见表1。`,
  recordCaption: '表1　整改实绩',
  recordColumns: ['单位', '到期（件）', '按时（件）', '按时率', '95%区间'],
  recordNote: '区间按威尔逊法计算；件数少时区间宽，不宜据此比较单位。',
  ranking: '考核得分',
  rankingCaption: '表2　考核得分和名次',
  rankingColumns: ['名次', '单位', '基础分', '加分', '总分'],
  before: ['更正前名次', '更正前总分'],
  rankingNote: '总分＝应得分÷适用分×100＋加分；同分同名次。每项得分的依据可在平台“考核得分”中查看。',
  praise: '予以表扬的单位',
  praiseRank: (names: string) => `本季度总分居前的单位：${names}。`,
  praiseRecord: (names: string) => `到期整改事项全部按时销号的单位：${names}。`,
  problems: '存在的问题',
  problemLate: (names: string) => `季度报告迟报：${names}。`,
  problemRecord: (names: string) => `整改事项未能全部按时销号：${names}。`,
  problemReturned: (names: string) => `佐证材料被退回补正：${names}。`,
  problemNone: '本季度没有迟报、退回和整改逾期的情况。',
  next: '有关要求',
  nextText:
    '各单位要对照问题逐项整改，把群众反映的事办实办好。对得分有异议的，请在收到本通报后5个工作日内书面提出，并附相关依据。',
  annexTitle: (quarter: string) => `${zhQuarterName(quarter)}考核得分明细`,
  annexUnit: '单位',
  names: (names: readonly string[]) => names.join('、'),
  /** Names that hold a 、 of their own. */
  quoted: (names: readonly string[]) => names.map((name) => `“${name}”`).join(''),
  none: '—',

  letterAbout: (roundId: string) => `商请复核${zhHalfYear(roundId)}公众满意度测评结果`,
  letterOpening: (roundId: string, number: string, day: string | null) =>
    `贵办${day ? `${day}` : ''}公布的${zhHalfYear(roundId)}公众满意度测评结果${number ? `（${number}）` : ''}收悉。我区认真组织核对，现就有关情况商请复核。`,
  letterFigures: '涉及的结果',
  letterCaption: (roundId: string) => `表1　${zhHalfYear(roundId)}我区结果`,
  letterColumns: ['单项', '上一轮得分', '本轮得分', '变化', '本轮名次'],
  overall: '总体满意度',
  letterReasons: '商请复核的事项',
  letterContradiction: (text: string) => `通报中的数据前后不一致：${text}。请核实并函复正确数据。`,
  letterFell: (names: string) => `${names}得分较上一轮下降，请复核抽样、加权和计分。`,
  letterMethod: '请提供各单项有效样本量、抽样和加权方法、标准差或置信区间，便于我区判断变化是否在抽样误差之内。',
  letterEnd: '以上事项，请予复核并函复。复核结果出来之前，我区仍以贵办公布的结果为准开展工作。',
  contact: '联系人：　　　　联系电话：',
  day: paperDay,

  noticeText: '请在此填写通知事项。',
  reportText: '请在此填写报告事项。',
  letterText: '请在此填写商洽事项。',
  chat: (number: string | null, title: string, issuer: string) =>
    `各单位好，${issuer}${number ? `已印发${number}` : '拟印发'}《${title}》，请登录平台“公文”查看并签收，对照问题抓好整改。全文和附件以平台为准，请勿转发到工作群以外。`,
}
