/**
 * Words of the bank 题库用语. Neutral: a question names both ends or neither, praises nothing and supposes nothing; what is
 * meant stands in plain words, so that it means the same to everybody. Source: SPEC §9; UX §0.10; DOMAIN D-54, Q-20.
 */
import type { BankId, BankOption, BankWords } from '@ratchet/domain/questionnaire/bank'

const zhQuestion: Record<BankId, string> = {
  teaching: '您对本地的教育教学（学校、幼儿园的教学和管理）是否满意？',
  transport: '您对本地的交通出行（道路、公交、停车）是否满意？',
  poverty_employment: '您对本地的扶贫就业（困难帮扶、就业服务）是否满意？',
  cadre_style: '您对本地干部的作风（办事态度、效率、公道）是否满意？',
  sanitation: '您对居住地周边的环境卫生（清扫、垃圾清运、异味、扬尘）是否满意？',
  resettlement: '您对本地的拆迁安置（补偿、过渡、安置房）是否满意？',
  property: '您对居住小区的物业服务和监管是否满意？',
  overall: '总的来说，您对本地的各项工作是否满意？',
  aware_city_survey: '您是否知道全市每半年开展一次群众满意度调查？',
  aware_work: '近一年，本地为群众办的实事，您是否知道其中任何一件？',
  gain: '您对近一年自己和家人得到的实际好处（收入、上学、看病、养老等）是否满意？',
  happiness: '总的来说，您对自己目前的生活是否满意？',
  security: '您对居住地的社会治安和公共安全是否满意？',
  place: '您现在住在哪个村、社区？',
  gender: '您的性别是？',
  age: '您今年多大年龄？',
  residency: '您在本地的居住情况是？',
  comment: '您对本地的工作还有什么意见或建议？',
}
const enQuestion: typeof zhQuestion = {
  teaching:
    'How satisfied or dissatisfied are you with local schools (teaching and management of schools and kindergartens)?',
  transport: 'How satisfied or dissatisfied are you with getting around here (roads, buses, parking)?',
  poverty_employment: 'How satisfied or dissatisfied are you with help for those in need and with job services here?',
  cadre_style: 'How satisfied or dissatisfied are you with the conduct of local officials (manner, speed, fairness)?',
  sanitation:
    'How satisfied or dissatisfied are you with cleanliness where you live (sweeping, rubbish, smells, dust)?',
  resettlement: 'How satisfied or dissatisfied are you with resettlement here (compensation, interim, new housing)?',
  property: 'How satisfied or dissatisfied are you with property management and its oversight where you live?',
  overall: 'All in all, how satisfied or dissatisfied are you with the work of the authorities here?',
  aware_city_survey: 'Did you know that the city asks residents about their satisfaction every half-year?',
  aware_work: 'Do you know of anything that was done for residents here in the past year?',
  gain: 'How satisfied or dissatisfied are you with what you and your family have gained in the past year (income, schooling, care)?',
  happiness: 'All in all, how satisfied or dissatisfied are you with your life at present?',
  security: 'How satisfied or dissatisfied are you with public order and safety where you live?',
  place: 'In which village or community do you live?',
  gender: 'What is your gender?',
  age: 'How old are you?',
  residency: 'How do you live here?',
  comment: 'Is there anything else you would like to say about the work of the authorities here?',
}

const zhOption: Record<BankOption, string> = {
  male: '男',
  female: '女',
  local: '本地户籍',
  settled: '外来常住',
  rented: '租住流动',
}
const enOption: typeof zhOption = {
  male: 'Male',
  female: 'Female',
  local: 'Registered here',
  settled: 'Registered elsewhere, settled here',
  rented: 'Renting for a time',
}

/** The bank in both languages at once, since an item carries both. */
export const bankWords: BankWords = {
  question: (id) => ({ zh: zhQuestion[id], en: enQuestion[id] }),
  option: (id) => ({ zh: zhOption[id], en: enOption[id] }),
  years: { zh: '岁', en: 'years' },
}
