/**
 * Columns of an office's own ledger 台账的列: by which words others call what we know, and which columns are left out because
 * they hold residents' numbers. The last table is the ledger of an office that has none of its own. Source: SPEC §12.
 */
import type { LedgerField, LedgerShape } from '@ratchet/domain/ledger/shape'
import type { FieldNames } from './sheet-mapping.ts'

export const ledgerColumns: readonly (FieldNames & { readonly id: LedgerField })[] = [
  { id: 'number', names: ['序号', '编号', '台账编号', '问题编号', '任务编号', '事项编号', 'no'] },
  {
    id: 'text',
    names: [
      '问题',
      '存在问题',
      '反映问题',
      '群众反映问题',
      '群众反映的问题',
      '问题描述',
      '问题内容',
      '具体问题',
      '问题清单',
      '整改事项',
      '整改问题',
      '事项',
      '事项内容',
      '意见建议',
      '反映内容',
      '诉求内容',
    ],
    required: true,
  },
  { id: 'theme', names: ['类别', '问题类别', '问题类型', '主题', '领域', '分类', '涉及领域', '自测主题'] },
  {
    id: 'place',
    names: ['地点', '点位', '位置', '所在社区', '涉及社区', '所属社区', '社区', '村社区', '属地', '区域'],
  },
  {
    id: 'lead',
    names: [
      '牵头单位',
      '责任单位',
      '责任部门',
      '牵头部门',
      '主办单位',
      '承办单位',
      '整改责任单位',
      '整改单位',
      '主责单位',
    ],
    required: true,
  },
  { id: 'coUnits', names: ['协办单位', '配合单位', '协同单位', '参与单位', '配合部门', '协办部门', '联办单位'] },
  { id: 'kind', names: ['整改类型', '整改期限类型', '办理类型', '短期长期'] },
  { id: 'measure', names: ['整改措施', '措施', '工作措施', '整改举措', '办理措施', '整改方案'] },
  {
    id: 'due',
    names: ['完成时限', '整改时限', '办结时限', '时限', '整改期限', '完成期限', '计划完成时间', '时限要求', '完成时间'],
  },
  {
    id: 'status',
    names: ['状态', '办理状态', '整改状态', '是否销号', '销号情况', '整改情况', '进展情况', '完成情况', '办理进度'],
  },
  { id: 'foundOn', names: ['发现时间', '反映时间', '登记时间', '登记日期', '交办时间', '受理时间', '收到时间'] },
  { id: 'closedOn', names: ['销号时间', '销号日期', '办结时间', '实际完成时间', '完成日期', '完成时间'] },
  { id: 'source', names: ['问题来源', '来源', '来源渠道', '线索来源'] },
]

/** Columns with a resident's name or number are never kept: who said it is not what the ledger is for. */
export const isPrivateHeader = (text: string): boolean =>
  /电话|手机|联系方式|联系人|身份证|证件|微信|反映人|投诉人|来电人|诉求人|居民姓名|群众姓名|住址/u.test(text)

/** The ledger of an office that brought none: the columns that are asked for most. */
export const ownLedger: LedgerShape = {
  sheet: '整改台账',
  titles: ['群众反映问题整改台账'],
  headers: [
    ['编号'],
    ['群众反映问题'],
    ['主题'],
    ['所在社区'],
    ['牵头单位'],
    ['协办单位'],
    ['整改类型'],
    ['整改措施'],
    ['完成时限'],
    ['状态'],
    ['销号时间'],
    ['备注'],
  ],
  fields: ['number', 'text', 'theme', 'place', 'lead', 'coUnits', 'kind', 'measure', 'due', 'status', 'closedOn', null],
}
