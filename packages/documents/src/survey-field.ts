/**
 * The fields of a survey file 测评数据字段 and the words by which firms call them. Ids are those of the wave's clean CSV.
 * Source: SPEC §9, data/open.
 */
import type { FieldNames } from './sheet-mapping.ts'

export const surveyFieldKinds = [
  'id',
  'text',
  'place',
  'time',
  'disposition',
  'trait',
  'number',
  'yesno',
  'five',
  'ten',
  'choice',
  'weight',
  'comment',
] as const
export type SurveyFieldKind = (typeof surveyFieldKinds)[number]
export type SurveyField = FieldNames & { readonly kind: SurveyFieldKind }

/** The seven themes of the self-survey; a complete interview answers all of those that the file has. */
export const surveyThemes = [
  'teaching',
  'transport',
  'poverty_employment',
  'cadre_style',
  'sanitation',
  'resettlement',
  'property',
] as const

/** Without these a file says nothing: who, where (one of two), and at least one answer. */
export const neededFields = { id: 'resp_id', place: ['community', 'community_code'] } as const

const field = (id: string, kind: SurveyFieldKind, names: string): SurveyField => ({ id, kind, names: names.split('|') })
/** A field that every wave of a firm should have; its absence is told. */
const expected = (id: string, kind: SurveyFieldKind, names: string): SurveyField => ({
  ...field(id, kind, names),
  required: true,
})

export const surveyFields: readonly SurveyField[] = [
  expected(
    'resp_id',
    'id',
    '问卷编号|样本编号|问卷ID|受访者编号|被访者编号|样本ID|样本号|问卷号|个案编号|个案号|记录编号|答卷编号|受访编号|编号|ID|case id|respondent id|respondent|sample id|interview id|questionnaire no|serial',
  ),
  field('wave', 'text', '调查批次|批次|测评批次|调查期|季度|期次|quarter|round'),
  expected(
    'stratum',
    'place',
    '街道|镇街|所属街道|街道名称|所在街道|街道/乡镇|街镇|街道办|街道办事处|乡镇街道|镇/街道|层|street|subdistrict|town|街道(镇)|乡镇/街道|镇街名称|所属镇街|所在镇街',
  ),
  field(
    'community_code',
    'place',
    '社区代码|社区编码|社区编号|村居代码|村居编码|村居编号|村/社区代码|社区/村代码|区划代码|统计用区划代码|psu code|cluster code|village code',
  ),
  expected(
    'community',
    'place',
    '社区/村|村居|小区所在社区|社区|村/社区|社区名称|村居名称|所属社区|所在社区|社区（村）|村（社区）|村（居）|居委会|村委会|居/村委会|neighborhood|neighbourhood|village|cluster|psu|村/居|社区/行政村|社区（行政村）|行政村/社区|社区(村)名称|所在村居|抽中社区|抽中村居|村名|调查点',
  ),
  expected(
    'interviewer_id',
    'text',
    '访员编号|访问员|访员|访问员编号|访员ID|访问员ID|访员工号|调查员|调查员编号|督导访员|interviewer|enumerator|访问员工号|访员姓名|调查员姓名|访问员姓名|访员代码',
  ),
  field('interview_date', 'time', '访问日期|调查日期|访谈日期|日期|interview date|date'),
  expected(
    'start_time',
    'time',
    '开始时间|访问开始|访问开始时间|开始答题时间|答题开始时间|起始时间|start|started at|begin|开始|调查时间|访问时间|访谈时间|答题时间',
  ),
  expected(
    'end_time',
    'time',
    '结束时间|访问结束|访问结束时间|提交时间|提交答卷时间|答题结束时间|终止时间|end|ended at|finish|结束',
  ),
  expected(
    'disposition',
    'disposition',
    '访问结果|完成状态|样本状态|访问状态|问卷状态|接触结果|最终结果|结果代码|完成情况|status|outcome|result|result code|final status|状态|结果|访问情况|样本情况|是否有效|是否成功|完成与否|样本结果|最终状态',
  ),
  field('gender', 'trait', '性别|受访者性别|被访者性别|sex'),
  field('age', 'number', '年龄|周岁|实际年龄|受访者年龄|年龄（周岁）'),
  field('age_band', 'trait', '年龄段|年龄组|年龄分组|年龄区间|age group|age range'),
  field('residency', 'trait', '居住类型|居住状况|户籍类型|居住性质|户籍|居住情况|residence|residence type|hukou'),
  field(
    'aware_city_survey',
    'yesno',
    '是否知道市级满意度调查|是否知晓市级满意度调查|知晓市级调查|是否听说过市级满意度调查|市级满意度调查知晓|是否知道满意度调查|知晓率|知晓|知晓情况|知晓度|是否知晓|aware|awareness',
  ),
  field(
    'aware_work',
    'yesno',
    '是否知道身边的实事|是否知道身边实事|工作知晓|工作知晓率|是否知道为民实事|是否知道整改提升|是否感受到改善|是否知晓改进|整改知晓|是否知道提升工作|aware of improvement',
  ),
  expected('teaching', 'five', '教育教学|教育教学工作|教育教学质量|教育|教学质量|学校教育|基础教育|education|schools'),
  expected('transport', 'five', '交通出行|交通|出行|道路交通|公共交通|交通状况|traffic|transportation'),
  expected(
    'poverty_employment',
    'five',
    '扶贫就业|扶贫就业工作|就业|扶贫|就业创业|脱贫就业|就业帮扶|就业服务|employment|poverty|jobs',
  ),
  expected('cadre_style', 'five', '干部作风|作风|干部工作作风|工作作风|机关作风|干部|cadre|cadres|officials conduct'),
  expected('sanitation', 'five', '环境卫生|卫生|市容环境|人居环境|环卫|市容卫生|环境|environment|cleanliness'),
  expected('resettlement', 'five', '拆迁安置|拆迁|安置|征地拆迁|回迁安置|征迁安置|relocation|demolition'),
  expected('property', 'five', '物业监管|物业|物业管理|物业服务|小区物业|property management'),
  expected(
    'overall',
    'five',
    '总体满意度|总体评价|总体满意程度|总体满意|整体满意度|综合满意度|整体评价|综合评价|总体|整体|overall satisfaction|overall rating|综合满意度评价|总满意度|总评',
  ),
  field('gain', 'five', '获得感|sense of gain'),
  field('happiness', 'five', '幸福感|sense of happiness'),
  field('security', 'five', '安全感|sense of security|safety'),
  field(
    'comment',
    'comment',
    '意见建议|意见和建议|意见与建议|您的意见|建议|意见|开放题|其他意见|comments|suggestion|suggestions|remarks|open end',
  ),
  expected(
    'weight',
    'weight',
    '设计权重|权数|加权系数|权重|权重系数|抽样权重|最终权重|加权权重|weights|wt|wgt|design weight|final weight|w|最终加权|综合权重',
  ),
]
